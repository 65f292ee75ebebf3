/** The value of a parameter in words. */
import { wordOf } from '../../../src/policy/index.ts';
import type { Parameter } from '../parameter-files.ts';
import { durationWords } from './duration.ts';
import { quoted } from './sentence.ts';

export function parameterValue({ hint }: Pick<Parameter, 'hint'>, value: unknown): string {
  if (typeof value === 'boolean') return value ? '“是”' : '“否”';
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return quoted(JSON.stringify(value));
  const words = wordOf(hint, value);
  return durationWords(value) ?? (words ? quoted(`${words}（${value}）`) : quoted(value));
}
