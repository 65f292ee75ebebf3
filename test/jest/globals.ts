/** What a test is written with. The runner puts it into the global scope; here it gets its types. */
export const { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } =
  globalThis as unknown as typeof import('@jest/globals');

/** By its name: a file may be loaded more than once, and has a class of its own each time. */
const isMoney = (value: unknown): boolean => value instanceof Object && value.constructor.name === 'Money';

// What it holds is private, so that any two amounts would count as equal.
expect.addEqualityTesters([(a: unknown, b: unknown) => (isMoney(a) && isMoney(b) ? String(a) === String(b) : undefined)]);
