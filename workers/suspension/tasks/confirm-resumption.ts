/** 核对恢复缴费: the sentence is served, the service is over or the other reason has ceased, before contributions go on (S-14, S-15). */
import { because, custodyOf, goingOnBy } from '../../../src/processes/suspension/rules/index.ts';
import { clerkStep } from '../../../src/processes/shared/index.ts';
import { records } from '../../../src/processes/suspension/records.ts';
import { sentenceServedIn } from '../../../src/processes/suspension/facts/sentence-served.ts';

export default clerkStep({
  task: 'confirm-resumption',
  schema: records.outcomes['confirm-resumption'],
  outcomeText: ({ decision }) => (decision === 'confirm' ? '同意恢复缴费' : '不同意恢复，继续中断'),
  async objections(answer, visit) {
    if (answer.decision === 'reject') return [];
    const { cases } = visit.context;
    const { possible } = await records.read(cases, visit.caseNumber, 'assess-resumption');
    if (!possible) return ['decision: "confirm" is not possible, no month lies between suspension and resumption (S-15); choose "reject"'];
    // The form demands it; a case that began with an older form has no such field, and goes on as it began.
    if (!answer.endedOn) return [];
    const { application } = await cases.files.get(visit.caseNumber, 'suspension');
    if (custodyOf(application) !== 'imprisonment') return ['endedOn: leave it out, only a sentence in prison has a day of release (S-14)'];
    const served = await sentenceServedIn(visit, answer.endedOn);
    return served.value ? [] : ['endedOn: must lie between the suspension and the resumption, or choose "reject" (S-14)'];
  },
  async reasons(answer, visit) {
    const { application } = await visit.context.cases.files.get(visit.caseNumber, 'suspension');
    if (answer.decision === 'reject') return [because(goingOnBy(application), `经核对不能恢复缴费，关系继续中断，理由：${answer.reason}`)];
    const served = answer.endedOn ? (await sentenceServedIn(visit, answer.endedOn)).reasons : [];
    return [...served, because(goingOnBy(application), '经核对，中断的原因已经消除，同意恢复缴费。')];
  },
});
