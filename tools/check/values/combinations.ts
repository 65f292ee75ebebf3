/** Every combination of values that expressions can meet, as far as it makes a difference to them. */
import { memberOf, type Shape, type Value } from '../data-flow/shape.ts';
import { looksAt, type LooksAt } from '../feel/looks-at.ts';
import { numbersAround } from './numbers-around.ts';

/** What a variable can be; undefined if nobody sets it. */
export type Scope = (name: string) => Value | undefined;
export type Facts = Readonly<Record<string, unknown>>;

/** Stands for any text that nothing is compared with. */
export const OTHER = '其他内容';

/** More is not looked through. */
const most = 20_000;

export type Combinations =
  | { readonly possible: readonly Facts[] }
  /** Of these paths, such as `payer.remitter`, nothing is known. */
  | { readonly unknown: readonly string[] }
  | { readonly tooMany: true };

export function combinationsOf(feels: readonly string[], scope: Scope): Combinations {
  const looks = together(feels.map((feel) => looksAt(feel, 'expression', (path) => valueAt(path, scope) !== undefined)));
  const unknown = looks.paths.filter((path) => isUnknown(valueAt(path, scope))).map((path) => path.join('.'));
  if (unknown.length > 0) return { unknown: [...new Set(unknown)] };
  const possible = product(Object.entries(treeOf(looks.paths)).map(([name, members]) => [name, valuesOf(scope(name), members, looks)]));
  return possible ? { possible } : { tooMany: true };
}

function together(looks: readonly LooksAt[]): LooksAt {
  return {
    paths: looks.flatMap(({ paths }) => paths),
    texts: looks.flatMap(({ texts }) => texts),
    numbers: looks.flatMap(({ numbers }) => numbers),
    listed: looks.some(({ listed }) => listed),
  };
}

const valueAt = ([name = '', ...members]: readonly string[], scope: Scope): Value | undefined =>
  members.reduce<Value | undefined>((found, member) => found && memberOf(found, member), scope(name));

const isUnknown = (value: Value | undefined): boolean => value === undefined || isOpen(value.shape);

function isOpen(shape: Shape): boolean {
  if (shape.kind === 'list') return isOpen(shape.item.shape);
  if (shape.kind === 'oneOf') return shape.shapes.some(isOpen);
  return shape.kind === 'any' || (shape.kind === 'plain' && shape.of === undefined);
}

/** The members that are looked at, by name. */
interface Members {
  [name: string]: Members;
}

function treeOf(paths: LooksAt['paths']): Members {
  const root: Members = {};
  for (const path of paths) path.reduce<Members>((here, name) => (here[name] ??= {}), root);
  return root;
}

function product(choices: readonly (readonly [string, readonly unknown[]])[]): Facts[] | undefined {
  if (choices.reduce((count, [, possible]) => count * possible.length, 1) > most) return undefined;
  return choices.reduce<Facts[]>(
    (found, [name, possible]) => found.flatMap((facts) => possible.map((value) => ({ ...facts, [name]: value }))),
    [{}],
  );
}

function valuesOf(value: Value | undefined, members: Members, looks: LooksAt): unknown[] {
  if (!value) return [null];
  const found = [...(value.mayBeNull ? [null] : []), ...valuesOfShape(value.shape, members, looks)];
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}

function valuesOfShape(shape: Shape, members: Members, looks: LooksAt): readonly unknown[] {
  switch (shape.kind) {
    case 'plain':
      if (shape.of === 'text') return [...looks.texts, OTHER];
      if (shape.of === 'number') return numbersAround(looks.numbers);
      return shape.of ?? [];
    case 'oneOf':
      return shape.shapes.flatMap((one) => valuesOfShape(one, members, looks));
    case 'object':
      return product(Object.entries(members).map(([name, deeper]) => [name, valuesOf(shape.members[name], deeper, looks)])) ?? [];
    case 'list': {
      const items = valuesOf(shape.item, members, looks);
      const single = items.map((item) => [item]);
      // feelin compares `[]` and `["a", "b"]` with `["a"]` to null, and takes a member of an empty list for null; the engine does not.
      if (looks.listed) return single;
      return [...(Object.keys(members).length === 0 ? [[]] : []), ...single, ...(items.length > 1 ? [items] : [])];
    }
    case 'any':
      return [];
  }
}
