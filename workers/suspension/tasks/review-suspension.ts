/** 审核中断申请: the window decides on what the rules found; what the source leaves open needs a reason (S-01 to S-16). */
import { because } from '../../../src/processes/suspension/rules/index.ts';
import { clerkStep, nameObjections, nameReasons } from '../../../src/processes/shared/index.ts';
import { records } from '../../../src/processes/suspension/records.ts';

const words = { approve: '同意办理', supplement: '退回补正', refuse: '不予办理' } as const;

export default clerkStep({
  task: 'review-suspension',
  schema: records.outcomes['review-suspension'],
  outcomeText: ({ decision }) => words[decision],
  async objections(answer, { caseNumber, context }) {
    if (answer.decision !== 'approve') return [];
    const { possible, paidSince } = await records.read(context.cases, caseNumber, 'check-suspension');
    if (!possible)
      return [
        'decision: "approve" is not possible, there is no relation to suspend or to transfer (S-01); choose "refuse" or "supplement"',
      ];
    if (paidSince > 0 && !answer.paidSinceReason) {
      return ['paidSinceReason: required to approve although months are paid in which nothing was to be paid (S-10, S-14)'];
    }
    return nameObjections(answer, { caseNumber, context });
  },
  async reasons(answer, visit) {
    if (answer.decision === 'refuse') return [because('S-18', `中断审核决定不予办理，理由：${answer.reason}`)];
    if (answer.decision === 'supplement') return [because('S-06', `中断审核要求补正：${answer.supplementRequest}`)];
    return [
      because('S-18', '中断审核决定同意办理。'),
      ...(await nameReasons(answer, visit, (finding) => because('S-18', finding))),
      ...(answer.paidSinceReason ? [because('S-14', `不应缴费的月份已缴费，决定同意办理，说明：${answer.paidSinceReason}`)] : []),
    ];
  },
});
