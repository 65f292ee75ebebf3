/** How far a payment has come, for the clerk who decides about a late one. */
import { dateInChina } from '../../../src/cases/clock.ts';
import type { PaymentKind } from '../../../src/cases/index.ts';
import { Money } from '../../../src/policy/money.ts';
import type { Visit } from '../../shared/visit.ts';

/** @returns null where the case never waited for this payment */
export async function paymentStatus({ caseNumber, context }: Visit, kind: PaymentKind) {
  const [waiting, reminding] =
    kind === 'personalShare' ? ['await-personal-share', 'remind-personal-share'] : ['await-remittance', 'remind-remittance'];
  const steps = await context.cases.steps(caseNumber);
  const waits = steps.filter(({ elementId }) => elementId === waiting);
  const [first, last] = [waits.at(0), waits.at(-1)];
  if (!first || !last) return null;
  const total = (await context.cases.totals(caseNumber))[kind];
  return {
    requestedOn: dateInChina(first.startedAt),
    dueOn: dateInChina(last.dueAt ?? last.startedAt),
    amountDue: (total.due ?? Money.zero).toString(),
    amountReceived: total.received.toString(),
    amountOutstanding: total.outstanding.toString(),
    reminders: steps.filter(({ elementId }) => elementId === reminding).length,
    extensions: waits.length - 1,
  };
}
