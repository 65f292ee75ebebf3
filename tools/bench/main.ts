/** `npm run bench -- [NAME...] [--json]`: measures this project, everything on this machine. docs/performance.md has what was found. */
import { runBench } from './run.ts';

const running = new AsyncDisposableStack();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void running.disposeAsync().then(() => process.exit(1)));
try {
  process.exitCode = await runBench(process.argv.slice(2), running);
} finally {
  await running.disposeAsync();
}
