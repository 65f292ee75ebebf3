/** S-07, S-08: months that were owed and have been paid. */
import type { z } from 'zod';
import { NeedsOperator } from '../../../jobs/index.ts';
import { type IsoDate, type LedgerRow, Money, type ParameterSet } from '../../../policy/index.ts';
import type { paidMonth } from '../../../registries/index.ts';
import type { Visit } from '../../shared/index.ts';

export type PaidMonth = z.output<typeof paidMonth>;

/** As they enter the register's ledger: the source gives no rate of the part that goes to the personal account [gap]. */
export function paidMonths(rows: readonly LedgerRow[], parameters: ParameterSet): PaidMonth[] {
  return rows.map(({ month, base, personalShare }) => {
    const basis = base ?? Money.zero; // arrears always have one
    const accountAmount = basis.times(parameters.parameter('individualAccountRate', month).value);
    return { month, base: basis, amount: personalShare, accountAmount };
  });
}

/** @throws NeedsOperator where nothing has been paid */
export async function lastPaidOn({ caseNumber, context }: Visit): Promise<IsoDate> {
  const paidOn = (await context.cases.progress.of(caseNumber))?.payments.at(-1)?.paidOn;
  if (paidOn) return paidOn;
  throw new NeedsOperator(
    'the case file has no payment of what was owed',
    'Let the instance go back to settle-arrears (Operate: modify the instance), then resolve the incident.',
  );
}

/** The months count from here on: they enter the ledger and the account, and the debt is struck out. */
export async function clearMonths({ caseNumber, context }: Visit, months: PaidMonth[], paidOn: IsoDate): Promise<void> {
  const { cases, registries } = context;
  const [first] = months;
  if (!first) return;
  const { idNumber } = (await cases.files.get(caseNumber)).application.applicant;
  const amount = Money.sum(months.map((each) => each.amount));
  // A month is cleared once.
  const key = `${caseNumber}:arrears-${first.month}`;
  const order = { idempotencyKey: `${key}-posting`, caseNumber, idNumber };
  const { postingNumber: reference, postedOn } = await registries.pensionRelations.postContributions({ ...order, months });
  const { idempotencyKey } = order;
  await cases.postings.record(caseNumber, { idempotencyKey, insurance: 'pension', months: months.length, amount, reference, postedOn });
  await registries.pensionRelations.clearArrears({
    idempotencyKey: `${key}-clearance`,
    caseNumber,
    idNumber,
    amount,
    paidOn,
    onlyMonths: months.map(({ month }) => month),
  });
}
