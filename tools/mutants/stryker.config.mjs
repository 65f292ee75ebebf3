// `npm run mutants`: each small change of the rules must be noticed by a test. What survives stands in docs/mutants.md with the reason.
export default {
  mutate: ['src/policy/**/*.ts', 'src/processes/*/rules/**/*.ts'],
  testRunner: 'rules',
  plugins: ['./tools/mutants/rule-runner.ts'],
  coverageAnalysis: 'perTest',
  // Node leaves the types out by itself; a tsconfig would be rewritten by TypeScript 5, which is not here.
  tsconfigFile: 'none',
  concurrency: 1,
  // Each loading of the modules leaves the one before it in the memory.
  maxTestRunnerReuse: 400,
  // Endless loops are ended by the number of their rounds. The time is there for what is left, and long: the machine may have other work.
  timeoutMS: 20_000,
  ignorePatterns: ['/.local', '/docs', '/print', '/.git'],
  tempDirName: '.local/mutants',
  reporters: ['clear-text', 'progress', 'json'],
  jsonReporter: { fileName: '.local/mutants.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 90 },
  allowEmpty: false,
};
