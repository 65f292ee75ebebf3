import fc from 'fast-check';
import { expect, test } from '#test';
import { squeezed, type Stretch } from '../../../../tools/pictures/print/squeeze.ts';

test('what is empty is shortened, what is occupied keeps its length', () => {
  const place = squeezed(
    [
      [100, 150],
      [400, 500],
      [140, 180],
    ],
    20,
  );
  expect([100, 180, 290, 400, 500].map(place)).toEqual([0, 80, 90, 100, 200]);
});

test('a gap that is short enough stays', () => {
  const place = squeezed(
    [
      [0, 10],
      [15, 20],
    ],
    20,
  );
  expect([0, 12, 20, 30].map(place)).toEqual([0, 12, 20, 30]);
});

test('nothing changes places, whatever is occupied', () => {
  const stretch = fc
    .tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 200 }))
    .map(([from, length]): Stretch => [from, from + length]);
  fc.assert(
    fc.property(fc.array(stretch), fc.integer(), fc.integer(), (occupied, a, b) => {
      const place = squeezed(occupied, 20);
      return Math.sign(place(b) - place(a)) === Math.sign(b - a);
    }),
  );
});
