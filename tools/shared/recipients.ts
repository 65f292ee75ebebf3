import { recipientNames } from '../../src/cases/index.ts';

/** A list of recipients as a diagram writes it, `=["submitter"]`, in words; undefined where it is worked out. */
export function recipientsInWords(source: string): string | undefined {
  const [, list] = /^=\[("\w+"(?:, ?"\w+")*)\]$/.exec(source) ?? [];
  const names: Readonly<Record<string, string>> = recipientNames;
  return list?.replace(/"(\w+)"/g, (_all, kind: string) => names[kind] ?? kind).replaceAll(/, ?/g, '、');
}
