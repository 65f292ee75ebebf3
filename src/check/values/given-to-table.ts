/** What the processes that call a table give to one of its inputs. */
import type { Project, Table } from '../../models/project.ts';
import { flowsOf } from '../data-flow/analysis.ts';
import { tableOf } from '../data-flow/results.ts';
import { valueIn } from '../data-flow/state.ts';
import { evaluate } from '../feel/evaluate.ts';
import { eitherOf, type Shape } from '../data-flow/shape.ts';
import type { Contract } from '../rule.ts';

export interface Given {
  readonly mayBeNull: boolean;
  /** All that may come besides null; undefined if it is not known. */
  readonly values: readonly unknown[] | undefined;
}

export function givenTo(table: Table, feel: string, project: Project, contract: Contract): Given {
  const values = flowsOf(project, contract).flatMap(({ at }) =>
    [...at].filter(([{ element }]) => tableOf(element, project) === table).map(([, { inside }]) => evaluate(feel, (name) => valueIn(inside, name)).value),
  );
  const given = eitherOf(values);
  return { mayBeNull: given.mayBeNull, values: valuesOf(given.shape) };
}

function valuesOf(shape: Shape): readonly unknown[] | undefined {
  if (shape.kind === 'plain') return typeof shape.of === 'object' ? shape.of : undefined;
  if (shape.kind !== 'oneOf') return undefined;
  const parts = shape.shapes.map(valuesOf);
  return parts.includes(undefined) ? undefined : parts.flatMap((part) => part ?? []);
}
