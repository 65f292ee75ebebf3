const most = 3;
const withinMs = 600_000;

/** Whether a part that has ended by itself may be started once more: three times in ten minutes, then something is wrong with it. */
export function restartBudget(now: () => number = () => performance.now()): { take(): boolean } {
  let taken: number[] = [];
  return {
    take() {
      taken = taken.filter((at) => now() - at < withinMs);
      if (taken.length >= most) return false;
      taken.push(now());
      return true;
    },
  };
}
