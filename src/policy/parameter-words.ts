/** The word that the hint of a parameter has for one of its values: "county 县人民政府，city 市人民政府". Undefined: none. */
export function wordOf(hint: string | undefined, value: string): string | undefined {
  const entry = (hint ?? '').split(/[，；,;]/).find((part) => part.trim().startsWith(`${value} `));
  return entry?.trim().slice(value.length + 1);
}
