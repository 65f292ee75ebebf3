/**
 * `npm run demo`: plays the example applications on a running system and tells whether each ended as its file says.
 * Exit code 0 = all did, 1 = at least one did not, 2 = there is no running system.
 */
import { join } from 'node:path';
import { ConfigError, readConfig } from '../../src/config.ts';
import { mapBounded } from './bounded.ts';
import { loadExamples } from './example.ts';
import { openCasesIn } from './open-cases.ts';
import { play } from './play.ts';
import { caseReport, problemsOf, summary } from './report.ts';
import { NotRunning, connectSystem } from './system.ts';

/** Enough to keep the engine busy, few enough for two cores. */
const casesAtOnce = 5;
const rhythm = { lookEveryMs: 700, patienceMs: 300_000 };

function write(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function run(): Promise<number> {
  const config = readConfig();
  const examples = loadExamples(join(import.meta.dirname, '..', '..', 'examples'));
  const system = await connectSystem(config);
  const openCases = openCasesIn(join(config.dataDir, 'demo-cases.json'));
  write(`办理${examples.length}件示例申请，同时办理${casesAtOnce}件，请等待……`);
  const played = await mapBounded(examples, casesAtOnce, async (example) => {
    const one = await play(example, system, openCases, rhythm);
    write(caseReport(one));
    return one;
  });
  write(summary(played));
  return played.every((one) => problemsOf(one).length === 0) ? 0 : 1;
}

try {
  process.exitCode = await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof NotRunning || error instanceof ConfigError ? 2 : 1;
}
