/** What a test is written with. The runner puts it into the global scope; here it gets its types. */
export const { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } =
  globalThis as unknown as typeof import('@jest/globals');
