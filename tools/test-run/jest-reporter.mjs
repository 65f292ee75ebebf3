/** What jest says in a test run: what fails at once and in full, and to the test run how far it is. */
import { relative } from 'node:path';

/** Test files that run now. */
const running = new Set();
let last;

export default class {
  onRunStart(results) {
    tell(results);
  }

  onTestFileStart({ path, context }) {
    running.add(relative(context.config.rootDir, path));
    tell(last);
  }

  onTestFileResult({ path, context }, { failureMessage, console: lines }, results) {
    if (failureMessage) {
      const { displayName, rootDir } = context.config;
      const said = (lines ?? []).map(({ type, message }) => `  console.${type}: ${message}\n`).join('');
      process.stdout.write(`\nFAIL ${displayName?.name ?? ''} ${relative(rootDir, path)}\n${said}${failureMessage}\n`);
    }
    running.delete(relative(context.config.rootDir, path));
    tell(results);
  }
}

function tell(results) {
  last = results;
  const { numTotalTestSuites: total, numPassedTestSuites, numFailedTestSuites, numPendingTestSuites, numFailedTests: failed } = results;
  process.send?.({ done: numPassedTestSuites + numFailedTestSuites + numPendingTestSuites, total, failed, running: [...running] });
}
