import { readdirSync, readFileSync } from 'node:fs';
import type { ParameterFile } from '../../src/policy/parameter-check.ts';
import type { ParameterName } from '../../src/policy/parameter-schemas.ts';

const folder = new URL('../../parameters/', import.meta.url);

/** The text of one shipped parameter file. */
export function shippedFile(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8');
}

/** All shipped parameter files. */
export function shippedTexts(): ParameterFile[] {
  return readdirSync(folder)
    .sort()
    .map((file) => ({ file, text: shippedFile(file) }));
}

/** The shipped files with one parameter set to one value from its first day on. */
export function withValue(name: ParameterName, value: unknown): ParameterFile[] {
  return shippedTexts().map(({ file, text }) => {
    const definitions = JSON.parse(text) as { name: string; values: object[] }[];
    const changed = definitions.map((definition) =>
      definition.name === name ? { ...definition, values: [{ ...definition.values[0], value }] } : definition,
    );
    return { file, text: JSON.stringify(changed) };
  });
}
