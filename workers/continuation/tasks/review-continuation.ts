/** 续保审核 (C-01 to C-08, C-18, C-21): against a finding an approval needs a reason, or is not possible. */
import { afterRetirementAgeNames, because, isImprisonment, isService } from '../../../src/processes/continuation/rules/index.ts';
import { becauseShared, dateText, type IsoDate, monthOf, type Reason } from '../../../src/policy/index.ts';
import { clerkStep, nameObjections, nameReasons, type Visit } from '../../../src/processes/shared/index.ts';
import { retirementFacts } from '../../../src/processes/continuation/facts/application-facts.ts';
import { records } from '../../../src/processes/continuation/records.ts';

const words = { approve: '同意续保', supplement: '退回补正', refuse: '不予续保' } as const;

/** C-21: the sentence or the service ended after it had begun, and before the application. */
async function outOfPlace(endedOn: IsoDate, { caseNumber, context: { cases } }: Visit): Promise<string[]> {
  const { applicationDate } = (await cases.files.get(caseNumber, 'continuation')).application;
  const { suspension } = await records.read(cases, caseNumber, 'look-up-relation');
  if (!isImprisonment(suspension) && !isService(suspension)) {
    return ['suspensionEndedOn: leave it out, the relation is not suspended for a sentence or for military service (C-21)'];
  }
  if (endedOn > applicationDate) {
    return [`suspensionEndedOn: must not be after the application (${applicationDate}); who was still serving then is refused (C-21)`];
  }
  const { from } = suspension;
  return monthOf(endedOn) < from ? [`suspensionEndedOn: must not be before the suspension began (${from})`] : [];
}

/** C-18: only of whoever has reached the retirement age there is something to decide. */
async function notAsked({ caseNumber, context: { cases, parameters } }: Visit): Promise<string[]> {
  const { application } = await cases.files.get(caseNumber, 'continuation');
  return retirementFacts(application, parameters).leftToClerk ? [] : ['afterRetirementAge: leave it out, the age is not reached (C-18)'];
}

async function endReason(endedOn: IsoDate, { caseNumber, context: { cases } }: Visit): Promise<Reason> {
  const { suspension } = await records.read(cases, caseNumber, 'look-up-relation');
  const finding = (end: string) => `经审核，${end}日期为${dateText(endedOn)}。`;
  return isService(suspension) ? becauseShared('S-10', finding('退出现役')) : because('C-21', finding('刑满释放'), 'AMB-58');
}

export default clerkStep({
  task: 'review-continuation',
  schema: records.outcomes['review-continuation'],
  outcomeText: ({ decision }) => words[decision],
  async objections(answer, { caseNumber, context }) {
    if (answer.decision !== 'approve') return [];
    const { eligible, barred } = await records.read(context.cases, caseNumber, 'check-continuation');
    if (barred)
      return ['decision: "approve" is not possible, the rules leave no room (C-01 to C-08, C-21, C-22); choose "refuse" or "supplement"'];
    if (!eligible && !answer.reason) return ['reason: required to approve against what the rules found (C-08, C-18, C-21)'];
    // The form demands it; a case that began with an older form has no such field, and goes on as it began.
    return [
      ...(await nameObjections(answer, { caseNumber, context })),
      ...(answer.suspensionEndedOn ? await outOfPlace(answer.suspensionEndedOn, { caseNumber, context }) : []),
      ...(answer.afterRetirementAge ? await notAsked({ caseNumber, context }) : []),
    ];
  },
  async reasons(answer, visit) {
    if (answer.decision === 'supplement') return [because('C-22', `续保审核要求补正：${answer.supplementRequest}`)];
    const why = answer.reason ? `，理由：${answer.reason}` : '。';
    const decided = because('C-22', `续保审核决定${words[answer.decision]}${why}`);
    if (answer.decision !== 'approve') return [decided];
    const { suspensionEndedOn: endedOn, afterRetirementAge: after } = answer;
    return [
      ...(endedOn ? [await endReason(endedOn, visit)] : []),
      decided,
      ...(await nameReasons(answer, visit, (finding) => because('C-22', finding))),
      ...(after ? [because('C-18', `提出申请之月已达到法定退休年龄，决定${afterRetirementAgeNames[after]}。`, 'AMB-57')] : []),
    ];
  },
});
