/** The value of a parameter in words. */
import { wordOf } from '../../../src/policy/index.ts';
import type { Parameter } from '../parameter-files.ts';
import { durationWords } from './duration.ts';
import { quoted } from './sentence.ts';

/** Of two values: of two lists only what one has and the other has not. */
export function parameterValues(parameter: Pick<Parameter, 'hint'>, before: unknown, after: unknown): [string, string] {
  if (!Array.isArray(before) || !Array.isArray(after)) return [parameterValue(parameter, before), parameterValue(parameter, after)];
  return [itemsOnlyIn(before, after), itemsOnlyIn(after, before)];
}

function itemsOnlyIn(list: readonly unknown[], other: readonly unknown[]): string {
  const others = new Set(other.map((item) => JSON.stringify(item)));
  const only = list.map((item) => JSON.stringify(item)).filter((item) => !others.has(item));
  return only.length === 0 ? `${list.length}项` : only.map(quoted).join('、');
}

export function parameterValue({ hint }: Pick<Parameter, 'hint'>, value: unknown): string {
  if (typeof value === 'boolean') return value ? '“是”' : '“否”';
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return quoted(JSON.stringify(value));
  const words = wordOf(hint, value);
  return durationWords(value) ?? (words ? quoted(`${words}（${value}）`) : quoted(value));
}
