import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { ParameterFile } from '../../src/policy/parameter-check.ts';
import { sharedParameters, type ParameterName, type SchemasByFile } from '../../src/policy/parameter-schemas.ts';
import { loadParameters } from '../../src/models/parameters.ts';
import { parameterSet, type ParameterSet } from '../../src/policy/parameters.ts';

const folder = new URL('../../parameters/', import.meta.url);
const processes = new URL('../../src/processes/', import.meta.url);

/** As src/processes has them, without loading what else a process is: a test of a rule has no use for it. */
export const schemas: SchemasByFile = { ...sharedParameters, ...(await ownSchemas()) };

async function ownSchemas(): Promise<SchemasByFile> {
  const ids = readdirSync(processes).filter((id) => existsSync(new URL(`${id}/parameters.ts`, processes)));
  const read = async (id: string) => [id, (await import(new URL(`${id}/parameters.ts`, processes).href)).parameters];
  return Object.fromEntries(await Promise.all(ids.map(read)));
}

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

export const shippedParameters = (): ParameterSet => loadParameters(schemas);

export const parametersWith = (name: ParameterName, value: unknown): ParameterSet => parameterSet(withValue(name, value), schemas);
