import fc from 'fast-check';

/** Draws at random; the same with the same seed. */
export type Draw = <T>(of: fc.Arbitrary<T>) => T;

export function drawing(seed: number): Draw {
  let last = seed;
  return (of) => {
    last = (Math.imul(last ^ (last >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    const [drawn] = fc.sample(of, { seed: last, numRuns: 1 });
    return drawn as never;
  };
}

/** One in so many. */
export const oneIn = (count: number): fc.Arbitrary<boolean> => fc.nat(count - 1).map((drawn) => drawn === 0);
