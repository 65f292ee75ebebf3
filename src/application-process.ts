/** One of several processes of the application, which src/application-processes.ts starts: it is told what to be, and ends with whoever told it. */
import { join } from 'node:path';
import { type App, type AppOptions, startApp } from './app.ts';
import { type Language, speak } from './language.ts';
import { createLog } from './log.ts';

/** What it is told first. */
export interface Told {
  /** From 1. */
  number: number;
  config: AppOptions['config'];
  language: Language;
}

/** What it tells: a line for a person, that it is at work, or that it has read the owners' files anew; then the others are told so. */
export type Telling = { line: string } | 'ready' | 'reload';

const stopping = new AbortController();
let app: App | undefined;

/** Nobody hears it any more where this ends with whoever started it. */
const tell = (telling: Telling) => process.connected && process.send?.(telling);

async function start({ number, config, language }: Told): Promise<void> {
  speak(language);
  const log = createLog({ level: config.logLevel, destination: join(config.dataDir, 'logs', `app-${number}.log`) });
  app = await startApp({ config, log, report: (line) => tell({ line }), onReload: () => tell('reload'), signal: stopping.signal });
  tell('ready');
}

async function end(code: number): Promise<never> {
  stopping.abort();
  await app?.stop();
  process.exit(code);
}

const tellProblem = (error: unknown) => tell({ line: error instanceof Error ? error.message : String(error) });

process.on('message', (told: Told | 'reload') => {
  if (told === 'reload') app?.reload().catch(tellProblem);
  else
    start(told).catch((error: unknown) => {
      tellProblem(error);
      void end(1);
    });
});
process.once('disconnect', () => void end(0));
process.once('SIGTERM', () => void end(0));
// Ctrl-C reaches it too, and is left to whoever told it: what goes on here is to end before what it stands on.
process.on('SIGINT', () => undefined);
