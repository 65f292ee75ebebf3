/**
 * S-08: on the person's own application what is still owed is deleted and does not count; the register does so with the
 * transfer. Whole months that have been paid count, and what is left of the money goes back after it.
 */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import type { CaseFile } from '../../src/cases/index.ts';
import { type LedgerRow, Money } from '../../src/policy/index.ts';
import { arrearsDeletion } from '../../src/processes/suspension/rules/index.ts';
import { records } from '../../src/processes/suspension/records.ts';
import { assessed, clearedRows, registeredArrears, saveDue } from '../../src/processes/suspension/facts/arrears.ts';
import { clearMonths, lastPaidOn, paidMonths } from '../../src/processes/suspension/facts/clearance.ts';
import { settle, type Visit } from '../../src/processes/shared/index.ts';

export default defineWorker({
  jobType: 'record-arrears-deletion',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({}),
  async handle({ caseNumber }, context) {
    const visit = { caseNumber, context };
    await settle(visit);
    const file = await context.cases.files.get(caseNumber, 'suspension');
    const cleared = await clearedRows(visit, file);
    const { registered, credited } = await noteDeletion(visit, file, cleared);
    const months = new Set(credited.map(({ month }) => month));
    const { ledger, reasons } = assessed(file, registered, context.parameters);
    // Nothing else is due any more: what has been paid of it goes back.
    await saveDue(visit, [...cleared, ...ledger.filter(({ month }) => months.has(month))], reasons);
    if (credited.length > 0) await clearMonths(visit, credited, await lastPaidOn(visit));
    return {};
  },
});

/** Noted first, so that a repetition does the same: more money may arrive in between, and more may fall due. */
async function noteDeletion({ caseNumber, context }: Visit, file: CaseFile<'suspension'>, cleared: readonly LedgerRow[]) {
  const { cases, registries } = context;
  const registered = await registeredArrears(registries, file);
  const spent = Money.sum(cleared.map(({ personalShare }) => personalShare));
  const received = (await cases.payments.totals(caseNumber)).personalShare.received.minus(spent);
  const { value, reasons } = arrearsDeletion(assessed(file, registered, context.parameters).ledger, received);
  const { credited, deleted } = value;
  const recorded = await records.write(context, caseNumber, 'record-arrears-deletion', {
    inputs: { registered, received },
    outcome: {
      arrearsDeleted: deleted.length > 0,
      registered,
      credited: paidMonths(credited, context.parameters),
      deletedMonths: deleted.length,
      deletedAmount: Money.sum(deleted.map(({ personalShare }) => personalShare)),
    },
    outcomeText: credited.length > 0 ? '已缴的整月计算年限，其余欠费经本人申请删除' : '欠费经本人申请删除',
    reasons,
  });
  return recorded.outcome;
}
