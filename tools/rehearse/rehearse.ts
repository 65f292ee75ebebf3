/** A rehearsal: case by case, so that thousands need no more memory than one. */
import { type ModelFiles, readProject } from '../../src/models/index.ts';
import { Money } from '../../src/policy/index.ts';
import { compareCase, type CaseResult } from './compare.ts';
import { diagramSteps } from './diagrams.ts';
import { signed } from './fields.ts';
import type { CaseHistory } from './history.ts';
import { sideOf, type Side } from './sides.ts';

/** A case that cannot even be read, and why (Chinese). */
export interface Unreadable {
  name: string;
  cannot: string;
}
export type Histories = AsyncGenerator<CaseHistory | Unreadable>;

export interface Rehearsal {
  base: Side;
  head: Side;
  /** Of the base: what the cases were handled by. */
  project: Awaited<ReturnType<typeof readProject>>;
  results(histories: Histories): AsyncGenerator<CaseResult>;
}

/** @throws ParameterError, or an Error naming a file that cannot be read */
export async function prepareRehearsal(baseFiles: ModelFiles, headFiles: ModelFiles): Promise<Rehearsal> {
  const [base, head] = [await sideOf(baseFiles), await sideOf(headFiles)];
  const project = await readProject(baseFiles);
  const steps = diagramSteps(project);
  return {
    base,
    head,
    project,
    async *results(histories) {
      for await (const history of histories) {
        yield 'cannot' in history
          ? {
              name: history.name,
              process: null,
              service: null,
              status: 'cannotRehearse',
              changes: [],
              moneyDifference: null,
              reason: history.cannot,
            }
          : await compareCase(history, steps.get(history.file.process), base, head);
      }
    },
  };
}

/** Of one process. */
export interface Total {
  service: string;
  unchanged: number;
  changed: number;
  cannotRehearse: number;
  /** Sum of the cases' differences, in CNY. */
  moneyDifference: string;
}

/** Counts results as they come. */
export function totalling() {
  const counts = new Map<string, { unchanged: number; changed: number; cannotRehearse: number; money: Money }>();
  return {
    add({ service, status, moneyDifference }: CaseResult): void {
      const name = service ?? '未知事项';
      const count = counts.get(name) ?? { unchanged: 0, changed: 0, cannotRehearse: 0, money: Money.zero };
      const money = moneyDifference === null ? count.money : count.money.plus(Money.of(moneyDifference.replace('+', '')));
      counts.set(name, { ...count, [status]: count[status] + 1, money });
    },
    totals(): Total[] {
      return [...counts].map(([service, { money, ...count }]) => ({
        service,
        ...count,
        moneyDifference: money.isZero() ? '0.00' : signed(money),
      }));
    },
  };
}
