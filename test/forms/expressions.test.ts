import { describe, expect, test } from '#test';
import { any, maybe } from '../../tools/check/data-flow/shape.ts';
import { evaluate } from '../../tools/check/feel/evaluate.ts';
import { expressionsOf, type FormExpression } from '../../tools/check/feel/form-expressions.ts';
import { variableOf } from '../../src/models/element.ts';
import { readFixture, readTaskForms, walk } from './form-files.ts';
import { always } from './process-forms.ts';
import { formsOf } from './processes.ts';

/** False when a step of the path is missing; null on the way counts as there (optional variables). */
function exists(data: unknown, path: string[]): boolean {
  const [head, ...rest] = path;
  if (head === undefined || data === null) return true;
  return typeof data === 'object' && head in data && exists((data as Record<string, unknown>)[head], rest);
}

const valueAt = (data: unknown, path: string[]): unknown =>
  path.reduce<unknown>((value, name) => (value as Record<string, unknown> | null)?.[name] ?? null, data);

describe.each(readTaskForms())('form $name of a user task', ({ process, name, schema }) => {
  const own = variableOf(name);
  const fixture = readFixture({ process, name });
  const expressions = walk(schema).flatMap((component) => expressionsOf(component));
  const read = ({ feel }: FormExpression): string[] => evaluate(feel, () => maybe(any)).paths;

  test('reads exactly the documented variables', () => {
    const variables = new Set(expressions.flatMap(read).map((path) => path.split('.')[0] ?? ''));
    for (const name of ['this', own]) variables.delete(name);
    const { required = [], optional = [] } = formsOf(process).reads[name] ?? {};
    expect([...variables].sort()).toEqual([...always, ...required, ...optional].sort());
  });

  test('finds everything that it reads in the fixture', () => {
    const paths = expressions.flatMap(read).filter((path) => !/^this\b/.test(path) && path.split('.')[0] !== own);
    expect(paths.filter((path) => !exists(fixture, path.split('.')))).toEqual([]);
  });

  test('finds the fields of its lists and the columns of its tables in the fixture', () => {
    for (const expression of expressions.filter(({ loops }) => loops.length > 0)) {
      const list = expression.loops.at(-1) ?? '';
      const items = valueAt(fixture, list.split('.')) as unknown[];
      const missing = read(expression).filter((path) => !exists(items[0], path.split('.').slice(1)));
      expect({ list, missing }).toEqual({ list, missing: [] });
    }
    for (const { dataSource, columns } of walk(schema).filter(({ type }) => type === 'table')) {
      const items = valueAt(fixture, (dataSource ?? '').slice(1).split('.')) as object[];
      expect(columns?.filter(({ key }) => !(key in (items[0] ?? {})))).toEqual([]);
    }
  });

  test('asks for free text before the decision only where every decision needs a reason', () => {
    const early = walk(schema).filter(
      ({ type, conditional, validate }) => type === 'textarea' && validate?.['required'] === true && conditional === undefined,
    );
    expect(early.map(({ key }) => key)).toEqual(early.map(({ key }) => key).filter((key) => key === `${own}.reason`));
  });
});
