/** What the engine tests of suspension need beside the case: the register, its troubles and its books, and time that passes. */
import { expect } from '#test';
import { advanceClock } from '../../../src/engine/local/index.ts';
import { isoDate } from '../../../src/policy/dates.ts';
import { Money } from '../../../src/policy/money.ts';
import { month } from '../../../src/policy/months.ts';
import { connectRegistries } from '../../../src/registries/index.ts';
import { participantNamed } from '../../registries/simulated.ts';
import type { DrivenCase } from '../case-driver.ts';
import { eventually } from '../records.ts';
import { engineForTests } from '../stack.ts';
import type { System } from '../system.ts';

const day = 24 * 60 * 60 * 1000;

/** Timers of the engine come due; the application goes by the day on which the test runs. */
export const daysPass = (days: number) => advanceClock(engineForTests(), days * day);

/** A clock for the application that goes forward with the engine's, so that another year is another year for both. */
export function calendar() {
  let passed = 0;
  return {
    now: () => new Date(Date.now() + passed),
    passes: async (days: number): Promise<void> => {
      passed += days * day;
      await daysPass(days);
    },
  };
}

/** Not of any case: what the person does elsewhere. */
const elsewhere = 'BJ2026-00000-00000';

export function registerOf(system: System) {
  const relations = () => connectRegistries(system.simulatorUrl, { timeoutMs: 5000 }).pensionRelations;
  const person = (name: string, what: string) => {
    return { idNumber: participantNamed(name).idNumber, caseNumber: elsewhere, idempotencyKey: `${what} of ${name}` };
  };
  async function door(path: string, name: string, what: Record<string, string> = {}): Promise<void> {
    const body = JSON.stringify({ idNumber: participantNamed(name).idNumber, ...what });
    const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
    expect((await fetch(`${system.simulatorUrl}/pension-relations/${path}`, request)).ok).toBe(true);
  }
  return {
    relationOf: (name: string) => relations().relation({ idNumber: participantNamed(name).idNumber }),
    /** Another agency's window takes contributions for the months. */
    async pays(name: string, months: string[]): Promise<void> {
      const paid = { base: Money.of('4188.00'), amount: Money.of('837.60'), accountAmount: Money.of('335.04') };
      const order = { ...person(name, `contributions ${months[0]}`), months: months.map((each) => ({ month: month(each), ...paid })) };
      await relations().postContributions(order);
    },
    /** Whatever earlier tests have done to the person. */
    forgets: (name: string) => door('reset', name),
    /** A month falls due while the case waits. */
    monthDue: (name: string, due: string) => door('month-due', name, { month: due, amount: '837.60' }),
    resumes: (name: string, from: string) => relations().resume({ ...person(name, 'resumption'), place: '示例区', from: month(from) }),
    ends: (name: string) => relations().terminate({ ...person(name, 'termination'), cutoffDate: isoDate('2026-10-01'), reason: 'death' }),
    async fault(path: string, trouble: Record<string, unknown>): Promise<void> {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ path: `/pension-relations/${path}`, times: 1, ...trouble });
      expect((await fetch(`${system.simulatorUrl}/faults`, { method: 'POST', headers, body })).ok).toBe(true);
    },
    /** How many orders of this kind the register has had in the case. */
    async orders({ caseNumber }: DrivenCase, kind: string): Promise<number> {
      const state = (await (await fetch(`${system.simulatorUrl}/state`)).json()) as {
        relationOrders: { caseNumber: string; kind: string }[];
      };
      return state.relationOrders.filter((order) => order.caseNumber === caseNumber && order.kind === kind).length;
    },
  };
}

/** The person pays at the bank towards what is owed, and the bank has told of it. */
export async function paysArrears(aCase: DrivenCase, amount: string): Promise<void> {
  const before = (await aCase.progress()).totals.personalShare.received;
  await aCase.pays('personalShare', amount, 'settle-arrears');
  await eventually('the payment', async () => ((await aCase.progress()).totals.personalShare.received === before ? undefined : true));
}

export const noticeOf = async (aCase: DrivenCase, template: string) =>
  (await aCase.progress()).notices.findLast((notice) => notice.template === template)?.body;
