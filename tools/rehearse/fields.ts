/** What of two outcomes differs, field by field, in words. */
import { Temporal } from 'temporal-polyfill';
import { Money, termText } from '../../src/policy/index.ts';
import type { Rehearsal } from '../../src/processes/shared/index.ts';

export interface FieldChange {
  /** In the recorded outcome, "pension.unitTotal". */
  path: string;
  label: string;
  before: string;
  after: string;
  /** Signed, with its unit: "+12.30元", "-2个月", "+15日"; of lists what came and went. */
  difference?: string;
}

type Names = Pick<Rehearsal, 'labels' | 'valueNames'>;

/** @param before and @param after plain JSON */
export function changedFields(before: unknown, after: unknown, names: Names, path = ''): FieldChange[] {
  if (same(before, after)) return [];
  if (isObject(before) && isObject(after)) {
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      changedFields(before[key], after[key], names, path === '' ? key : `${path}.${key}`),
    );
  }
  const difference = differenceOf(before, after, names);
  return [
    {
      path,
      label: names.labels[path] ?? path,
      before: shown(before, names),
      after: shown(after, names),
      ...(difference === undefined ? {} : { difference }),
    },
  ];
}

/** Equal as JSON, whatever the order of the fields. */
export function same(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  const text = JSON.stringify(value, (_key, entry: unknown) =>
    isObject(entry) ? Object.fromEntries(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1))) : entry,
  ) as string | undefined;
  return text ?? 'null';
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isMoney = (value: unknown): value is string => typeof value === 'string' && /^-?\d+\.\d{2}$/.test(value);
const isDate = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
const isMonth = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}$/.test(value);

/** "+1.20", "-1.20" */
export const signed = (difference: Money): string => (difference.toString().startsWith('-') ? difference.toString() : `+${difference}`);

function differenceOf(before: unknown, after: unknown, names: Names): string | undefined {
  if (Array.isArray(before) && Array.isArray(after)) return listDifference(before, after, names);
  if (isMoney(before) && isMoney(after)) return `${signed(Money.of(after).minus(Money.of(before)))}元`;
  if (typeof before === 'number' && typeof after === 'number') return `${plus(after - before)}个月`;
  if (isDate(before) && isDate(after)) return `${plus(Temporal.PlainDate.from(before).until(after, { largestUnit: 'day' }).days)}日`;
  if (isMonth(before) && isMonth(after))
    return `${plus(Temporal.PlainYearMonth.from(before).until(after, { largestUnit: 'month' }).months)}个月`;
  return undefined;
}

const plus = (count: number): string => (count > 0 ? `+${count}` : String(count));

function listDifference(before: readonly unknown[], after: readonly unknown[], names: Names): string {
  const key = (entry: unknown) => nameOf(entry) ?? shown(entry, names);
  const old = new Map(before.map((entry) => [key(entry), entry]));
  const now = new Map(after.map((entry) => [key(entry), entry]));
  const gone = [...old.keys()].filter((name) => !now.has(name));
  const come = [...now.keys()].filter((name) => !old.has(name));
  const changed = [...old].filter(([name, entry]) => now.has(name) && !same(entry, now.get(name))).map(([name]) => name);
  return [list('增加', come), list('减少', gone), list('内容改变', changed)].filter((part) => part !== '').join('；') || '顺序改变';
}

/** Long lists are cut: the whole of it stands in the JSON report's before and after. */
const shownOfList = 6;

function list(what: string, names: readonly string[]): string {
  if (names.length === 0) return '';
  const more = names.length > shownOfList ? `等${names.length}项` : '';
  return `${what}${names.slice(0, shownOfList).join('、')}${more}`;
}

function nameOf(entry: unknown): string | undefined {
  if (!isObject(entry)) return undefined;
  if ('finding' in entry) return String(entry['finding']);
  const { name, form, month, year, from, to } = entry as Partial<Record<string, string | number>>;
  if (name !== undefined) return form === undefined || form === '' ? String(name) : `${name}（${form}）`;
  if (year !== undefined) return `${year}年`;
  if (month !== undefined) return String(month);
  return from === undefined ? undefined : `${from}至${String(to)}`;
}

function shown(value: unknown, names: Names): string {
  if (value === undefined || value === null) return '无';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string') return /^(R?\d*\/?P|\d+WD$)/.test(value) ? termText(value) : (names.valueNames[value] ?? value);
  if (Array.isArray(value))
    return value.length === 0
      ? '无'
      : value.length > shownOfList
        ? `${value.length}项`
        : value.map((entry) => nameOf(entry) ?? shown(entry, names)).join('、');
  return JSON.stringify(value);
}
