/**
 * How Stryker runs the tests of the rules: in its own process, and of each mutant only the tests that come by it. A run of jest takes
 * six seconds, of which a mutant needs a hundredth; a thousand mutants are done in minutes.
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
import { loadTests, type RuleTest } from './tests.ts';

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
  #tests: readonly RuleTest[] | undefined;

  // Modules are loaded once.
  capabilities = () => ({ reloadEnvironment: false });

  async dryRun({ disableBail }: DryRunOptions): Promise<DryRunResult> {
    const tests = await this.#run(undefined, disableBail);
    return { status: DryRunStatus.Complete, tests, mutantCoverage: instrumenter.mutantCoverage ?? { static: {}, perTest: {} } };
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit, disableBail }: MutantRunOptions): Promise<MutantRunResult> {
    if (mutantActivation === 'runtime') await this.#load();
    Object.assign(instrumenter, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    try {
      const tests = await this.#run(testFilter, disableBail);
      return toMutantRunResult(determineHitLimitReached(instrumenter.hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests });
    } catch (error) {
      // It broke the loading of the tests.
      return toMutantRunResult({ status: DryRunStatus.Complete, tests: [failed('loading', error, 0)] });
    } finally {
      instrumenter.activeMutant = undefined;
    }
  }

  async #load(): Promise<readonly RuleTest[]> {
    return (this.#tests ??= (await loadTests(patterns)).filter(({ name }) => !readsSource.test(name)));
  }

  async #run(only: readonly string[] | undefined, disableBail: boolean): Promise<TestResult[]> {
    const results: TestResult[] = [];
    const chosen = only && new Set(only);
    for (const [index, { name, run }] of (await this.#load()).entries()) {
      const id = `${index} ${name}`;
      if (chosen?.has(id) === false) continue;
      instrumenter.currentTestId = id;
      const startedAt = performance.now();
      const spent = (): number => performance.now() - startedAt;
      try {
        await run();
        results.push({ id, name, status: TestStatus.Success, timeSpentMs: spent() });
      } catch (error) {
        results.push(failed(id, error, spent()));
        if (!disableBail) break;
      } finally {
        instrumenter.currentTestId = undefined;
      }
    }
    return results;
  }
}

const failed = (id: string, error: unknown, timeSpentMs: number): TestResult => ({
  ...{ id, name: id, timeSpentMs, status: TestStatus.Failed },
  failureMessage: error instanceof Error ? error.message : String(error),
});

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'rules', RuleRunner)];
