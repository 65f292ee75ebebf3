/** Where every folder has its place, from the ground up. A test holds it against the code; docs/architecture.md shows it. */
export interface Layer {
  /** From the project's root: a folder, or a single file. `*` stands for the id of a process. */
  path: string;
  /** What it is for, and so what belongs there. */
  reason: string;
  /** The layers that it may import, each of them above it in this table. */
  imports: readonly string[];
}

const rules = ['src/policy', 'src/clock.ts', 'src/models', 'src/applications'];
const records = [...rules, 'src/cases', 'src/registries'];
const application = [...records, 'src/staff', 'src/notices', 'src/jobs', 'src/pre-check'];
const ofProcess = [...application, 'src/processes/shared', 'src/processes/process.ts'];
const all = [...ofProcess, 'src/processes/index.ts'];
const tool = [
  ...ofProcess,
  'src/processes/index.ts',
  'src/processes/*',
  'src/log.ts',
  'src/language.ts',
  'workers/index.ts',
  'src/deployment',
  'src/rules.ts',
  'src/api',
  'src/config.ts',
  'src/secrets.ts',
  'src/access',
  'src/sign-in',
  'src/staff',
  'src/local',
  'src/vault',
];

export const layers: readonly Layer[] = [
  { path: 'src/policy', reason: 'what all rules share: months, money, dates, parameters. Pure', imports: [] },
  { path: 'src/clock.ts', reason: 'where the present comes from, and which day it is in China', imports: ['src/policy'] },
  { path: 'src/language.ts', reason: 'in which language a person is spoken to at the terminal', imports: [] },
  { path: 'src/rolling-file.ts', reason: 'a file that lines are added to, put aside when it is full', imports: [] },
  { path: 'src/log.ts', reason: 'the log, without personal data', imports: ['src/rolling-file.ts'] },
  { path: 'src/vault', reason: 'how personal data are sealed: suites, sealed texts, the master key', imports: ['src/language.ts'] },
  {
    path: 'src/local',
    reason: 'what the local engine and the local database have in common: ports, process identity',
    imports: ['src/language.ts'],
  },
  {
    path: 'src/models',
    reason: 'the owners’ files as objects: diagrams, tables, forms, parameters; the names in them as types',
    imports: ['src/policy', 'src/language.ts'],
  },
  {
    path: 'src/applications',
    reason: 'what applications are made of: persons, documents, fields, and how personal data is masked',
    imports: ['src/policy', 'src/clock.ts'],
  },
  {
    path: 'src/staff',
    reason: 'the staff: persons, their groups and roles, and who stands in for whom',
    imports: ['src/policy', 'src/models', 'src/language.ts'],
  },
  {
    path: 'src/cases',
    reason: 'the case file: the only code that knows SQL',
    imports: [...rules, 'src/language.ts', 'src/local', 'src/vault'],
  },
  { path: 'src/html.ts', reason: 'pieces of pages, escaped', imports: [] },
  {
    path: 'src/access',
    reason: 'who asks, in which role, and what that reaches: the table of rights. Pure',
    imports: ['src/cases', 'src/staff'],
  },
  {
    path: 'src/sign-in',
    reason: 'signing in: the identity platform, sessions, tokens; the local provider',
    imports: [...rules, 'src/access', 'src/cases', 'src/staff', 'src/html.ts', 'src/language.ts'],
  },
  {
    path: 'src/registries',
    reason: 'connectors to the agencies’ systems, and the simulator that stands in for them',
    imports: ['src/policy', 'src/language.ts'],
  },
  {
    path: 'src/notices',
    reason: 'notices to people: how they are written, and how they go out',
    imports: [...rules, 'src/cases', 'src/log.ts'],
  },
  {
    path: 'src/jobs',
    reason: 'what a worker is made of: its definition, its job, where it notes its steps',
    imports: [...records, 'src/staff', 'src/notices', 'src/log.ts'],
  },
  {
    path: 'src/engine',
    reason: 'client, worker runtime, the local engine: the only code that knows the Camunda SDK',
    imports: [...records, 'src/notices', 'src/jobs', 'src/language.ts', 'src/log.ts', 'src/local'],
  },
  {
    path: 'src/retention.ts',
    reason: 'the nightly erasure of what was kept long enough',
    imports: [...rules, 'src/cases', 'src/log.ts'],
  },
  { path: 'src/pre-check', reason: 'how rules and tables are asked with the facts that are known', imports: [...rules, 'src/cases'] },
  { path: 'src/processes/shared', reason: 'what several processes have in common', imports: application },
  { path: 'src/processes/process.ts', reason: 'what the system must know of a process', imports: [...application, 'src/processes/shared'] },
  { path: 'src/processes/*', reason: 'a process: everything that differs from process to process', imports: ofProcess },
  { path: 'src/processes/index.ts', reason: 'the list of the processes', imports: ['src/processes/*', ...ofProcess] },
  { path: 'src/processes/start-case.ts', reason: 'what every process begins with', imports: all },
  { path: 'workers/tasks.ts', reason: 'the clerk’s tasks, found by their place', imports: ['src/jobs', 'src/processes/shared'] },
  { path: 'workers/shared', reason: 'job types that several processes have', imports: [...all, 'workers/tasks.ts'] },
  {
    path: 'workers/*',
    reason: 'the job types and the clerk’s tasks of a process',
    // A called process asks what it must know of the case's own by the list.
    imports: [...all, 'src/processes/*', 'src/processes/start-case.ts'],
  },
  { path: 'workers/index.ts', reason: 'the workers, found by their place', imports: ['src/jobs', 'workers/tasks.ts'] },
  {
    path: 'src/deployment',
    reason: 'brings processes to the engine, and moves cases to another version',
    imports: [...ofProcess, 'src/engine', 'src/language.ts'],
  },
  { path: 'src/rules.ts', reason: 'the owners’ files that are read anew while the application runs', imports: all },
  {
    path: 'src/api',
    reason: 'the HTTP API',
    imports: [
      ...all,
      'src/language.ts',
      'src/log.ts',
      'src/local',
      'src/deployment',
      'src/rules.ts',
      'src/html.ts',
      'src/access',
      'src/sign-in',
    ],
  },
  {
    path: 'src/secrets.ts',
    reason: 'secrets that are made once and kept in the data folder',
    imports: ['src/language.ts', 'src/vault', 'src/registries'],
  },
  { path: 'src/config-fields.ts', reason: 'kinds of settings', imports: ['src/language.ts'] },
  { path: 'src/config-limits.ts', reason: 'how much somebody may ask for in an hour', imports: ['src/config-fields.ts'] },
  { path: 'src/config-files.ts', reason: 'settings that stand in files', imports: ['src/language.ts'] },
  {
    path: 'src/config.ts',
    reason: 'every setting, read once',
    imports: [
      'src/secrets.ts',
      'src/config-fields.ts',
      'src/config-files.ts',
      'src/config-limits.ts',
      'src/language.ts',
      'src/log.ts',
      'src/engine',
      'src/vault',
      'src/registries',
    ],
  },
  {
    path: 'src/app.ts',
    reason: 'the application on an engine and a database that run elsewhere',
    imports: [
      ...all,
      'src/language.ts',
      'src/log.ts',
      'src/engine',
      'workers/index.ts',
      'src/deployment',
      'src/rules.ts',
      'src/retention.ts',
      'src/api',
      'src/config.ts',
      'src/secrets.ts',
      'src/sign-in',
      'src/staff',
    ],
  },
  {
    path: 'src/app-main.ts',
    reason: 'the application alone, as the container runs it',
    imports: ['src/cases', 'src/registries', 'src/config.ts', 'src/language.ts', 'src/local', 'src/app.ts'],
  },
  { path: 'src/start-texts.ts', reason: 'what npm start says at length', imports: ['src/language.ts'] },
  {
    path: 'src/main.ts',
    reason: 'npm start: everything on one machine',
    imports: [
      'src/cases',
      'src/registries',
      'src/engine',
      'src/models',
      'src/rules.ts',
      'src/config.ts',
      'src/language.ts',
      'src/local',
      'src/secrets.ts',
      'src/sign-in',
      'src/staff',
      'src/vault',
      'src/app.ts',
      'src/start-texts.ts',
    ],
  },
  { path: 'src/bootstrap.mjs', reason: 'installs the packages where they are missing, and hands over to Node 24', imports: [] },
  { path: 'tools/shared', reason: 'what several tools use', imports: [...tool, 'src/local'] },
  { path: 'tools/architecture', reason: 'who imports what: the layers, and their picture', imports: [...tool, 'tools/shared'] },
  {
    path: 'tools/bpmnlint-plugin',
    reason: 'rules of the drawing, for npm run check and for Camunda Modeler',
    imports: [...tool, 'tools/shared'],
  },
  { path: 'tools/modeler-plugin', reason: 'brings them into Camunda Modeler', imports: [...tool, 'tools/shared', 'tools/bpmnlint-plugin'] },
  { path: 'tools/check', reason: 'npm run check', imports: [...tool, 'tools/shared', 'tools/bpmnlint-plugin'] },
  {
    path: 'tools/pictures',
    reason: 'npm run diagrams; the browser that pages and tests are drawn in',
    imports: [...tool, 'tools/shared', 'tools/bpmnlint-plugin'],
  },
  { path: 'tools/diff', reason: 'npm run diff', imports: [...tool, 'tools/shared', 'tools/pictures'] },
  { path: 'tools/coverage', reason: 'npm run coverage', imports: [...tool, 'tools/shared', 'tools/pictures'] },
  { path: 'tools/deploy', reason: 'npm run deploy', imports: [...tool, 'src/engine', 'tools/shared', 'tools/check', 'tools/diff'] },
  { path: 'tools/migrate', reason: 'npm run migrate', imports: [...tool, 'tools/shared', 'tools/deploy'] },
  { path: 'tools/demo', reason: 'npm run demo', imports: [...tool, 'src/local', 'src/engine', 'tools/shared'] },
  { path: 'tools/rehearse', reason: 'npm run rehearse', imports: [...tool, 'tools/shared', 'tools/demo', 'tools/diff'] },
  { path: 'tools/templates', reason: 'the element templates for Camunda Modeler', imports: [...tool, 'tools/shared', 'tools/check'] },
  {
    path: 'tools/docs',
    reason: 'npm run docs: every file that is made from the project itself',
    imports: [...tool, 'tools/shared', 'tools/check', 'tools/templates', 'tools/architecture'],
  },
  {
    path: 'tools/person',
    reason: 'npm run person: what is known of a person, and how it is forgotten',
    imports: [...tool, 'tools/shared'],
  },
  { path: 'tools/audit', reason: 'npm run audit: the trail of what was done and looked at', imports: [...tool, 'tools/shared'] },
  {
    path: 'tools/backup',
    reason: 'npm run backup, npm run restore',
    imports: [...tool, 'src/local', 'src/engine', 'tools/shared', 'tools/audit'],
  },
  { path: 'tools/pre-check', reason: 'npm run pre-check', imports: [...tool, 'tools/shared'] },
  {
    path: 'tools/cli',
    reason: 'the command line of the tools',
    imports: [
      ...tool,
      'tools/shared',
      'tools/audit',
      'tools/backup',
      'tools/check',
      'tools/coverage',
      'tools/deploy',
      'tools/diff',
      'tools/migrate',
      'tools/rehearse',
    ],
  },
  { path: 'tools/test-run', reason: 'npm test', imports: ['src/engine', 'src/models', 'tools/coverage'] },
];
