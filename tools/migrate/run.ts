/** Moves the chosen cases, some at the same time, and tells of each. */
import { said } from '../../src/language.ts';
import type { RunningInstance } from '../../src/cases/index.ts';
import type { Application } from './application.ts';
import type { Moved } from '../../src/deployment/index.ts';
import type { Plan } from './plan.ts';

/** What became of a case; `unverified` = moved, but the case file does not say so. */
export interface Outcome {
  caseNumber: string;
  from: number | null;
  result: Moved['result'] | 'unverified';
  reason?: string;
}

/** Moves at the same time: the engine takes one after the other, and its backpressure is at 50. */
const atOnce = 8;

export interface Run {
  application: Application;
  plan: Plan;
  movedBy: string;
  /** Told of each case when it is done. */
  report: (outcome: Outcome, done: number) => void;
}

/** @returns the outcomes in the order in which they came */
export async function moveAll({ application, plan, movedBy, report }: Run, instances: readonly RunningInstance[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = [...instances];
  const pairsOf = new Map(plan.versions.map(({ definitionKey, pairs }) => [definitionKey, pairs]));
  async function work(): Promise<void> {
    for (let instance = waiting.shift(); instance; instance = waiting.shift()) {
      const { instanceKey, caseNumber, version, definitionKey } = instance;
      const elements = pairsOf.get(definitionKey ?? '') ?? {};
      const moved = await application.move({ instanceKey, definitionKey: plan.target.definitionKey, elements, movedBy });
      const outcome = { caseNumber, from: version, ...moved };
      report(outcome, outcomes.push(outcome));
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work));
  return outcomes;
}

/** Compares what was moved with the case file's own view. A case that ended meanwhile is no fault. */
export async function verified({ application, plan }: Pick<Run, 'application' | 'plan'>, outcomes: readonly Outcome[]): Promise<Outcome[]> {
  const now = new Map((await application.instances(plan.process)).map((instance) => [instance.caseNumber, instance.definitionKey]));
  return outcomes.map((outcome) => {
    const key = now.get(outcome.caseNumber);
    const wrong = outcome.result === 'moved' && key !== undefined && key !== plan.target.definitionKey;
    return wrong
      ? {
          ...outcome,
          result: 'unverified',
          reason: said({ en: 'the case file still names its old version', zh: '办件档案中仍是原来的版本' }),
        }
      : outcome;
  });
}

export const isFailure = ({ result }: Outcome): boolean => result === 'refused' || result === 'unverified';
