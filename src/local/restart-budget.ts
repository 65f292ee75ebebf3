import { said } from '../language.ts';

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

/** Goes on after how the part ended. */
export const startedAgain = (): string => said({ en: '. It is started again ...', zh: '。正在重新启动……' });

/** The same, where it is not started again. */
export const startedTooOften = (): string =>
  said({ en: '. It was started again three times in ten minutes.', zh: '。十分钟内已经重新启动三次，不再启动。' });
