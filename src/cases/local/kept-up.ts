import { setTimeout as pause } from 'node:timers/promises';
import { said } from '../../language.ts';
import { restartBudget, startedAgain, startedTooOften } from '../../local/index.ts';
import { DatabaseSetupError, type LocalPostgres, type LocalPostgresOptions } from './contract.ts';
import { startLocalPostgres } from './start.ts';

/** After a start in vain. */
const pauseMs = 3000;

/**
 * As startLocalPostgres, and started again on the same port when it ends by itself. `exited` resolves when that was needed
 * too often, or in vain so often; `stop` waits for a start under way.
 *
 * @throws DatabaseSetupError
 */
export async function startKeptUpPostgres(options: LocalPostgresOptions): Promise<Pick<LocalPostgres, 'url' | 'exited' | 'stop'>> {
  let server = await startLocalPostgres(options);
  const port = Number(new URL(server.url).port);
  let restart = Promise.resolve();
  let stopping = false;

  async function startAgain(): Promise<void> {
    // Gives the folder back.
    await server.stop();
    server = await startLocalPostgres({ ...options, fresh: false, port });
  }

  /** Resolves only where it has ended for good by itself. */
  async function keepUp(): LocalPostgres['exited'] {
    const budget = restartBudget();
    for (;;) {
      const end = await server.exited;
      if (stopping) return new Promise(() => {});
      if (!budget.take()) return { ...end, hint: end.hint + startedTooOften() };
      options.report(end.hint + startedAgain());
      try {
        await (restart = startAgain());
      } catch (error) {
        // A disk that is full now may have room again.
        options.report(error instanceof DatabaseSetupError ? `${error.message} ${error.remedy}` : String(error));
        await pause(pauseMs, undefined, { ref: false });
        continue;
      }
      options.report(said({ en: `${end.name}: ready again`, zh: `${end.name}：已恢复` }));
    }
  }

  const exited = keepUp();
  return {
    url: server.url,
    exited,
    async stop() {
      stopping = true;
      await restart.catch(() => undefined);
      await server.stop();
    },
  };
}
