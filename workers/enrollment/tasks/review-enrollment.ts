/** 参保审核: the rules propose; against them the window needs a reason, and where they leave no room it cannot approve. */
import type { z } from 'zod';
import { because } from '../../../src/processes/enrollment/rules/index.ts';
import type { Reason } from '../../../src/policy/index.ts';
import { clerkStep, type Visit } from '../../../src/processes/shared/index.ts';
import { isApprovable } from '../../../src/processes/enrollment/facts/check.ts';
import { records, type CheckedEnrollment } from '../../../src/processes/enrollment/records.ts';

const schema = records.outcomes['review-enrollment'];
type Answer = z.output<typeof schema>;

const words = { approve: '同意参保', supplement: '退回补正', refuse: '不予办理', refer: '由参保地办理' } as const;

export default clerkStep({
  task: 'review-enrollment',
  schema,
  outcomeText: ({ decision }) => words[decision],
  objections: async (answer, visit) => objections(answer, await checkedIn(visit)),
  reasons: async (answer, visit) => reasons(answer, await checkedIn(visit)),
});

async function checkedIn({ caseNumber, context }: Visit): Promise<CheckedEnrollment> {
  return await records.read(context.cases, caseNumber, 'check-enrollment');
}

function objections(answer: Answer, checked: CheckedEnrollment): string[] {
  if (answer.decision === 'refer' && checked.competent) {
    return ['decision: "refer" is not possible, our own bureau is competent (E-40)'];
  }
  if (answer.decision !== 'approve') return [];
  if (!isApprovable(checked)) {
    return ['decision: "approve" is not possible, the conditions are not met and the source leaves no room; choose "refuse"'];
  }
  const agrees = checked.eligible && checked.competent;
  return agrees || answer.deviationReason ? [] : ['deviationReason: required to approve against what the rules found'];
}

function reasons(answer: Answer, { grounds, competent, place, placeReasons }: CheckedEnrollment): Reason[] {
  if (answer.decision === 'supplement') return [because('E-40', `参保审核要求补正：${answer.supplementRequest}`)];
  if (answer.decision === 'refuse') return [...grounds, because('E-40', `参保审核决定不予办理，理由：${answer.reason}`)];
  if (answer.decision === 'refer') return placeReasons;
  const approved = because('E-40', '参保审核同意办理新参保手续。');
  if (grounds.length === 0 && competent) return [approved];
  const deviation = `仍予同意，理由：${answer.deviationReason ?? ''}`;
  return [
    approved,
    ...grounds.map((ground) => ({ ...ground, finding: `${ground.finding}该条有不同理解，${deviation}` })),
    ...(competent ? [] : [because('E-40', `核查的参保地为${place}，${deviation}`)]),
  ];
}
