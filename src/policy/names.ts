/** The codes of an enumeration, which is the map from its codes to the words that people read. */
export const codesOf = <C extends string>(names: Readonly<Record<C, string>>): [C, ...C[]] => Object.keys(names) as [C, ...C[]];
