import { z } from 'zod';
import { type IsoDate, isoDate } from './dates.ts';
import { ParameterError, type FaultKind, type ParameterFault } from './parameter-fault.ts';
import type { ParameterName, SchemasByFile } from './parameter-schemas.ts';

/** The content of one JSON file of parameters. */
export interface ParameterFile {
  file: string;
  text: string;
}

export interface ParameterEntry {
  value: unknown;
  validFrom: IsoDate;
  citation: string;
  note: string;
  example: boolean;
}

export interface ParameterDefinition {
  name: ParameterName;
  /** Chinese. */
  title: string;
  /** For whoever edits the file: what the values mean. */
  hint?: string | undefined;
  /** Earliest first. */
  values: ParameterEntry[];
}

const date = z.string().transform((text, context) => {
  try {
    return isoDate(text);
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message });
    return z.NEVER;
  }
});

const entrySchema = z.strictObject({
  value: z.unknown(),
  validFrom: date,
  citation: z.string().min(1),
  note: z.string(),
  example: z.boolean(),
});

const definitionSchema = z.strictObject({
  name: z.string(),
  title: z.string().min(1),
  hint: z.string().optional(),
  /** Published anew for every year: `check` says where the latest is missing. */
  yearly: z.boolean().optional(),
  values: z.array(entrySchema).min(1),
});

type RawDefinition = z.output<typeof definitionSchema>;
type Blame = (kind: FaultKind, problem: string, name?: string) => void;

/**
 * All definitions of all files, values read with the schemas.
 * @throws ParameterError with every fault at once
 */
export function checkParameters(files: readonly ParameterFile[], schemas: SchemasByFile): ParameterDefinition[] {
  const faults: ParameterFault[] = [];
  const names: string[] = [];
  const definitions = files.flatMap(({ file, text }) => {
    const blame: Blame = (kind, problem, name) =>
      faults.push({ kind, file, problem: `${file}: ${problem}`, ...(name === undefined ? {} : { name }) });
    const own = ownOf(schemas, ownerOf(file));
    if (!own) blame('unknownFile', 'belongs to no process and to none of the shared schemas');
    return readList(text, blame).flatMap((raw) => {
      const name = nameOf(raw);
      names.push(name);
      const schema = own && ownOf(own, name);
      if (own && !schema) blameName(name, schemas, blame);
      // Without a schema only its form is looked at.
      return readDefinition(raw, schema ?? z.unknown(), blame);
    });
  });
  faults.push(...missingAndDoubled(names, schemas));
  if (faults.length > 0) throw new ParameterError(faults);
  return definitions;
}

const ownOf = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
const ownerOf = (file: string): string => file.replace(/^.*\//, '').replace(/\.json$/, '');

function readList(text: string, blame: Blame): unknown[] {
  // As src/models/text.ts reads it.
  if (text.includes('\uFFFD')) blame('unreadable', 'not UTF-8: save the file in that encoding');
  try {
    return z.array(z.unknown()).parse(JSON.parse(text));
  } catch (error) {
    blame('unreadable', `not a JSON list of parameters: ${(error as Error).message}`);
    return [];
  }
}

function nameOf(raw: unknown): string {
  const result = z.looseObject({ name: z.string() }).safeParse(raw);
  return result.success ? result.data.name : 'a parameter without name';
}

function blameName(name: string, schemas: SchemasByFile, blame: Blame): void {
  const [owner] = ownersOf(name, schemas);
  if (owner === undefined) blame('unknownName', `${name} → name: unknown parameter "${name}"`, name);
  else blame('elsewhere', `${name} → name: belongs to ${owner}.json`, name);
}

const ownersOf = (name: string, schemas: SchemasByFile): string[] =>
  Object.keys(schemas).filter((file) => ownOf(schemas[file] ?? {}, name));

function readDefinition(raw: unknown, schema: z.ZodType, blame: Blame): ParameterDefinition[] {
  const read = definitionSchema.safeParse(raw);
  if (read.success) return [checkDefinition(read.data, schema, blame)];
  for (const issue of issues(nameOf(raw), read.error)) blame('form', issue, nameOf(raw));
  return [];
}

function checkDefinition({ name, title, hint, values: entries }: RawDefinition, schema: z.ZodType, blame: Blame): ParameterDefinition {
  const values = entries.map((entry) => {
    const parsed = schema.safeParse(entry.value);
    if (!parsed.success) for (const issue of issues(`${name}@${entry.validFrom}`, parsed.error)) blame('form', issue, name);
    return { ...entry, value: parsed.data };
  });
  values.slice(1).forEach((entry, index) => {
    if (entry.validFrom <= (values[index]?.validFrom ?? '')) {
      blame('form', `${name}@${entry.validFrom} does not come after the value before it: list values by validFrom`, name);
    }
  });
  // Whoever has no schema is blamed above.
  return { name: name as ParameterName, title, hint, values };
}

/** Every schema has one name of its own and one value. */
function missingAndDoubled(found: readonly string[], schemas: SchemasByFile): ParameterFault[] {
  const known = Object.values(schemas).flatMap((own) => Object.keys(own));
  return [...new Set(known)].flatMap((name): ParameterFault[] => {
    const count = found.filter((each) => each === name).length;
    const owners = ownersOf(name, schemas);
    if (owners.length > 1) return [{ kind: 'doubledSchema', name, problem: `${name}: has a schema in ${owners.join(' and in ')}` }];
    if (count === 0) return [{ kind: 'missing', name, problem: `${name}: is not defined in any file` }];
    return count === 1 ? [] : [{ kind: 'doubled', name, problem: `${name}: is defined ${count} times` }];
  });
}

function issues(where: string, error: z.ZodError): string[] {
  return error.issues.map((issue) => `${[where, ...issue.path].join(' → ')}: ${issue.message}`);
}
