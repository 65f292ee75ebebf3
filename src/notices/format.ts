import {
  inCalendarDays,
  type IsoDate,
  isoDate,
  type Money,
  type Month,
  type ParameterSet,
  type Period,
  placeOf,
  type Reason,
  sentence,
} from '../policy/index.ts';
import { Temporal } from 'temporal-polyfill';

/** "2026年3月2日" */
export function chineseDate(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

function chineseMonth(month: Month): string {
  const [year, number] = month.split('-').map(Number);
  return `${year}年${number}月`;
}

/** "1995年2月至1995年3月", or the one month. */
export function chinesePeriod({ from, to }: Period): string {
  return from === to ? chineseMonth(from) : `${chineseMonth(from)}至${chineseMonth(to)}`;
}

/** "1440.00元" */
export function yuan(amount: Money): string {
  return `${amount}元`;
}

/** One line each, numbered as official letters number them. */
export function numbered(lines: string[]): string {
  return lines.map((line, i) => `${i + 1}．${line}`).join('\n');
}

/** Finding and clause of each reason, numbered. */
export function reasonLines(reasons: Reason[]): string {
  return numbered(
    reasons.map(({ finding, clause, requirement }) => {
      return clause === '' ? sentence(finding) : `${sentence(finding)}${basis(requirement, clause.replace(/\s+/g, ' '))}`;
    }),
  );
}

/** What something rests on: document, clause and its words. */
export function basis(requirement: string, clause: string): string {
  const place = placeOf(requirement);
  return place === requirement ? `依据：“${clause}”（${requirement}）。` : `依据：${place}“${clause}”。`;
}

/** The last day of a term (ISO 8601, "P30D", or working days, "45WD") that begins on the day. */
export function endOfTerm(day: IsoDate, term: string, parameters: ParameterSet): IsoDate {
  const length = Temporal.Duration.from(inCalendarDays(term, day, parameters));
  return isoDate(Temporal.PlainDate.from(day).add(length).toString());
}
