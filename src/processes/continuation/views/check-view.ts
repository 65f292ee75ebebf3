/** What the rules say of an application, as the window reads it before it decides. */
import { z } from 'zod';
import { type ApplicationFacts, type Assessment, retirementAgeLeftToClerk } from '../rules/index.ts';
import { monthText, type Reason } from '../../../policy/index.ts';
import {
  groundViews,
  groundViewSchema,
  openReadings,
  openReadingSchema,
  parametersShown,
  parameterViews,
  type RulesNow,
} from '../../shared/index.ts';
import { questions } from './questions.ts';

export const checkViewSchema = z.object({
  eligible: z.boolean(),
  barred: z.boolean(),
  proposalLabel: z.string(),
  transferLabel: z.string(),
  retirementMonth: z.string(),
  /** The clerk has to say when the sentence or the service ended, that began in `suspendedFrom` (yyyy-MM). */
  endOpen: z.boolean(),
  suspendedFrom: z.string().nullable(),
  /** The form asks how contributions go on (AMB-57). */
  retirementAgeLeftToClerk: z.boolean(),
  openReadings: z.array(openReadingSchema),
  ...parametersShown,
  reasons: z.array(groundViewSchema),
});
export type CheckView = z.output<typeof checkViewSchema>;

type Assessed = Omit<Assessment, 'reasons'>;

export function proposalOf({ eligible, barred }: Pick<Assessed, 'eligible' | 'barred'>): string {
  if (barred) return '不符合续保条件';
  return eligible ? '符合续保条件' : '须由业务人员核定';
}

export function checkView(
  assessed: Assessed,
  { facts, reasons, versions, now }: { facts: ApplicationFacts; reasons: Reason[]; versions: readonly string[]; now: RulesNow },
): CheckView {
  const { eligible, barred, endOpen } = assessed;
  return {
    eligible,
    barred,
    proposalLabel: proposalOf(assessed),
    transferLabel: transferLabel(assessed, facts),
    retirementMonth: facts.retirementAgeReachedMonth ? monthText(facts.retirementAgeReachedMonth) : '未知',
    endOpen,
    suspendedFrom: facts.suspension?.from ?? null,
    retirementAgeLeftToClerk: retirementAgeLeftToClerk(facts),
    openReadings: openReadings(reasons, questions),
    ...parameterViews(versions, now, reasons),
    reasons: groundViews(reasons),
  };
}

function transferLabel({ transferNeeded, transferTo }: Assessed, { relationPlace, district }: ApplicationFacts): string {
  return transferNeeded ? `须自${relationPlace}转入${transferTo ?? district}` : '关系已在本区，无须转移';
}
