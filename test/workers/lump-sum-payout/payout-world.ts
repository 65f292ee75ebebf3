/** The world of the workers, with cases of lump-sum payouts, and stretches of the process as the engine would run them. */
import type { PayoutApplication } from '../../../src/processes/lump-sum-payout/application.ts';
import { variableOf } from '../../../src/models/element.ts';
import type { Worker } from '../../../src/jobs/worker.ts';
import checkPayout from '../../../workers/lump-sum-payout/check-payout.ts';
import lookUpAccount from '../../../workers/lump-sum-payout/look-up-account.ts';
import registerPayout from '../../../workers/lump-sum-payout/register-payout.ts';
import recordDecision from '../../../workers/shared/record-decision.ts';
import { applicationOf } from '../../engine/lump-sum-payout/people.ts';
import { participantNamed } from '../../registries/simulated.ts';
import { world, type World } from '../world.ts';

export interface PayoutWorld {
  world: World;
  /** A new case of a seeded participant, whose relation is as seeded and whose earlier case is closed. */
  caseOf(name: string, changes?: Partial<PayoutApplication>): Promise<string>;
  run(worker: Worker, caseNumber: string, visit?: number): Promise<Record<string, unknown>>;
  /** From the registration to the window's task. */
  checked(name: string, changes?: Partial<PayoutApplication>): Promise<string>;
  decide(caseNumber: string, task: string, answer: unknown, visit?: number): Promise<Record<string, unknown>>;
  /** What the bank paid in the case, and what the register was ordered. */
  paid(caseNumber: string): Promise<string[]>;
  relationOrders(caseNumber: string): Promise<string[]>;
  stop(): Promise<void>;
}

interface Ordered {
  caseNumber: string;
  amount: string;
  kind: string;
}

export async function payoutWorld(): Promise<PayoutWorld> {
  const at = await world();
  const open = new Map<string, string>();
  let applications = 0;

  async function caseOf(name: string, changes: Partial<PayoutApplication> = {}): Promise<string> {
    const earlier = open.get(name);
    if (earlier) await at.cases.files.close(earlier, 'withdrawn', []);
    await at.agencies.post('/pension-relations/reset', { idNumber: participantNamed(name).idNumber });
    const { caseNumber } = await at.cases.files.create(applicationOf(name, changes), `payout ${(applications += 1)}`);
    open.set(name, caseNumber);
    return caseNumber;
  }

  const run: PayoutWorld['run'] = (worker, caseNumber, visit = 1) =>
    at.run(worker, caseNumber, {}, { id: worker.jobType, process: 'lump-sum-payout', visit });

  const ordered = async (list: 'payouts' | 'relationOrders', caseNumber: string) =>
    ((await at.agencies.state())[list] as Ordered[]).filter((order) => order.caseNumber === caseNumber);

  return {
    world: at,
    caseOf,
    run,
    async checked(name, changes) {
      const caseNumber = await caseOf(name, changes);
      for (const worker of [registerPayout, lookUpAccount, checkPayout]) await run(worker, caseNumber);
      return caseNumber;
    },
    decide: (caseNumber, task, answer, visit = 1) =>
      at.run(recordDecision, caseNumber, { [variableOf(task)]: answer }, { id: task, process: 'lump-sum-payout', visit }),
    paid: async (caseNumber) => (await ordered('payouts', caseNumber)).map(({ amount }) => amount),
    relationOrders: async (caseNumber) => (await ordered('relationOrders', caseNumber)).map(({ kind }) => kind),
    stop: () => at.stop(),
  };
}
