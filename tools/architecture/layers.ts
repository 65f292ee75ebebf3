/**
 * Where every folder has its place. A layer may import from those that stand above it in this table and that it names;
 * `reason` says what it is for, and so what belongs there.
 */
export interface Layer {
  /** From the project's root: a folder, or a single file. `*` stands for the id of a process. */
  path: string;
  reason: string;
  /** Paths of other layers; a process's own folders are meant by the same `*`. */
  imports: readonly string[];
}

const rules = ['src/policy'];
const models = ['src/models'];
const records = [...rules, 'src/cases', 'src/registries'];
const application = [...records, ...models, 'src/log.ts', 'src/notices', 'src/engine'];
const ofProcess = [...application, 'src/processes/process.ts', 'src/processes/shared', 'src/pre-check'];

export const layers: readonly Layer[] = [
  { path: 'src/policy', reason: 'what all rules share: months, money, dates, parameters. Pure', imports: [] },
  {
    path: 'src/models',
    reason:
      'the owners’ files read: diagrams, tables, forms, parameters; the tables applied without the engine; the names in them as types',
    imports: rules,
  },
  { path: 'src/log.ts', reason: 'the log, without personal data', imports: [] },
  { path: 'src/secrets.ts', reason: 'secrets that are made once and kept in the data folder', imports: [] },
  { path: 'src/cases', reason: 'the case file: the only code that knows SQL', imports: [...rules, 'src/models', 'src/log.ts'] },
  { path: 'src/registries', reason: "connectors to the agencies' systems, and the simulator that stands in for them", imports: rules },
  {
    path: 'src/notices',
    reason: 'notices to people: what they say, and how they go out',
    imports: [...rules, 'src/models', 'src/cases', 'src/log.ts'],
  },
  {
    path: 'src/engine',
    reason: 'client, worker runtime, the local engine: the only code that knows the Camunda SDK',
    imports: [...rules, 'src/models', 'src/log.ts', 'src/cases', 'src/registries', 'src/notices'],
  },
  {
    path: 'src/pre-check',
    reason: 'how rules and tables are asked with the facts that are known',
    imports: [...rules, 'src/models', 'src/cases'],
  },
  {
    path: 'src/processes/process.ts',
    reason: 'what the system must know of a process',
    imports: [...application, 'src/processes/shared', 'src/pre-check'],
  },
  {
    path: 'src/processes/shared',
    reason: 'what several processes have in common',
    imports: [...application, 'src/processes/process.ts', 'src/pre-check'],
  },
  { path: 'src/processes/*', reason: 'a process: everything that differs from process to process', imports: ofProcess },
  { path: 'src/processes/index.ts', reason: 'the list of the processes', imports: ['src/processes/*', ...ofProcess] },
  { path: 'workers/shared', reason: 'job types that several processes have', imports: ['src/processes/index.ts', ...ofProcess] },
  { path: 'workers/*', reason: 'the job types and the clerk’s tasks of a process', imports: ['src/processes/*', ...ofProcess] },
  { path: 'workers/index.ts', reason: 'the workers and tasks, found by their place', imports: ['src/processes/index.ts', ...ofProcess] },
  {
    path: 'src/deployment',
    reason: 'brings processes to the engine, and moves cases to another version',
    imports: [...models, 'src/cases', 'src/engine'],
  },
];
