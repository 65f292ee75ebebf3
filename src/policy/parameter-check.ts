import { z } from 'zod';
import { type IsoDate, isoDate } from './dates.ts';
import { type ParameterName, parameterSchemas } from './parameter-schemas.ts';

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

/** The parameters cannot be used. `problems` names each fault by file, parameter and value. */
export class ParameterError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The policy parameters have ${problems.length} problem(s):\n- ${problems.join('\n- ')}`);
    this.name = 'ParameterError';
    this.problems = problems;
  }
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
  name: z.enum(Object.keys(parameterSchemas) as ParameterName[], { error: (issue) => `unknown parameter "${issue.input}"` }),
  title: z.string().min(1),
  hint: z.string().optional(),
  values: z.array(entrySchema).min(1),
});

type RawDefinition = z.output<typeof definitionSchema>;

/** All definitions of all files, values parsed. Throws ParameterError with every problem at once. */
export function checkParameters(files: readonly ParameterFile[]): ParameterDefinition[] {
  const problems: string[] = [];
  const found = files.flatMap((file) => readFile(file, problems));
  const definitions = found.flatMap(({ file, raw }) => {
    const result = definitionSchema.safeParse(raw);
    if (result.success) return [checkDefinition(file, result.data, problems)];
    problems.push(...issues(`${file}: ${nameOf(raw)}`, result.error));
    return [];
  });
  problems.push(...missingAndDoubled(found.map(({ raw }) => nameOf(raw))));
  if (problems.length > 0) throw new ParameterError(problems);
  return definitions;
}

function readFile({ file, text }: ParameterFile, problems: string[]): { file: string; raw: unknown }[] {
  try {
    return z
      .array(z.unknown())
      .parse(JSON.parse(text))
      .map((raw) => ({ file, raw }));
  } catch (error) {
    problems.push(`${file}: not a JSON list of parameters: ${(error as Error).message}`);
    return [];
  }
}

function nameOf(raw: unknown): string {
  const result = z.looseObject({ name: z.string() }).safeParse(raw);
  return result.success ? result.data.name : 'a parameter without name';
}

function checkDefinition(file: string, { name, title, values: entries }: RawDefinition, problems: string[]): ParameterDefinition {
  const schema: z.ZodType = parameterSchemas[name];
  const values = entries.map((entry) => {
    const parsed = schema.safeParse(entry.value);
    if (!parsed.success) problems.push(...issues(`${file}: ${name}@${entry.validFrom}`, parsed.error));
    return { ...entry, value: parsed.data };
  });
  values.slice(1).forEach((entry, index) => {
    if (entry.validFrom <= (values[index]?.validFrom ?? '')) {
      problems.push(`${file}: ${name}@${entry.validFrom} does not come after the value before it: list values by validFrom`);
    }
  });
  return { name, title, values };
}

function missingAndDoubled(names: readonly string[]): string[] {
  return Object.keys(parameterSchemas).flatMap((name) => {
    const count = names.filter((found) => found === name).length;
    if (count === 1) return [];
    return count === 0 ? [`${name}: is not defined in any file`] : [`${name}: is defined ${count} times`];
  });
}

function issues(where: string, error: z.ZodError): string[] {
  return error.issues.map((issue) => `${[where, ...issue.path].join(' → ')}: ${issue.message}`);
}
