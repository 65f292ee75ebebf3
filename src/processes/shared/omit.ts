/** The object without some of its fields. */
export function omit<T extends object, K extends keyof T & string>(value: T, ...fields: K[]): Omit<T, K> {
  const left = Object.entries(value).filter(([field]) => !(fields as string[]).includes(field));
  return Object.fromEntries(left) as Omit<T, K>;
}
