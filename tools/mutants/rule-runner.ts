/**
 * How Stryker runs the tests of the rules: in its own process, and of each mutant only the tests that come by it. A run of jest takes
 * six seconds, of which a mutant needs a hundredth; thousands of mutants are done in minutes.
 */
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  type DryRunOptions,
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { forgetSource, provideJest, testFiles, testsOf } from './tests.ts';

/** What the code with the mutants reads and writes. */
interface Instrumenter {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  mutantCoverage?: { static: Record<string, number>; perTest: Record<string, Record<string, number>> };
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
}
const instrumenter: Instrumenter = ((globalThis as { __stryker__?: Instrumenter }).__stryker__ ??= {});

const patterns = ['test/policy/**/*.test.ts', 'test/processes/*/rules/**/*.test.ts'];
/** Reads the source itself, which is another with the mutants in it. */
const readsSource = /purity\.test\.ts/;

class RuleRunner implements TestRunner {
  readonly #files = testFiles(patterns).filter((file) => !readsSource.test(file));
  /** The source that was loaded with a mutant in it. */
  #mutated: string | undefined;

  capabilities = () => ({ reloadEnvironment: true });

  init(): Promise<void> {
    provideJest();
    return Promise.resolve();
  }

  async dryRun({ disableBail }: DryRunOptions): Promise<DryRunResult> {
    const tests = await this.#run(this.#files, undefined, disableBail);
    return { status: DryRunStatus.Complete, tests, mutantCoverage: instrumenter.mutantCoverage ?? { static: {}, perTest: {} } };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, mutantActivation, testFilter, hitLimit, disableBail, sandboxFileName } = options;
    const files = await this.#prepare(mutantActivation === 'static' ? sandboxFileName : undefined);
    Object.assign(instrumenter, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    try {
      const tests = await this.#run(files, testFilter, disableBail);
      return toMutantRunResult(determineHitLimitReached(instrumenter.hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests });
    } catch (error) {
      // It broke the loading of the tests.
      return toMutantRunResult({ status: DryRunStatus.Complete, tests: [failed('loading', error, 0)] });
    } finally {
      instrumenter.activeMutant = undefined;
    }
  }

  /** Returns the files whose tests are to be run: all, or those that have the source in them, which are loaded anew with the mutant. */
  async #prepare(source: string | undefined): Promise<readonly string[]> {
    if (this.#mutated) forgetSource(this.#mutated, this.#files);
    else await testsOf(this.#files);
    this.#mutated = source;
    if (source) return forgetSource(source, this.#files);
    await testsOf(this.#files);
    return this.#files;
  }

  async #run(files: readonly string[], only: readonly string[] | undefined, disableBail: boolean): Promise<TestResult[]> {
    const results: TestResult[] = [];
    const chosen = only && new Set(only);
    for (const file of files) {
      for (const { id, run } of await testsOf([file])) {
        if (chosen?.has(id) === false) continue;
        const result = await resultOf(id, run);
        results.push(result);
        if (result.status === TestStatus.Failed && !disableBail) return results;
      }
    }
    return results;
  }
}

async function resultOf(id: string, run: () => unknown): Promise<TestResult> {
  instrumenter.currentTestId = id;
  const startedAt = performance.now();
  const spent = (): number => performance.now() - startedAt;
  try {
    await run();
    return { id, name: id, status: TestStatus.Success, timeSpentMs: spent() };
  } catch (error) {
    return failed(id, error, spent());
  } finally {
    instrumenter.currentTestId = undefined;
  }
}

const failed = (id: string, error: unknown, timeSpentMs: number): TestResult => ({
  ...{ id, name: id, timeSpentMs, status: TestStatus.Failed },
  failureMessage: error instanceof Error ? error.message : String(error),
});

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'rules', RuleRunner)];
