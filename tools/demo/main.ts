/**
 * `npm run demo`: plays the example applications on a running system and tells whether each ended as its file says.
 * Exit code 0 = all did, 1 = at least one did not, 2 = there is no running system, or it could not run as it was called.
 */
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
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

function write(text: string, to: NodeJS.WritableStream = process.stdout): void {
  to.write(`${text}\n`);
}

const usage = new Command('npm run demo')
  .description('在运行中的系统上办理examples目录中的全部示例申请，逐件核对结果。')
  .configureHelp({ styleTitle: (title) => ({ 'Usage:': '用法：', 'Options:': '选项：' })[title] ?? title })
  .helpOption('-h, --help', '显示用法')
  .addHelpText('after', '\n退出码：0＝全部与示例文件一致，1＝至少一件不一致，2＝系统没有运行，或者参数不正确。')
  .exitOverride();

/** @param args as they are typed after `npm run demo --` */
async function run(args: readonly string[]): Promise<number> {
  usage.parse(args, { from: 'user' });
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
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  // Commander has printed its own message.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  write(error instanceof Error ? error.message : String(error), process.stderr);
  return error instanceof NotRunning || error instanceof ConfigError ? 2 : 1;
}
