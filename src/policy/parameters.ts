import { type IsoDate, firstDayOf } from './dates.ts';
import type { Month } from './months.ts';
import type { ParameterName, ParameterValues, SchemasByFile } from './parameter-schemas.ts';
import { checkParameters, type ParameterDefinition, type ParameterFile } from './parameter-check.ts';

/** A value as of a day, with its origin. */
export interface ParameterValue<T> {
  value: T;
  /** "pensionUnitRate@2019-05-01": kept with every decision that rests on it. */
  version: string;
  validFrom: IsoDate;
  citation: string;
  note: string;
  /** True: the sources leave it open, and this is only an example. */
  example: boolean;
}

export interface ParameterSet {
  /** The value in force on the day (of a month: on its first day); RangeError if there is none so early. */
  parameter<N extends ParameterName>(name: N, on: IsoDate | Month): ParameterValue<ParameterValues[N]>;
  /** All parameters with all their values, for lists that people read. */
  readonly definitions: readonly ParameterDefinition[];
}

/**
 * From the texts of the files.
 * @param schemas of all parameters that there are (src/processes/index.ts)
 * @throws ParameterError with every problem of every file at once
 */
export function parameterSet(files: readonly ParameterFile[], schemas: SchemasByFile): ParameterSet {
  const definitions = checkParameters(files, schemas);
  const byName = new Map(definitions.map((definition) => [definition.name, definition]));
  return {
    definitions,
    parameter<N extends ParameterName>(name: N, on: IsoDate | Month) {
      const day = on.length === 7 ? firstDayOf(on as Month) : on;
      const entry = byName.get(name)?.values.findLast(({ validFrom }) => validFrom <= day);
      if (!entry) throw new RangeError(`Parameter ${name} has no value as early as ${on}: add one with an earlier validFrom`);
      const { validFrom, citation, note, example } = entry;
      // checkParameters has parsed the value with the schema of this very name.
      return { value: entry.value as ParameterValues[N], version: `${name}@${validFrom}`, validFrom, citation, note, example };
    },
  };
}
