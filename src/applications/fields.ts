import { z } from 'zod';
import { isoDate, month } from '../policy/index.ts';

/**
 * Schemas of single fields whose messages an applicant can act on: each names the field in Chinese, what is wrong
 * and what to enter. The label is also the description of the field in the API's documentation.
 */

/** The message of a field that is absent, or of another JSON type than expected. */
function absentOr(label: string, expected: string) {
  return (issue: { input?: unknown }): string =>
    issue.input === undefined ? `${label}未填写，请补充填写。` : `${label}应为${expected}，请更正。`;
}

/** Line breaks, tabs and whatever else is no character to be read: a line break in an address begins a new line in a letter. (A NUL is refused everywhere.) */
const control = /(?!\0)[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;

/** Text of 1 to `max` characters in one line, without blanks at either end. */
export function text(label: string, max: number) {
  return z
    .string({ error: absentOr(label, '文字') })
    .trim()
    .min(1, `${label}未填写，请补充填写。`)
    .max(max, `${label}不得超过${max}个字，请缩短。`)
    .refine((typed) => !control.test(typed), `${label}中有换行、制表符或者其他看不见的控制字符，请删除。`)
    .meta({ description: label });
}

/** What a person tells in several lines: they become one. */
export function prose(label: string, max: number) {
  return z.preprocess(
    (typed) => (typeof typed === 'string' ? typed.replace(/\s*[\r\n\u2028\u2029]+\s*|\t+/gu, ' ') : typed),
    text(label, max),
  );
}

/** The same with a pattern. */
export function textLike(label: string, max: number, pattern: RegExp, message: string) {
  return text(label, max).regex(pattern, message).meta({ description: label, pattern: pattern.source });
}

/** Text that `accepts`; letters are made capital, since "x" at the end of an ID number means "X". */
export function number(label: string, remedy: string, accepts: (text: string) => boolean) {
  return z
    .string({ error: absentOr(label, '文字') })
    .trim()
    .toUpperCase()
    .refine(accepts, `${label}不正确，${remedy}。`)
    .meta({ description: label });
}

/** By which a schema says that its text is a day. */
export const datePattern = '^\\d{4}-\\d{2}-\\d{2}$';

/** A day of the calendar. */
export function date(label: string) {
  return parsed(label, isoDate, '公历日期，按年-月-日填写，例如1998-12-01', datePattern);
}

/** A month. */
export function monthOfYear(label: string) {
  return parsed(label, month, '年月，按年-月填写，例如2003-07', '^\\d{4}-\\d{2}$');
}

function parsed<T>(label: string, parse: (text: string) => T, expected: string, pattern: string) {
  const message = `${label}应为${expected}，请更正。`;
  return z
    .string({ error: absentOr(label, expected) })
    .meta({ description: label, pattern })
    .transform((value, context): T => {
      try {
        return parse(value);
      } catch {
        context.addIssue({ code: 'custom', message });
        return z.NEVER;
      }
    });
}

/** What people read, by value: of every field that is a choice. */
export const valueNames = z.registry<Readonly<Record<string, string>>>();

/** One of the given values; the message lists them with their Chinese names. */
export function choice<const V extends string>(label: string, names: Record<V, string>) {
  const listed = Object.entries<string>(names).map(([value, name]) => `${value}（${name}）`);
  return z
    .enum(Object.keys(names) as [V, ...V[]], { error: absentOr(label, `下列之一：${listed.join('、')}`) })
    .meta({ description: `${label}：${listed.join('、')}` })
    .register(valueNames, names);
}

/** Yes or no. */
export function yesOrNo(label: string) {
  return z.boolean({ error: absentOr(label, 'true（是）或者false（否）') }).meta({ description: label });
}

/** A whole number from `min` to `max`. */
export function wholeNumber(label: string, min: number, max: number) {
  const message = absentOr(label, `${min}至${max}的整数`);
  return z.int({ error: message }).min(min, { error: message }).max(max, { error: message }).meta({ description: label });
}

/** At most `max` entries. */
export function list<T extends z.ZodType>(label: string, entry: T, max: number) {
  return z
    .array(entry, { error: absentOr(label, '列表（没有内容的填空列表）') })
    .max(max, `${label}不得超过${max}项，请合并后填写。`)
    .meta({ description: label });
}

/** A group of fields that takes no others: a misspelt field must not pass as one that was left out. */
export function group<S extends z.core.$ZodLooseShape>(label: string, shape: S) {
  return z
    .strictObject(shape, {
      error: (issue) => {
        if (issue.code !== 'unrecognized_keys') return absentOr(label, '一组字段')(issue);
        return `${label}中有不认识的字段：${issue.keys.join('、')}，请删除或者更正字段名。`;
      },
    })
    .meta({ description: label });
}
