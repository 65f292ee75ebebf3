/** All parameters that there are: those that the rules share, and those of each process. */
import { sharedParameters, type SchemasByFile } from '../policy/parameter-schemas.ts';
import type { CalledProcess } from './process.ts';

/** By file of parameters/, for whoever reads them. */
export const parameterSchemasOf = (list: readonly CalledProcess[]): SchemasByFile => ({
  ...sharedParameters,
  ...Object.fromEntries(list.flatMap(({ id, parameters }) => (parameters ? [[id, parameters]] : []))),
});
