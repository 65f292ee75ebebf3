/** How a server of this machine ended, in words that go on after its name. */
import { said } from '../language.ts';

/** @param logFile has nothing of the cause then */
export const endedFromOutside = (signal: NodeJS.Signals, logFile: string): string =>
  said({
    en: `was ended from outside by ${signal}: by somebody, or by the system for want of memory (log: ${logFile})`,
    zh: `被${signal}从外部终止：有人终止了它，或者系统内存不足（日志：${logFile}）`,
  });

/** @param why the line of its log that says most */
export const endedByItself = (code: number | null | undefined, why: string, logFile: string): string =>
  said({
    en: `ended with code ${code ?? 'unknown'}: ${why} (log: ${logFile})`,
    zh: `已退出（退出码${code ?? '不明'}）：${why}（日志：${logFile}）`,
  });
