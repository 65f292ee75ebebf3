import { termText } from '../../../src/policy/index.ts';

/** A length of time or a repetition of ISO 8601 in words; undefined for anything else. */
export function durationWords(text: string): string | undefined {
  const words = termText(text);
  return words === text ? undefined : words;
}
