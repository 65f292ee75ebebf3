/** Several processes of the application on one port of this machine, each started again when it ends by itself. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Telling, Told } from './application-process.ts';
import { language, said } from './language.ts';
import { endedByItself, endedFromOutside, restartBudget, startedAgain, startedTooOften } from './local/index.ts';

export interface Applications {
  /** Each of them has been at work. */
  ready: Promise<unknown>;
  /** Resolves when one could not be started again, or too often. */
  exited: Promise<{ name: string; hint: string }>;
  stop: () => Promise<unknown>;
}

type Setting = Omit<Told, 'number' | 'language'> & { report: (line: string) => void };

/** The database may have died with it. */
const restartAfterMs = 1_000;

export function startApplications(count: number, setting: Setting): Applications {
  const all: ApplicationProcess[] = [];
  const reloadAllBut = (number: number) => all.forEach((one, index) => index + 1 !== number && one.reload());
  for (let number = 1; number <= count; number++) all.push(keepUp(number, { ...setting, onReload: () => reloadAllBut(number) }));
  return {
    ready: Promise.all(all.map(({ ready }) => ready)),
    exited: Promise.race(all.map(({ exited }) => exited)),
    stop: () => Promise.all(all.map(({ stop }) => stop())),
  };
}

interface ApplicationProcess extends Applications {
  /** Reads the owners' files anew, as another one has. */
  reload: () => void;
}

function keepUp(number: number, { config, report, onReload }: Setting & { onReload: () => void }): ApplicationProcess {
  const name = said({ en: `application ${number}`, zh: `应用程序${number}` });
  const logFile = join(config.dataDir, 'logs', `app-${number}.log`);
  const ready = Promise.withResolvers<undefined>();
  const budget = restartBudget();
  let stopping = false;
  // A function, for it may turn out otherwise after each wait.
  const stopped = () => stopping;
  let latest = '';
  let child = begin();

  function begin(): ChildProcess {
    const started = fork(join(import.meta.dirname, 'application-process.ts'), {
      ...{ execArgv: ['--no-warnings'], serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
    });
    started.on('message', (telling: Telling) => {
      if (telling === 'ready') ready.resolve(undefined);
      else if (telling === 'reload') onReload();
      else report(`${name}: ${(latest = telling.line)}`);
    });
    started.send({ number, config, language: language() } satisfies Told);
    return started;
  }

  async function exited(): Applications['exited'] {
    for (;;) {
      const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
      if (stopped()) return new Promise(() => {});
      const how = signal ? endedFromOutside(signal, logFile) : endedByItself(code, latest, logFile);
      const hint = `${name} ${how}`;
      if (!budget.take()) return { name, hint: `${hint}${startedTooOften()}` };
      report(`${hint}${startedAgain()}`);
      await pause(restartAfterMs);
      if (stopped()) return new Promise(() => {});
      child = begin();
    }
  }

  return {
    ready: ready.promise,
    exited: exited(),
    reload: () => child.connected && child.send('reload'),
    async stop() {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      if (child.connected) child.disconnect();
      await gone;
    },
  };
}
