/** 受理审核: B-20 and B-21 to B-24 warn, the clerk decides with a reason (AMB-06, AMB-13). */
import { because } from '../../../src/processes/veteran-back-pay/rules/clauses.ts';
import { clerkStep } from '../../../src/processes/shared/index.ts';
import { admission } from '../../../src/processes/veteran-back-pay/views/application-summary.ts';
import { records } from '../../../src/processes/veteran-back-pay/records/index.ts';

const words = { accept: '受理', supplement: '退回补正', refuse: '不予受理' } as const;

export default clerkStep({
  task: 'accept-application',
  schema: records.outcomes['accept-application'],
  outcomeText: ({ decision }) => words[decision],
  async objections(answer, { caseNumber, context }) {
    if (answer.decision !== 'accept') return [];
    const { withinApplicationWindow, routeAgrees } = admission(await context.cases.files.get(caseNumber, 'veteran-back-pay'));
    const problems: string[] = [];
    if (!withinApplicationWindow && !answer.lateReason) {
      problems.push('lateReason: required to accept an application from outside the window (B-20, AMB-06)');
    }
    if (!routeAgrees && !answer.routeReason) {
      problems.push('routeReason: required to accept an application that came by another route (B-21 to B-24, AMB-13)');
    }
    return problems;
  },
  reasons(answer) {
    if (answer.decision === 'refuse') return [because('B-19', `受理审核决定不予受理，理由：${answer.reason}`)];
    if (answer.decision === 'supplement') return [because('B-23', `受理审核要求补正：${answer.supplementRequest}`)];
    return [
      because('B-19', '受理审核决定受理。'),
      ...(answer.lateReason ? [because('B-20', `逾期提出，决定受理，理由：${answer.lateReason}`, 'AMB-06')] : []),
      ...(answer.routeReason ? [because('B-23', `未按规定途径提交，决定受理，理由：${answer.routeReason}`, 'AMB-13')] : []),
    ];
  },
});
