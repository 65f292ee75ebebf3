/** No file needs, by however many steps, a file that needs it: types included. */
import { expect, test } from '#test';
import { imports, isOwn } from '../../tools/architecture/imports.ts';

/** Tarjan: the groups of files that reach each other. */
function circlesIn(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];

  function visit(file: string): number {
    const number = order.size;
    order.set(file, number);
    open.push(file);
    let low = number;
    for (const target of edges.get(file) ?? []) {
      if (!order.has(target)) low = Math.min(low, visit(target));
      else if (open.includes(target)) low = Math.min(low, lowest.get(target) ?? order.get(target) ?? low);
    }
    lowest.set(file, low);
    if (low === number) {
      const group = open.splice(open.indexOf(file));
      if (group.length > 1 || edges.get(file)?.includes(file)) found.push(group.sort());
    }
    return low;
  }

  for (const file of edges.keys()) if (!order.has(file)) visit(file);
  return found;
}

test('the test sees a circle', () => {
  const edges = { 'a.ts': ['b.ts'], 'b.ts': ['c.ts'], 'c.ts': ['b.ts', 'd.ts'], 'd.ts': [] };
  expect(circlesIn(new Map(Object.entries(edges)))).toEqual([['b.ts', 'c.ts']]);
});

test('no circles', () => {
  const own = Map.groupBy(imports.filter(isOwn), ({ file }) => file);
  expect(circlesIn(new Map([...own].map(([file, all]) => [file, all.map(({ target }) => target)])))).toEqual([]);
});
