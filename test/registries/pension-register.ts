import { afterEach, beforeEach, expect } from '#test';
import { isoDate } from '../../src/policy/dates.ts';
import { Money } from '../../src/policy/money.ts';
import { month } from '../../src/policy/months.ts';
import type { PensionRelations } from '../../src/registries/pension-relations.ts';
import { participantNamed, simulated, type Simulated } from './simulated.ts';

/** The agencies of one test. */
export let agencies: Simulated;

/** For a test file: agencies that are started anew for each of its tests. */
export function withNewAgencies(): void {
  beforeEach(async () => {
    agencies = await simulated();
  });
  afterEach(() => agencies.stop());
}

/** The connector to the register of pension relations, also after a restart. */
export const register = (): PensionRelations => agencies.registries.pensionRelations;

/** Head of an order: a key of its own each time. */
let keys = 0;
export const orderOf = (name: string) => ({
  idempotencyKey: `key-${(keys += 1)}`,
  caseNumber: 'XB2026-AAAAA-00001',
  idNumber: participantNamed(name).idNumber,
});
/** As JSON shows it: amounts as text. */
export const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
export const relationOf = async (name: string) => plain(await register().relation(participantNamed(name)));
export const seeded = (name: string) => plain(participantNamed(name).relation) as Record<string, unknown>;
export const refused = (answer: Promise<unknown>, problem: string) =>
  expect(answer).rejects.toThrow(expect.objectContaining({ name: 'RegistryRejected', message: expect.stringContaining(problem) }));

export const enrollment = {
  category: 'flexibleWorker',
  place: '示例区',
  insuredFrom: month('2026-10'),
  deemedMonths: 24,
  workStartMonth: month('2023-09'),
};
export const suspension = {
  reason: 'other' as const,
  custodyType: null,
  from: month('2026-09'),
  deleteArrears: false,
  loseDeemedMonths: false,
};
export const death = { cutoffDate: isoDate('2026-06-01'), reason: 'death' as const };
export const paid = (...months: string[]) => ({
  months: months.map((text) => ({
    month: month(text),
    base: Money.of('4188.00'),
    amount: Money.of('837.60'),
    accountAmount: Money.of('335.04'),
  })),
});
export const nothingOwed = { amount: '0.00', months: [] };
