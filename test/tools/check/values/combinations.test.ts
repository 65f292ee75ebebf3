import { describe, expect, test } from '#test';
import { z } from 'zod';
import { valueOf } from '../../../../tools/check/data-flow/schema-shape.ts';
import { combinationsOf, OTHER } from '../../../../tools/check/values/combinations.ts';
import { narrow } from '../../../../tools/check/values/narrow.ts';
import { numbersAround } from '../../../../tools/check/values/numbers-around.ts';

const meets = (feel: string, variables: Record<string, z.ZodType>): unknown => {
  const found = combinationsOf([feel], (name) => (variables[name] ? valueOf(variables[name]) : undefined));
  return 'possible' in found ? found.possible : found;
};

describe('the combinations that an expression can meet', () => {
  test('are those of the members that it reads', () => {
    const review = z.discriminatedUnion('decision', [
      z.object({ decision: z.literal('approve') }),
      z.object({ decision: z.literal('refuse'), reason: z.string() }),
    ]);
    expect(meets('review.decision = "approve"', { review })).toEqual([
      { review: { decision: 'approve' } },
      { review: { decision: 'refuse' } },
    ]);
  });

  test('are all of several variables together', () => {
    expect(meets('a and b', { a: z.boolean(), b: z.literal('x').nullable() })).toHaveLength(4);
  });

  test('of a text are what it is compared with, and any other', () => {
    expect(meets('place in ("a", "b")', { place: z.string() })).toEqual([{ place: 'a' }, { place: 'b' }, { place: OTHER }]);
  });

  test('of what may be missing have null', () => {
    expect(meets('place = "a"', { place: z.literal('a').optional() })).toEqual([{ place: null }, { place: 'a' }]);
  });

  test('of a number lie on both sides of each limit', () => {
    expect(meets('months > 12', { months: z.int() })).toEqual([{ months: 11 }, { months: 12 }, { months: 13 }]);
    expect(numbersAround([0.5, 1])).toEqual([-0.5, 0.5, 0.75, 1, 2]);
    expect(numbersAround([])).toEqual([0]);
  });

  test('of a list are the empty one, each item alone, and all', () => {
    const papers = z.array(z.object({ code: z.enum(['a', 'b']), name: z.string() }));
    const some = [{ papers: [{ code: 'a' }] }, { papers: [{ code: 'b' }] }, { papers: [{ code: 'a' }, { code: 'b' }] }];
    expect(meets('some paper in papers satisfies paper.code = "a"', { papers })).toEqual(some);
    expect(meets('count(papers[code = wanted]) > 0', { papers, wanted: z.literal('a') })).toEqual(
      some.map((one) => ({ ...one, wanted: 'a' })),
    );
    expect(meets('count(papers) > 1', { papers: z.array(z.literal('a')) })).toEqual([{ papers: [] }, { papers: ['a'] }]);
  });

  test('are not made up where nothing is known', () => {
    expect(meets('a.b and c', { a: z.object({ b: z.unknown() }) })).toEqual({ unknown: ['a.b', 'c'] });
  });

  test('are not counted out where they are too many', () => {
    const names = Array.from({ length: 20 }, (_, index) => `v${index}`);
    expect(meets(names.join(' and '), Object.fromEntries(names.map((name) => [name, z.boolean()])))).toEqual({ tooMany: true });
  });
});

describe('behind a worker', () => {
  const left = (value: z.ZodType, demand: z.ZodType) => narrow(valueOf(value), valueOf(demand));

  test('nothing is left of what its schema does not take', () => {
    expect(left(z.enum(['a', 'b']).nullable(), z.enum(['b', 'c']))).toEqual(valueOf(z.enum(['b'])));
    expect(left(z.string(), z.literal('a'))).toEqual(valueOf(z.literal('a')));
    expect(left(z.literal('a'), z.literal('b'))).toBeUndefined();
    expect(left(z.number(), z.string())).toBeUndefined();
  });

  test('objects are taken by their members, those that nobody reads as well', () => {
    const payer = z.object({ branch: z.enum(['unit', 'open']), remitter: z.string().nullable() });
    expect(left(payer, z.looseObject({ branch: z.literal('unit') }))).toEqual(
      valueOf(z.object({ branch: z.literal('unit'), remitter: z.string().nullable() })),
    );
    expect(left(payer, z.object({ branch: z.literal('bureau') }))).toBeUndefined();
  });
});
