/** A string of JSON, with the colon behind it where it names a field, or a bracket that begins or ends a group of fields. */
const token = /("(?:[^"\\]|\\.)*")(\s*:)?|[{}]/g;

/**
 * The names of fields that stand twice in one group: JSON.parse keeps the last of them, other programs the first, so that
 * two who check the same signed bytes would read different amounts.
 * @param json valid JSON
 */
export function repeatedFields(json: string): string[] {
  const groups: Set<string>[] = [];
  const repeated = new Set<string>();
  for (const [found, string = '', colon] of json.matchAll(token)) {
    if (found === '{') groups.push(new Set());
    else if (found === '}') groups.pop();
    else if (colon !== undefined) {
      const name = JSON.parse(string) as string;
      const group = groups.at(-1);
      if (group?.has(name)) repeated.add(name);
      group?.add(name);
    }
  }
  return [...repeated];
}
