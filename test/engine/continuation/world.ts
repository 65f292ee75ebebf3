/** What the engine tests of continuation need beside the case: days that pass, the agencies' troubles, and the register. */
import { expect } from '#test';
import { advanceClock } from '../../../src/engine/local/index.ts';
import { connectRegistries } from '../../../src/registries/index.ts';
import { participantNamed } from '../../registries/simulated.ts';
import type { DrivenCase } from '../case-driver.ts';
import { engineForTests } from '../stack.ts';
import type { System } from '../system.ts';

const day = 24 * 60 * 60 * 1000;
export const daysPass = (days: number) => advanceClock(engineForTests(), days * day);

/** The window approves, `against` what the rules leave open, and the second person what is collected. */
export async function approve(aCase: DrivenCase, against: Record<string, string> = {}): Promise<void> {
  await aCase.decide('review-continuation', { decision: 'approve', ...against });
  await aCase.decide('review-collection', { decision: 'approve' });
}

export function registerOf(system: System) {
  const relations = () => connectRegistries(system.simulatorUrl, { timeoutMs: 5000 }).pensionRelations;
  const post = async (path: string, body: unknown) => {
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(system.simulatorUrl + path, { method: 'POST', headers, body: JSON.stringify(body) })).ok).toBe(true);
  };
  return {
    relations,
    relationOf: (name: string) => relations().relation({ idNumber: participantNamed(name).idNumber }),
    fault: (path: string, trouble: Record<string, unknown>) => post('/faults', { path, times: 1, ...trouble }),
    reset: (name: string) => post('/pension-relations/reset', { idNumber: participantNamed(name).idNumber }),
    /** What changed the relation in the case, in its order. */
    async orders({ caseNumber }: DrivenCase): Promise<string[]> {
      const state = (await (await fetch(`${system.simulatorUrl}/state`)).json()) as {
        relationOrders: { caseNumber: string; kind: string }[];
      };
      return state.relationOrders.filter((order) => order.caseNumber === caseNumber).map(({ kind }) => kind);
    },
  };
}
