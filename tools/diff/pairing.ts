/** Which items of two lists are the same thing in two versions. */
export interface Pairs<T> {
  readonly both: readonly (readonly [before: T, after: T])[];
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

/** Tells two items apart; undefined: this identity does not help here. */
type Identity<T> = (item: T) => string | undefined;

/** Pairs by the first identity; what is left, by the next one. */
export function pair<T>(before: readonly T[], after: readonly T[], ...identities: readonly Identity<T>[]): Pairs<T> {
  const both: [T, T][] = [];
  let removed = [...before];
  let added = [...after];
  for (const identity of identities) {
    const open = new Map(added.flatMap((item) => (identity(item) === undefined ? [] : [[identity(item), item] as const])));
    const found = removed.flatMap((item): [T, T][] => {
      const partner = open.get(identity(item));
      open.delete(identity(item));
      return partner === undefined ? [] : [[item, partner]];
    });
    both.push(...found);
    removed = removed.filter((item) => !found.some(([left]) => left === item));
    added = added.filter((item) => !found.some(([, right]) => right === item));
  }
  return { both, removed, added };
}
