/** What was typed becomes facts; what cannot be read is told with its field. */
import { withDigits } from '../../../applications/index.ts';
import { dateText, type IsoDate, isoDate, month } from '../../../policy/index.ts';
import type { Fact, PreCheck } from '../../../pre-check/index.ts';
import type { Typed } from '../../pages/form.ts';
import { type Asked, rows } from './questions.ts';

/** By the name of the field. */
export type Problems = ReadonlyMap<string, string>;

export interface Answers {
  given: Readonly<Record<string, unknown>>;
  problems: Problems;
}

/** All problems at once. The application would be today's, and each day that is asked for has been. */
export function readAnswers({ given: schema }: PreCheck, questions: readonly Asked[], typed: Typed, applicationDate: IsoDate): Answers {
  const problems = new Map<string, string>();
  const given: Record<string, unknown> = { ...readGroup(questions, '', typed, problems), applicationDate };
  for (const { key, kind, label } of questions) {
    const value = given[key];
    if (kind === 'date' && typeof value === 'string' && value > applicationDate)
      problems.set(key, `${label}不得晚于今天（${dateText(applicationDate)}），请更正。`);
  }
  for (const { path, message } of schema.safeParse(given).error?.issues ?? []) {
    const name = path.join('.');
    if (!problems.has(name)) problems.set(name, message);
  }
  return { given, problems };
}

function readGroup(facts: readonly Fact[], prefix: string, typed: Typed, problems: Map<string, string>): Record<string, unknown> {
  const answers: [string, unknown][] = [];
  for (const fact of facts) {
    const name = prefix + fact.key;
    const value = fact.kind === 'list' ? readRows(fact, name, typed, problems) : readOne(fact, name, typed);
    if (value instanceof Unreadable) problems.set(name, `${fact.label}${value.remedy}`);
    else if (value !== undefined) answers.push([fact.key, value]);
  }
  return Object.fromEntries(answers);
}

/** Rows in which nothing was typed are not there. */
function readRows({ entry }: Fact, name: string, typed: Typed, problems: Map<string, string>): unknown {
  const filled = rows.filter((row) =>
    Object.entries(typed).some(([field, text]) => field.startsWith(`${name}.${row}.`) && text.trim() !== ''),
  );
  return filled.length === 0 ? undefined : filled.map((row) => readGroup(entry, `${name}.${row}.`, typed, problems));
}

class Unreadable {
  readonly remedy: string;

  constructor(remedy: string) {
    this.remedy = remedy;
  }
}

function readOne(fact: Fact, name: string, typed: Typed): unknown {
  if (fact.kind === 'months') return readMonths(plain(typed[`${name}.years`]), plain(typed[`${name}.months`]));
  const text = plain(typed[name]);
  return text === '' ? undefined : readers[fact.kind as InOneField](text, fact);
}

/** Full-width digits as others. */
const plain = (text = ''): string => text.normalize('NFKC').trim();

type InOneField = Exclude<Fact['kind'], 'list' | 'months'>;

const readers: Record<InOneField, (text: string, fact: Fact) => unknown> = {
  choice: (text, { names }) => (Object.hasOwn(names, text) ? text : new Unreadable('请选择所列的一项。')),
  yesOrNo: (text) => text === 'yes',
  date: (text) =>
    calendar(isoDate, /^(\d{4})(?:[年./-](\d{1,2})[月./-](\d{1,2})日?|(\d\d)(\d\d))$/, text, '请填写年月日，例如：1998年12月1日。'),
  month: (text) => calendar(month, /^(\d{4})[年./-]?(\d{1,2})月?$/, text, '请填写年月，例如：2003年7月。'),
  number: (text) => (/^\d{1,4}$/.test(text) ? Number(text) : new Unreadable('请用数字填写。')),
  money: (text) => {
    const amount = text.replace(/元$|,/g, '');
    return /^\d{1,12}(\.\d{1,2})?$/.test(amount) ? Number(amount) : new Unreadable('请用数字填写，最多两位小数，例如：1234.50。');
  },
  text: (text) => text,
};

/** 二〇二六, 2〇26 are read too. In seven digits, what is the day is not said: they are not read. */
function calendar<T>(read: (text: string) => T, pattern: RegExp, text: string, remedy: string): T | Unreadable {
  const [, ...parts] = pattern.exec(withDigits(text.replace(/\s/g, ''))) ?? [];
  try {
    return read(
      parts
        .filter(Boolean)
        .map((part) => part.padStart(2, '0'))
        .join('-'),
    );
  } catch {
    return new Unreadable(remedy);
  }
}

function readMonths(years: string, months: string): number | Unreadable | undefined {
  if (years === '' && months === '') return undefined;
  if (![years, months].every((text) => /^\d{0,3}$/.test(text))) return new Unreadable('请用数字填写，例如：45年6个月。');
  return Number(years) * 12 + Number(months);
}
