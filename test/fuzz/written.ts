/** A value as it is written down: in a JSON document, which can say more than JavaScript has, and in a form. */

/** Stands in a document as it is written, not as JavaScript has it: a number that is too large, a name that stands twice. */
export class Written {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** As JSON; what is `Written` stands in it as it is. */
export function written(value: unknown): string {
  if (value instanceof Written) return value.text;
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`;
  if (typeof value !== 'object' || value === null) return value === undefined ? 'null' : JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${written(field)}`).join(',')}}`;
}

const plain = (value: unknown): string => (typeof value === 'string' ? value.toWellFormed() : written(value));

/** As a browser sends a form: each value a text, and a list the same name again. */
export function fieldsOf(value: unknown): [string, string][] {
  if (typeof value !== 'object' || value === null) return [['', plain(value)]];
  return Object.entries(value).flatMap(([name, field]) => [field].flat().map((one): [string, string] => [name, plain(one)]));
}
