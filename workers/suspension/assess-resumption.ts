/** S-12 to S-16: contributions are to go on: where the relation stands now, and which months count. */
import { z } from 'zod';
import type { CaseFile, Cases } from '../../src/cases/index.ts';
import { defineWorker } from '../../src/engine/worker.ts';
import { type IsoDate, monthOf } from '../../src/policy/dates.ts';
import { notedParameters } from '../../src/policy/noted-parameters.ts';
import type { Reason } from '../../src/policy/reason.ts';
import { because, paidAroundSuspension, resumption, type ResumptionFacts, resumptionPossible } from '../../src/policy/suspension.ts';
import { countText } from '../../src/policy/wording.ts';
import type { PensionRelation, RelationStatus } from '../../src/registries/pension-relation.ts';
import { dateSchema } from '../../src/registries/values.ts';
import { recordByRules } from '../shared/record.ts';
import { checkedSuspension } from './facts/assessment.ts';
import { assessedResumption, relationNowSchema } from './facts/resumption.ts';
import { sealedAccount } from './facts/sealed.ts';
import { resumptionView, resumptionViewSchema } from './views/resumption-view.ts';

export default defineWorker({
  jobType: 'assess-resumption',
  input: z.object({ caseNumber: z.string(), resumedOn: dateSchema }),
  output: z.object({ relationNow: relationNowSchema, resumption: resumptionViewSchema }),
  async handle({ caseNumber, resumedOn }, context) {
    const { cases, registries } = context;
    const noted = notedParameters(context.parameters);
    const file = await cases.getCase(caseNumber, 'suspension');
    const { idNumber } = file.application.applicant;
    const relation = await registries.pensionRelations.relation({ idNumber });
    const { from: suspendedFrom } = await sealedAccount(cases, caseNumber);
    const facts = await resumptionFacts(cases, file, { relation, resumedOn });
    const lostBy = noted.parameter('deemedMonthsLostBy', file.application.applicationDate).value;
    const possible = resumptionPossible({ suspendedFrom, resumedOn });
    const counted = resumption(facts, lostBy);
    const { actualMonthsBefore, actualMonthsAfter, deemedMonthsBefore } = facts;
    const found = { possible: possible.value, suspendedFrom, resumedOn, actualMonthsBefore, actualMonthsAfter, deemedMonthsBefore, ...counted.value };
    const recorded = await recordByRules(context, caseNumber, {
      inputs: { resumedOn, status: relation.status },
      outcome: { relationNow: relationNow(relation.status), place: relation.place, ...found },
      outcomeText: `实际缴费年限共${countText(counted.value.creditedActualMonths)}`,
      reasons: [...standingReasons(relation.status), ...possible.reasons, ...counted.reasons],
      parameterVersions: noted.versions(),
    });
    const assessed = await assessedResumption(cases, caseNumber);
    return { relationNow: assessed.relationNow, resumption: await resumptionView(cases, file, { assessed, reasons: recorded.reasons }) };
  },
});

function relationNow(status: RelationStatus): z.output<typeof relationNowSchema> {
  if (status === 'suspended') return 'suspended';
  return status === 'active' || status === 'interrupted' ? 'active' : 'ended';
}

function standingReasons(status: RelationStatus): Reason[] {
  const now = relationNow(status);
  if (now === 'suspended') return [];
  const finding = now === 'active' ? '基本养老保险关系已由其他事项恢复，本次中断结束。' : '基本养老保险关系已经终止或者转出，本次中断结束。';
  return [because('S-01', finding)];
}

/** Whoever resumes after a sentence has served it. */
async function resumptionFacts(
  cases: Cases,
  { caseNumber, application }: CaseFile<'suspension'>,
  { relation, resumedOn }: { relation: PensionRelation; resumedOn: IsoDate },
): Promise<ResumptionFacts> {
  const { suspensionReason, custodyType } = application;
  const { deemedMonthsBefore } = await checkedSuspension(cases, caseNumber);
  const { from: suspendedFrom } = await sealedAccount(cases, caseNumber);
  const { paid, servedSentences, status } = relation;
  const resumedFrom = status === 'suspended' ? monthOf(resumedOn) : null;
  return {
    suspensionReason,
    custodyType,
    sentenceServed: suspensionReason === 'sentenced' ? true : undefined,
    ...paidAroundSuspension(paid, { suspendedFrom, resumedFrom, servedSentences }),
    deemedMonthsBefore,
  };
}
