/** S-07 to S-09: what is owed at the moment, and what of it this case has cleared. */
import type { CaseFile } from '../../../cases/index.ts';
import { type Calculation, type LedgerRow, Money, type ParameterSet } from '../../../policy/index.ts';
import type { Visit } from '../../shared/index.ts';
import type { Registries } from '../../../registries/index.ts';
import { type Participation, records } from '../records.ts';
import { assessedArrears } from '../rules/index.ts';
import { askForParticipation } from './participation.ts';

type Registered = Participation['arrears'];

/** What the register says now: months fall due while a case waits. Nothing where the person is not insured. */
export async function registeredArrears(registries: Registries, { application }: CaseFile<'suspension'>): Promise<Registered> {
  const found = await askForParticipation(registries, application.applicant.idNumber);
  return found?.arrears ?? { amount: Money.zero, months: [] };
}

export function assessed({ application }: CaseFile<'suspension'>, arrears: Registered, parameters: ParameterSet): Calculation<'arrears'> {
  const { applicationDate, registrationRequested } = application;
  return assessedArrears({ arrears, applicationDate, registrationRequested }, parameters);
}

/** The months of the ledger that earlier steps have entered as paid; what a repeated job has noted is none of them. */
export async function clearedRows({ caseNumber, context }: Visit, { calculation }: CaseFile): Promise<LedgerRow[]> {
  const { elementInstanceKey } = context.job;
  const decisions = (await context.cases.decisions.of(caseNumber)).filter((one) => one.elementInstanceKey !== elementInstanceKey);
  const cleared = new Set(records.among(decisions, 'clear-arrears').flatMap(({ outcome }) => outcome.months.map(({ month }) => month)));
  return (calculation?.ledger ?? []).filter(({ month }) => cleared.has(month));
}

/** What the person has to pay in this case: the rows, oldest first. */
export async function saveDue({ caseNumber, context }: Visit, rows: readonly LedgerRow[], reasons: Calculation['reasons']): Promise<void> {
  const total = Money.sum(rows.map(({ personalShare }) => personalShare));
  await context.cases.ledgers.save(caseNumber, {
    unitTotal: Money.zero,
    personalTotal: total,
    total,
    ledger: rows.map((row, index) => ({ ...row, sequence: index + 1 })),
    reasons,
    parameterVersions: [...new Set(rows.flatMap(({ parameterVersions }) => parameterVersions))],
  });
}
