/** What no database and no other system takes: a NUL, or half of a character. */
const unstorable = /\0|\p{Surrogate}/u;

/** Whoever nests deeper means no good. */
const deepest = 100;

export interface Unstorable {
  /** `applicant.name` */
  path: string;
  kind: 'character' | 'depth';
}

/** In any text of a JSON value, and in the name of any field. */
export function unstorableIn(value: unknown, path: readonly string[] = []): Unstorable[] {
  const here = path.join('.');
  if (typeof value === 'string') return unstorable.test(value) ? [{ path: here, kind: 'character' }] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (path.length === deepest) return [{ path: path[0] ?? '', kind: 'depth' }];
  return Object.entries(value).flatMap(([name, entry]) => [
    ...(unstorable.test(name) ? [{ path: here, kind: 'character' } as const] : []),
    ...unstorableIn(entry, [...path, name]),
  ]);
}
