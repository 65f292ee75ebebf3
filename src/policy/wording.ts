import { Decimal } from 'decimal.js';
import type { IsoDate } from './dates.ts';
import type { Month, Period } from './months.ts';
import { workingDaysOf } from './working-days.ts';

/** 2019年1月21日 */
export function dateText(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** 2019年1月 */
export function monthText(value: Month): string {
  const [year, month] = value.split('-').map(Number);
  return `${year}年${month}月`;
}

/** 7个月, 180个月（15年）, 185个月（15年5个月） */
export function countText(months: number): string {
  const years = Math.floor(months / 12);
  if (years === 0) return `${months}个月`;
  const rest = months % 12;
  return rest === 0 ? `${months}个月（${years}年）` : `${months}个月（${years}年${rest}个月）`;
}

/** 60周岁, 60周岁3个月 */
export function ageText(months: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  return rest === 0 ? `${years}周岁` : `${years}周岁${rest}个月`;
}

/** 60 %: of a decimal fraction, 0.60. */
export const percentText = (share: string): string => `${new Decimal(share).times(100).toFixed()}%`;

/** 2001年3月至2003年6月、2005年1月 */
export function periodsText(periods: readonly Period[]): string {
  return periods.map(({ from, to }) => (from === to ? monthText(from) : `${monthText(from)}至${monthText(to)}`)).join('、');
}

/** With a full stop, if it has none. */
export function sentence(text: string): string {
  return /[。！？]$/.test(text) ? text : `${text}。`;
}

const dateUnits: Readonly<Record<string, string>> = { Y: '年', M: '个月', W: '周', D: '日' };
const timeUnits: Readonly<Record<string, string>> = { H: '小时', M: '分钟', S: '秒' };

/** A term or an interval (ISO 8601) in words: P30D 30日, P1Y6M 1年6个月, PT2H 2小时, R3/P7D 每7日一次，共3次, R/P1Y 每1年一次, 45WD 45个工作日. */
export function termText(term: string): string {
  const workingDays = workingDaysOf(term);
  if (workingDays !== null) return `${workingDays}个工作日`;
  const [, repeated, times = '', date = '', time = ''] = /^(?:(R)(\d*)\/)?P((?:\d+[YMWD])*)(?:T((?:\d+[HMS])+))?$/.exec(term) ?? [];
  const counted = (part: string, units: typeof dateUnits): string => part.replace(/[A-Z]/g, (unit) => units[unit] ?? unit);
  const words = counted(date, dateUnits) + counted(time, timeUnits);
  if (words === '') return term;
  if (repeated === undefined) return words;
  return times === '' ? `每${words}一次` : `每${words}一次，共${times}次`;
}
