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

/** The shipped files with one parameter that has these values; whatever they do not say is as the first shipped value says it. */
function withValues(name: ParameterName, values: readonly object[]): ParameterFile[] {
  return shippedTexts().map(({ file, text }) => {
    const definitions = JSON.parse(text) as { name: string; values: object[] }[];
    const changed = definitions.map((definition) =>
      definition.name === name ? { ...definition, values: values.map((value) => ({ ...definition.values[0], ...value })) } : definition,
    );
    return { file, text: JSON.stringify(changed) };
  });
}

/** The shipped files with one parameter set to one value from its first day on. */
export const withValue = (name: ParameterName, value: unknown): ParameterFile[] => withValues(name, [{ value }]);

export const shippedParameters = (): ParameterSet => loadParameters(schemas);

export const parametersWith = (name: ParameterName, value: unknown): ParameterSet => parametersWithValues(name, [{ value }]);

/** The shipped parameters, one of which has these values, oldest first. */
export const parametersWithValues = (name: ParameterName, values: readonly object[]): ParameterSet =>
  parameterSet(withValues(name, values), schemas);

/** As if interest rates of personal accounts were published for these years, each 2.62 % (S-17). `reading`: what a year is. */
export function ratesPublishedFor(years: readonly number[], reading = 'calendar'): ParameterSet {
  const texts = withValue('accountInterestYear', reading).map(({ file, text }) => {
    const definitions = JSON.parse(text) as { name: string; values: { validFrom: string }[] }[];
    const changed = definitions.map((definition) => {
      if (definition.name !== 'accountInterestRate') return definition;
      const own = definition.values.at(-1);
      const published = years.map((year) => ({ ...own, value: '0.0262', validFrom: `${year}-01-01` }));
      return {
        ...definition,
        values: [...definition.values.filter(({ validFrom }) => !years.includes(Number(validFrom.slice(0, 4)))), ...published],
      };
    });
    return { file, text: JSON.stringify(changed) };
  });
  return parameterSet(texts, schemas);
}

/** Enough years for every test that lets years pass. */
export const yearsToCome = Array.from({ length: 10 }, (_, index) => new Date().getUTCFullYear() + index);
