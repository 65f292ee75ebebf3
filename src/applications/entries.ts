import { unless, type Check, type Circumstances } from './check.ts';

/** The entries without a problem of their own, each with its place (`documents.3`). */
export function rightEntries<T>(entries: T[], field: string, isRight: Circumstances['isRight']): [string, T][] {
  if (!Array.isArray(entries)) return [];
  return entries.map((entry, i): [string, T] => [`${field}.${i}`, entry]).filter(([place]) => isRight(place));
}

/** The entries that stood in the list before. */
export function repeated<T>(entries: [string, T][]): [string, T][] {
  const seen = new Set<string>();
  return entries.filter(([, entry]) => {
    const content = JSON.stringify(entry);
    return seen.has(content) || !seen.add(content);
  });
}

/** Each material once. */
export const documentsOnce: Check<{ documents: string[] }> = {
  reads: [],
  find: ({ documents }, { isRight }) =>
    repeated(rightEntries(documents, 'documents', isRight)).flatMap(([field, code]) =>
      unless(false, field, `材料代码${code}重复，请删除重复的一项。`),
    ),
};
