/** A clock that a test moves. It also goes on by itself, a millisecond a look, as times that are compared must differ. */
export interface TestClock {
  now: () => Date;
  advance(milliseconds: number): void;
}

export function testClock(start = '2026-03-02T01:00:00.000Z'): TestClock {
  let time = new Date(start).getTime();
  return {
    now: () => new Date(time++),
    advance(milliseconds) {
      time += milliseconds;
    },
  };
}
