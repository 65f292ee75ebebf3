// Four projects: `rules` needs Node and a PostgreSQL, `pages` a browser besides; `engine` and `browser` share one local engine and a
// PostgreSQL. Both are started once for the run.
const common = {
  // In Node itself, which runs TypeScript as it is: what jest would isolate for every test file is loaded once. Measured
  // on the rule tests: 290 s of CPU in place of 498.
  runner: '<rootDir>/test/jest/runner.mjs',
  transform: {},
  // Copies that other tools make of the project.
  modulePathIgnorePatterns: ['<rootDir>/.local/'],
};
const onDatabase = {
  ...common,
  globalSetup: '<rootDir>/test/cases/global-setup.ts',
  globalTeardown: '<rootDir>/test/cases/global-teardown.ts',
};
const onEngine = {
  ...common,
  globalSetup: '<rootDir>/test/engine/global-setup.ts',
  globalTeardown: '<rootDir>/test/engine/global-teardown.ts',
};

export default {
  projects: [
    {
      ...onDatabase,
      displayName: 'rules',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/engine/', '<rootDir>/test/browser/', '<rootDir>/test/pages/'],
    },
    { ...onDatabase, displayName: 'pages', testMatch: ['<rootDir>/test/pages/**/*.test.ts'] },
    { ...onEngine, displayName: 'engine', testMatch: ['<rootDir>/test/engine/**/*.test.ts'] },
    { ...onEngine, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.test.ts'] },
  ],
};
