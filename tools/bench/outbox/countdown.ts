/** Tells when so many have been sent. */
export function countdown(count: number) {
  const begun = performance.now();
  const { promise, resolve } = Promise.withResolvers<number>();
  let left = count;
  return {
    perSecond: promise,
    /** The same, and what it has marked counts. */
    after:
      <T>(mark: (marked: T) => Promise<void>, howMany: (marked: T) => number) =>
      async (marked: T) => {
        await mark(marked);
        left -= howMany(marked);
        if (left <= 0) resolve((count * 1000) / (performance.now() - begun));
      },
  };
}
