/** What the engine tests of the payout need beside the case: the agencies' troubles, their books, and the account. */
import { expect } from '#test';
import { Money } from '../../../src/policy/money.ts';
import { connectRegistries } from '../../../src/registries/index.ts';
import { participantNamed } from '../../registries/simulated.ts';
import type { DrivenCase } from '../case-driver.ts';
import type { System } from '../system.ts';

interface Order {
  caseNumber: string;
  kind: string;
  amount: string | null;
}

export const approval = { decision: 'approve' } as const;
export const released = { decision: 'release' } as const;

/** The window and the second person approve, without anything to say why, and the third releases the money. */
export async function approve(aCase: DrivenCase, reasons: Record<string, string> = {}): Promise<void> {
  await aCase.decide('review-payout', { decision: 'approve', ...reasons });
  await aCase.decide('approve-payout', approval);
  await aCase.decide('release-payout', released);
}

export function agenciesOf(system: System) {
  const relations = () => connectRegistries(system.simulatorUrl, { timeoutMs: 5000 }).pensionRelations;
  const idNumberOf = (name: string) => participantNamed(name).idNumber;

  async function ordered(list: 'payouts' | 'relationOrders', { caseNumber }: DrivenCase): Promise<Order[]> {
    const state = (await (await fetch(`${system.simulatorUrl}/state`)).json()) as Record<string, Order[]>;
    return (state[list] ?? []).filter((order) => order.caseNumber === caseNumber);
  }

  return {
    relationOf: (name: string) => relations().relation({ idNumber: idNumberOf(name) }),
    /** The year's interest comes to the account while a case runs. */
    async creditInterest(name: string, amount: string): Promise<void> {
      const idNumber = idNumberOf(name);
      const order = {
        idempotencyKey: `interest of ${name}`,
        caseNumber: 'BJ2026-00000-00000',
        idNumber,
        year: 2026,
        amount: Money.of(amount),
      };
      await relations().creditInterest(order);
    },
    async fault(path: string, trouble: Record<string, unknown>): Promise<void> {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ path, times: 1, ...trouble });
      expect((await fetch(`${system.simulatorUrl}/faults`, { method: 'POST', headers, body })).ok).toBe(true);
    },
    /** What the bank paid in the case. */
    paid: async (aCase: DrivenCase) => (await ordered('payouts', aCase)).map(({ amount }) => amount),
    terminations: async (aCase: DrivenCase) => (await ordered('relationOrders', aCase)).filter(({ kind }) => kind === 'termination').length,
  };
}
export type Agencies = ReturnType<typeof agenciesOf>;
