/** The application in one of its lives: everything is the real thing, but that what it does outside of its memory goes in turns. */
import { drizzle } from 'drizzle-orm/node-postgres';
import type { Cases } from '../../src/cases/index.ts';
import type { Database } from '../../src/cases/database.ts';
import { withVault, type OpenVault } from '../../src/cases/held-vault.ts';
import { casesIn } from '../../src/cases/parts.ts';
import type { EngineClient } from '../../src/engine/client.ts';
import { runJob } from '../../src/engine/job-run.ts';
import { startMessagePublisher } from '../../src/engine/messages.ts';
import { caseStepLog } from '../../src/jobs/step-log.ts';
import type { ElementNames } from '../../src/jobs/element-names.ts';
import type { ActivatedJob, Variables } from '../../src/jobs/index.ts';
import type { ClerkTasks } from '../../src/jobs/clerk-tasks.ts';
import type { WorkerServices } from '../../src/jobs/worker.ts';
import { createLog } from '../../src/log.ts';
import { startNoticeDispatcher, type NoticeChannel } from '../../src/notices/index.ts';
import { caseProcessOf, interrupts, processList } from '../../src/processes/index.ts';
import type { Registries } from '../../src/registries/index.ts';
import type { Repeating } from '../../src/repeating.ts';
import { workers } from '../../workers/index.ts';
import type { Connections } from './connections.ts';
import type { Job } from './protocol.ts';
import type { Activity, Life, Turns } from './turns.ts';

/** What lasts when the application crashes. */
export interface Outside {
  turns: Turns;
  connections: Connections;
  vault: OpenVault;
  registries: Registries;
  engine: Pick<EngineClient, 'completeJob' | 'failJob' | 'publishMessage'>;
  tasks: ClerkTasks;
  channel: NoticeChannel;
  clock: () => Date;
  names: ElementNames;
  rules: Pick<WorkerServices, 'parameters' | 'templates' | 'staff'>;
}

export type Application = ReturnType<typeof startApplication>;

const log = createLog({ level: 'silent' });
const byJobType = new Map(workers.map((worker) => [worker.jobType, worker]));

/** Nothing here is decided by the machine's clock: longer than any history takes, in milliseconds. */
const never = 60_000;

export function startApplication(outside: Outside) {
  const { turns, connections, vault, registries, engine, tasks, channel, clock, names, rules } = outside;
  const life: Life = { dead: false };
  const own = connections.poolOf();
  const database: Database = withVault(drizzle({ client: own.pool as never }), vault);
  const cases: Cases = casesIn({ database, close: () => Promise.resolve() }, processList, clock);
  const steps = caseStepLog(cases, names, interrupts);
  const services: WorkerServices = {
    cases,
    registries,
    clock,
    steps,
    tasks,
    ...rules,
    casePage: (caseNumber) => `https://shebao.example.cn/work/cases/${caseNumber}`,
  };
  const letters: Activity = { name: 'outbox of letters', life, ended: false };
  let dispatcher: Repeating | undefined;

  /** @param onEnd told what came of it, unless the application has crashed meanwhile */
  function begin(name: string, work: () => Promise<unknown>, onEnd: (error: unknown) => void = () => undefined): Activity {
    const activity: Activity = { name, life, ended: false };
    const end = (error?: unknown) => {
      activity.ended = true;
      if (!life.dead) onEnd(error);
    };
    turns.within(activity, () => void work().then(() => end(), end));
    return activity;
  }

  return {
    cases,
    begin,
    lent: () => own.lent(),

    /** Works on a job as the worker runtime does. */
    work(job: Job, delivery: number): Activity {
      const worker = byJobType.get(job.type);
      if (!worker) throw new Error(`no worker does ${job.type}`);
      const { variables, ...rest } = job;
      const asked: Variables = Object.fromEntries(
        worker.variables.filter((name) => name in variables).map((name) => [name, variables[name]]),
      );
      const activated: ActivatedJob = { ...rest, variablesJson: JSON.stringify(asked) };
      const options = { client: engine as EngineClient, services: () => services, log, timeLimitMs: never, failureBackoffMs: [0] };
      return begin(`${job.elementId}: ${job.type}${delivery > 1 ? `, delivery ${delivery}` : ''}`, () =>
        runJob(worker, activated, options),
      );
    },

    /** One look into the outbox of messages. */
    sendMessages: (): Activity => begin('outbox of messages', () => startMessagePublisher({ client: engine, cases, log }).stop()),

    /** One look into the outbox of letters; its loop sleeps between two of them. */
    sendLetters(): Activity {
      if (dispatcher) dispatcher.wake();
      else dispatcher = turns.within(letters, () => startNoticeDispatcher({ cases, channel, processOf: caseProcessOf, log, pollMs: 1e9 }));
      return letters;
    },

    /** Everything in its memory is gone, and its connections are cut. */
    async crash(): Promise<void> {
      await turns.end(life, () => own.callOff());
      await own.takeBack();
      void dispatcher?.stop();
    },
  };
}
