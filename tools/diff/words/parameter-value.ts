/** The value of a parameter in words. */
import type { Parameter } from '../parameter-files.ts';
import { durationWords } from './duration.ts';
import { quoted } from './sentence.ts';

/** The word that the parameter's own hint has for a value: "county 县人民政府，city 市人民政府". */
function hinted(hint: string | undefined, value: string): string | undefined {
  const entry = (hint ?? '').split(/[，；,;]/).find((part) => part.trim().startsWith(`${value} `));
  return entry?.trim().slice(value.length + 1);
}

export function parameterValue({ hint }: Pick<Parameter, 'hint'>, value: unknown): string {
  if (typeof value === 'boolean') return value ? '“是”' : '“否”';
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return quoted(JSON.stringify(value));
  const words = hinted(hint, value);
  return durationWords(value) ?? (words ? quoted(`${words}（${value}）`) : quoted(value));
}
