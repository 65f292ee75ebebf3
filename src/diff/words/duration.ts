/** Durations and repetitions of ISO 8601 as an official writes them. */

const dateUnits: Readonly<Record<string, string>> = { Y: '年', M: '个月', W: '周', D: '日' };
const timeUnits: Readonly<Record<string, string>> = { H: '小时', M: '分钟', S: '秒' };

const DURATION = /^P(?=\w)((?:\d+[YMWD])*)(?:T((?:\d+[HMS])+))?$/;
const CYCLE = /^R(\d*)\/(.+)$/;

const counted = (part: string, units: Readonly<Record<string, string>>): string =>
  part.replace(/(\d+)(\w)/g, (_all, count: string, unit: string) => `${count}${units[unit]}`);

/** "P30D": 30日. "R3/P7D": 每7日一次，共3次. "R/P1Y": 每1年一次，不限次数. Undefined for anything else. */
export function durationWords(text: string): string | undefined {
  const [, times, interval] = CYCLE.exec(text) ?? [];
  if (interval !== undefined) {
    const each = durationWords(interval);
    return each && `每${each}一次，${times ? `共${times}次` : '不限次数'}`;
  }
  const [whole, date = '', time = ''] = DURATION.exec(text) ?? [];
  return whole === undefined ? undefined : counted(date, dateUnits) + counted(time, timeUnits);
}
