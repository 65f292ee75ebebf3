/**
 * What the running application applies of the owners' files, besides the diagrams: parameters, notice templates and the
 * tables of the pre-check. Read anew while it runs, and taken into use together, or not at all.
 */
import { join } from 'node:path';
import { type DecisionTables, filesOf, loadParameters, loadTables, type ModelFiles, owners, type Place } from './models/index.ts';
import { loadTemplates, type Templates } from './notices/index.ts';
import { faultText, ParameterError, type ParameterSet } from './policy/index.ts';
import { parameterSchemas, processes } from './processes/index.ts';

export interface Rules {
  readonly parameters: ParameterSet;
  readonly templates: Templates;
  readonly tables: DecisionTables;
  /** What they were read from. */
  readonly files: ModelFiles;
}

export interface RulesInUse {
  /** The root of the owners' folders that they are read from. */
  readonly folder: string;
  /** As they stand now. Whoever does several things with them asks once. */
  current(): Rules;
  /** The files that a reload would take into use. @throws RulesUnusable */
  waiting(): Promise<ModelFiles>;
  /** Resolves when the files are in use. @throws RulesUnusable, and everything stays as it was */
  reload(): Promise<void>;
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

const places = { parameters: owners.parameters, templates: owners.notices, tables: owners.tables };

export const isRule = (path: string): boolean => Object.values(places).some(({ has }) => has(path));

/** Those of the files that rules are read from. */
export const rulesAmong = (files: ModelFiles): ModelFiles => new Map([...files].filter(([path]) => isRule(path)));

/**
 * @param root of the owners' folders
 * @param fixed in place of what the files say
 * @throws RulesUnusable
 */
export async function rulesIn(root: string, fixed: Partial<Rules> = {}): Promise<RulesInUse> {
  let current = { ...(await readRules(root)), ...fixed };
  return {
    folder: root,
    current: () => current,
    waiting: async () => (await readRules(root)).files,
    async reload() {
      current = { ...(await readRules(root)), ...fixed };
    },
  };
}

async function readRules(root: string): Promise<Rules> {
  const problems: RulesProblem[] = [];
  const files = rulesAmong(filesOf(root));
  async function read<T>({ folder }: Place, load: (path: string) => T | Promise<T>): Promise<T | undefined> {
    try {
      return await load(join(root, folder));
    } catch (error) {
      const found = error instanceof ParameterError ? error.faults.map(faultText) : (error as Error).message.split('\n');
      problems.push(...found.map((problem) => ({ folder, problem })));
      return undefined;
    }
  }
  const parameters = await read(places.parameters, (path) => loadParameters(parameterSchemas, path));
  const templates = await read(places.templates, (path) => loadTemplates(processes, path));
  const tables = await read(places.tables, loadTables);
  if (!parameters || !templates || !tables) throw new RulesUnusable(problems);
  return { parameters, templates, tables, files };
}
