/**
 * `npm run pay -- NUMBER`: plays the bank for a case of the running system: pays what is due, and shows what came of it.
 * Exit code 0 = done, or nothing was due; 1 = it was not booked; 2 = it could not run as it was called.
 */
import { ConfigError, readConfig } from '../../src/config.ts';
import { RequestFailed } from './http.ts';
import { payWhatIsDue } from './pay.ts';
import { whereItIs } from './play.ts';
import { connectPeople, NotRunning } from './system.ts';
import { amounts, timeline } from './timeline.ts';

const rhythm = { lookEveryMs: 500, patienceMs: 60_000 };

async function run(numbers: readonly string[]): Promise<number> {
  const [caseNumber] = numbers;
  if (caseNumber === undefined || numbers.length > 1) {
    process.stderr.write('用法：npm run pay -- 受理编号，例如npm run pay -- BJ2026-7KQ4M-9XWTR。\n');
    return 2;
  }
  const people = await connectPeople(readConfig());
  const { payments, progress } = await payWhatIsDue(caseNumber, people, rhythm);
  const paid = payments.map(({ name, amount }) => `已代为缴纳${name}${amount}元。`);
  const now = progress.state === 'closed' ? `已办结：${progress.outcomeName}。` : `现在等待：${whereItIs(progress)}。`;
  const lines = [...timeline(progress), ...amounts(progress), ...(paid.length > 0 ? paid : ['目前没有应缴的款项。']), now];
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const unknown = error instanceof RequestFailed && error.status === 404;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(unknown ? '没有这个受理编号的办件，请核对后重新输入。\n' : `${message}\n`);
  process.exitCode = unknown || error instanceof NotRunning || error instanceof ConfigError ? 2 : 1;
}
