/** The resumption, for the clerk who confirms it (S-12 to S-17). */
import { z } from 'zod';
import type { CaseFile, Cases } from '../../../cases/index.ts';
import { countText, dateText, Money, monthOf, monthText, type Reason, suspensionReasonNames } from '../../../policy/index.ts';
import { groundViews, groundViewSchema } from '../../shared/index.ts';
import { custodyOf, provisionalText } from '../rules/index.ts';
import { interestCredits } from '../facts/interest.ts';
import { records, type AssessedResumption } from '../records.ts';

const decisions = ['confirm', 'reject'] as const;

const optionLabels = {
  confirm: '同意恢复缴费（恢复关系，送达恢复缴费通知，本次中断办结）',
  reject: '不同意恢复（告知理由，关系继续中断）',
} as const satisfies Record<(typeof decisions)[number], string>;

const text = z.string();
export const resumptionViewSchema = z.object({
  possible: z.boolean(),
  /** S-14: the clerk has to say when the sentence ended. */
  imprisonment: z.boolean(),
  suspensionReasonLabel: text,
  suspendedFrom: text,
  sealedOn: text,
  resumedOn: text,
  resumedFrom: text,
  actualMonthsBefore: text,
  countedMonths: text,
  actualMonthsAfter: text,
  creditedActualMonths: text,
  deemedMonthsCounted: text,
  sealedBalance: text,
  interestCredited: text,
  /** S-17: "2027年度记账利率尚未公布，暂按…". */
  interestAwaited: text,
  options: z.array(z.object({ label: text, value: z.enum(decisions) })),
  reasons: z.array(groundViewSchema),
});
export type ResumptionView = z.output<typeof resumptionViewSchema>;

export async function resumptionView(
  cases: Cases,
  { caseNumber, application }: CaseFile<'suspension'>,
  { assessed, reasons }: { assessed: AssessedResumption; reasons: readonly Reason[] },
): Promise<ResumptionView> {
  const { sealedOn, principal, interest } = await records.read(cases, caseNumber, 'suspend-relation');
  const credited = Money.sum((await interestCredits(cases, caseNumber)).map(({ amount }) => amount));
  const { possible, resumedOn } = assessed;
  const options = decisions.filter((decision) => possible || decision !== 'confirm');
  return {
    possible,
    imprisonment: custodyOf(application) === 'imprisonment',
    suspensionReasonLabel: suspensionReasonNames[application.suspensionReason],
    suspendedFrom: monthText(assessed.suspendedFrom),
    sealedOn: dateText(sealedOn),
    resumedOn: dateText(resumedOn),
    resumedFrom: monthText(monthOf(resumedOn)),
    actualMonthsBefore: countText(assessed.actualMonthsBefore),
    countedMonths: countText(assessed.countedMonths),
    actualMonthsAfter: countText(assessed.actualMonthsAfter),
    creditedActualMonths: countText(assessed.creditedActualMonths),
    deemedMonthsCounted: countText(assessed.deemedMonthsCounted),
    sealedBalance: principal.plus(interest).toString(),
    interestCredited: credited.toString(),
    interestAwaited: awaitedText(assessed),
    options: options.map((value) => ({ label: optionLabels[value], value })),
    reasons: groundViews(reasons),
  };
}

function awaitedText({ provisionalInterest }: AssessedResumption): string {
  if (provisionalInterest.length === 0) return '无';
  return `${provisionalInterest.map(provisionalText).join('；')}，公布后按公布的利率计入`;
}
