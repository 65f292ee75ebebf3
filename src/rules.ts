/**
 * What the running application applies of the owners' files, besides the diagrams: parameters, notice templates and the
 * tables of the pre-check. Read anew while it runs, and taken into use together, or not at all.
 */
import { join } from 'node:path';
import { digestOf } from './models/digest.ts';
import { filesOf, type ModelFiles } from './models/files.ts';
import { loadTemplates, type Templates } from './notices/index.ts';
import { ParameterError } from './policy/parameter-check.ts';
import { loadParameters, type ParameterSet } from './policy/parameters.ts';
import { loadTables, type DecisionTables } from './tables/index.ts';

export interface Rules {
  readonly parameters: ParameterSet;
  readonly templates: Templates;
  readonly tables: DecisionTables;
}

export interface RulesInUse {
  /** As they stand now. Whoever does several things with them asks once. */
  current(): Rules;
  /** Resolves when the files are in use. @throws RulesUnusable, and everything stays as it was */
  reload(): Promise<{ folder: string; digest: string }>;
}

export interface RulesProblem {
  /** From the models' root. */
  folder: string;
  /** Names the file, what is wrong and what to do. */
  problem: string;
}

/** Some of the files cannot be used; all problems at once. */
export class RulesUnusable extends Error {
  override name = 'RulesUnusable';
  readonly problems: readonly RulesProblem[];

  constructor(problems: readonly RulesProblem[]) {
    super(problems.map(({ folder, problem }) => `${folder}: ${problem}`).join('\n'));
    this.problems = problems;
  }
}

const folders = { parameters: 'src/policy/parameters', templates: 'src/notices/templates', tables: 'dmn' } as const;

/** The same where the same parameters, templates and tables are in use. */
export function rulesDigest(files: ModelFiles): string {
  return digestOf([...files].filter(([path]) => Object.values(folders).some((folder) => path.startsWith(`${folder}/`))));
}

/**
 * @param root of the owners' folders
 * @param fixed in place of what the files say
 * @throws RulesUnusable
 */
export async function rulesIn(root: string, fixed: Partial<Rules> = {}): Promise<RulesInUse> {
  let current = { ...(await readRules(root)), ...fixed };
  return {
    current: () => current,
    async reload() {
      const digest = rulesDigest(filesOf(root));
      current = { ...(await readRules(root)), ...fixed };
      return { folder: root, digest };
    },
  };
}

async function readRules(root: string): Promise<Rules> {
  const problems: RulesProblem[] = [];
  async function read<T>(folder: string, load: (path: string) => T | Promise<T>): Promise<T | undefined> {
    try {
      return await load(join(root, folder));
    } catch (error) {
      const found = error instanceof ParameterError ? error.problems : (error as Error).message.split('\n');
      problems.push(...found.map((problem) => ({ folder, problem })));
      return undefined;
    }
  }
  const parameters = await read(folders.parameters, loadParameters);
  const templates = await read(folders.templates, loadTemplates);
  const tables = await read(folders.tables, loadTables);
  if (!parameters || !templates || !tables) throw new RulesUnusable(problems);
  return { parameters, templates, tables };
}
