/** The command's course: a plan, then a few cases, then the others. */
import { said } from '../../src/language.ts';
import { CommandProblem } from '../shared/index.ts';
import type { RunningInstance } from '../../src/cases/index.ts';
import type { Application } from './application.ts';
import { choose, chooseCases } from './choose.ts';
import { makePlan, type Plan } from './plan.ts';
import { questionOf, type Wanted } from './question.ts';
import { isFailure, moveAll, verified, type Outcome } from './run.ts';

export interface Order extends Wanted {
  /** Whether anything is to be moved. */
  go: boolean;
  /** How many go first. */
  first: number;
  /** Whether the others follow, when the first were moved. */
  rest: boolean;
  /** Only these. */
  cases: readonly string[];
  movedBy: string;
}

export interface Progress {
  planned: (plan: Plan) => void;
  /** @param of how many are on their way together with it */
  moved: (outcome: Outcome, done: number, of: number) => void;
}

export interface Result {
  plan: Plan;
  outcomes: Outcome[];
  /** Cases that could be moved and have not been. */
  left: number;
}

/** @throws CommandProblem where it cannot be done as ordered: nothing has been moved then */
export async function migrate(application: Application, order: Order, progress: Progress): Promise<Result> {
  const plan = makePlan(await questionOf(application, order));
  progress.planned(plan);
  if (plan.problems.length > 0)
    throw new CommandProblem(said({ en: 'Correct the options above. Nothing was moved.', zh: '请改正以上选项。没有迁移任何办件。' }));
  const { first, rest } = order.cases.length > 0 ? chooseCases(plan, order.cases) : choose(plan, order.first);
  if (!order.go) return { plan, outcomes: [], left: first.length + rest.length };

  const move = async (instances: RunningInstance[]): Promise<Outcome[]> => {
    const report = (outcome: Outcome, done: number): void => progress.moved(outcome, done, instances.length);
    return verified({ application, plan }, await moveAll({ application, plan, movedBy: order.movedBy, report }, instances));
  };
  const outcomes = await move(first);
  if (!order.rest || outcomes.some(isFailure)) return { plan, outcomes, left: rest.length };
  return { plan, outcomes: [...outcomes, ...(await move(rest))], left: 0 };
}
