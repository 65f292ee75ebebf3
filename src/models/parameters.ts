import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parameterSet, type ParameterSet, type SchemasByFile } from '../policy/index.ts';
import { projectRoot } from './files.ts';
import { owners } from './owners.ts';
import { readText } from './text.ts';

const { folder: place, ending } = owners.parameters;

/**
 * Reads every parameter file of the folder; default: the shipped ones.
 * @throws ParameterError with every problem of every file at once
 */
export function loadParameters(schemas: SchemasByFile, folder: string = join(projectRoot, place)): ParameterSet {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort();
  return parameterSet(
    names.map((name) => ({ file: name, text: readText(join(folder, name)) })),
    schemas,
  );
}
