/** The dated parameters as they stand in their files: unlike the rules, a comparison takes them as they are. */
import { type ModelFiles, owners } from '../../src/models/index.ts';

export interface DatedValue {
  readonly value: unknown;
  /** yyyy-MM-dd */
  readonly validFrom: string;
  readonly citation?: string;
  readonly note?: string;
  readonly example?: boolean;
}

export interface Parameter {
  readonly file: string;
  readonly name: string;
  readonly title: string;
  /** What the values mean, such as "county 县人民政府，city 市人民政府". */
  readonly hint?: string;
  readonly values: readonly DatedValue[];
}

function read(file: string, text: string): Parameter[] {
  const content: unknown = JSON.parse(text);
  if (!Array.isArray(content)) throw new Error('not a list of parameters');
  return content.map((each: Omit<Parameter, 'file'> | null) => {
    if (typeof each?.name !== 'string' || !Array.isArray(each.values)) throw new Error('a parameter without name or values');
    return { ...each, file };
  });
}

/** Those that can be read; the files that cannot are named. */
export function readParameters(files: ModelFiles): {
  parameters: readonly Parameter[];
  unreadable: readonly { path: string; problem: string }[];
} {
  const parameters: Parameter[] = [];
  const unreadable: { path: string; problem: string }[] = [];
  for (const [path, text] of files) {
    if (!owners.parameters.has(path)) continue;
    try {
      parameters.push(...read(path, text));
    } catch (error) {
      unreadable.push({ path, problem: (error as Error).message });
    }
  }
  return { parameters, unreadable };
}
