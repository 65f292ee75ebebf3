/** What the processes that call a table give to one of its inputs. */
import type { Project, Table } from '../../../src/models/index.ts';
import { flowsOf } from '../data-flow/analysis.ts';
import { tableOf } from '../data-flow/results.ts';
import { eitherOf, listed } from '../data-flow/shape.ts';
import { valueIn } from '../data-flow/state.ts';
import { evaluate } from '../feel/evaluate.ts';
import type { Contract } from '../rule.ts';

export interface Given {
  readonly mayBeNull: boolean;
  /** All that may come besides null; undefined if it is not known. */
  readonly values: readonly unknown[] | undefined;
}

export function givenTo(table: Table, feel: string, project: Project, contract: Contract): Given {
  const values = flowsOf(project, contract).flatMap(({ at }) =>
    [...at]
      .filter(([{ element }]) => tableOf(element, project) === table)
      .map(([, { inside }]) => evaluate(feel, (name) => valueIn(inside, name)).value),
  );
  const given = eitherOf(values);
  return { mayBeNull: given.mayBeNull, values: listed(given.shape) };
}
