/**
 * The engine's part in a history: the protocol of Zeebe and nothing else. No other test imitates the engine; it is done
 * here because a hundred thousand histories that a seed decides cannot be driven through a broker. What runs is the shipped
 * diagrams, along the walk that the engine tests hold against the engine itself; parallel branches one after the other, and no timer elapses.
 *
 * - A job is handed out as often as anybody likes until it is completed; then, and when its case went another way, it is NOT_FOUND.
 * - A job that fails is handed out again while it has retries, then it is an incident.
 * - A message is kept for its time to live, and known by its id so long; each process takes it once. A start message starts no
 *   second instance while one with its correlation key runs.
 */
import type { EngineClient } from '../../src/engine/client.ts';
import { EngineError } from '../../src/engine/errors.ts';
import type { Variables } from '../../src/jobs/index.ts';
import type { Element, Project } from '../../src/models/index.ts';
import { askTable } from '../../tools/rehearse/table-questions.ts';
import type { Side } from '../../tools/rehearse/sides.ts';
import { CutOff, OpenAgain, walk, type Walked } from '../../tools/rehearse/walk.ts';
import {
  awaitedIn,
  cuttingStart,
  type Instance,
  type Job,
  type Kept,
  newInstance,
  newJob,
  plain,
  processIdOf,
  startOf,
  type Task,
  taken,
} from './protocol.ts';
import type { Begun } from './stations.ts';
import type { Turns } from './turns.ts';

/** What is called off together with what an instance waits for. */
type Wait = { instance: Instance; callOff: (error: Error) => void };

export type Engine = ReturnType<typeof startEngine>;

interface Surroundings {
  project: Project;
  side: Side;
  turns: Turns;
  /** One that nothing else in this case file has. */
  newKey: () => string;
  now: () => number;
  begun: Pick<Begun, 'at'>;
}

export function startEngine({ project, side, turns, newKey, now, begun }: Surroundings) {
  const processes = new Map(project.diagrams.map(({ id, process }) => [id, process]));
  const instances: Instance[] = [];
  const jobs: Job[] = [];
  const tasks = new Set<Task>();
  const waits = new Set<Wait>();
  let kept: Kept[] = [];

  const processNamed = (id: string): Element => {
    const process = processes.get(id);
    if (!process) throw new Error(`there is no diagram ${id}`);
    return process;
  };
  const isOpen = ({ until }: Kept) => until > now();
  const runs = ({ end, cancelled, failure }: Instance) => end === undefined && !cancelled && failure === undefined;

  function start(process: Element, event: Element, message: Kept): void {
    message.takenBy.add(process.id);
    run(newKey(), process, event, { ...message.variables }, message.correlationKey);
  }

  function run(key: string, process: Element, from: Element, variables: Variables, caseNumber: string): void {
    const instance = newInstance(key, process.id, caseNumber);
    instances.push(instance);
    let end = '';
    const took = ({ targetRef }: Element) => {
      if (targetRef?.$type === 'bpmn:EndEvent') end = targetRef.id;
    };
    walk(process, from, variables, { ...walkedBy(instance), took }).then(
      () => {
        instance.end = end;
        for (const waiting of kept) if (isOpen(waiting)) startWith(waiting);
      },
      (error: unknown) => {
        if (!instance.cancelled) instance.failure = error;
      },
    );
  }

  function startWith(message: Kept): void {
    for (const process of processes.values()) {
      const event = startOf(process, message.name);
      if (!event || message.takenBy.has(process.id)) continue;
      const running = instances.some((one) => one.process === process.id && one.caseNumber === message.correlationKey && runs(one));
      if (!running) start(process, event, message);
    }
  }

  /** Waits for something, unless a message cuts it off: one that is there already, or one that comes. */
  function waitFor<T>(instance: Instance, begin: (resolve: (value: T) => void, callOff: Wait['callOff']) => () => void): Promise<T> {
    for (const message of kept) {
      const cut = isOpen(message) && cutOffBy(message, instance);
      if (cut) return Promise.reject(cut);
    }
    return new Promise<T>((resolve, reject) => {
      const end = () => {
        waits.delete(wait);
        over();
      };
      const wait: Wait = {
        instance,
        callOff: (error) => {
          end();
          reject(error);
        },
      };
      waits.add(wait);
      const over = begin((value) => {
        end();
        resolve(value);
      }, wait.callOff);
    });
  }

  function cutOffBy(message: Kept, instance: Instance): CutOff | undefined {
    if (instance.cut || message.correlationKey !== instance.caseNumber || message.takenBy.has(instance.process)) return undefined;
    const event = cuttingStart(processNamed(instance.process), message.name);
    if (!event) return undefined;
    instance.cut = true;
    message.takenBy.add(instance.process);
    return new CutOff(event, { ...message.variables });
  }

  function walkedBy(instance: Instance): Walked {
    // Each visit has another key, also of a process that is called twice.
    let calls = newKey();
    return {
      job: (type, element, visit, variables) =>
        waitFor(instance, (complete, callOff) => {
          const job = newJob(newKey(), type, element, `${instance.key}-${calls}-${visit}`, instance, variables, { complete, callOff });
          jobs.push(job);
          return () => {
            job.state = 'over';
          };
        }),
      answer: ({ id }) =>
        waitFor<Variables>(instance, (complete) => {
          const task: Task = { id, complete };
          tasks.add(task);
          return () => tasks.delete(task);
        }),
      message: (names, element) => {
        const id = processIdOf(element);
        const there = kept.find(
          (one) => isOpen(one) && one.correlationKey === instance.caseNumber && names.includes(one.name) && !one.takenBy.has(id),
        );
        if (there) return Promise.resolve(taken(there, id));
        return waitFor(instance, (resolve) => {
          instance.awaits = { names, element, take: (message) => resolve(taken(message, id)) };
          return () => {
            instance.awaits = undefined;
          };
        });
      },
      table: (decisionId, variables) => askTable(side, decisionId, variables).answer,
      process: (id) => {
        calls = newKey();
        return processNamed(id);
      },
    };
  }

  function publish({ name, correlationKey, messageId, ttlMs, variables }: Parameters<EngineClient['publishMessage']>[0]): boolean {
    kept = kept.filter(isOpen);
    if (kept.some((message) => message.messageId === messageId)) return false;
    const message: Kept = { name, correlationKey, messageId, variables: plain(variables), until: now() + ttlMs, takenBy: new Set() };
    // While it is given out it is there, also if it is not kept.
    const given = { ...message, until: Number.POSITIVE_INFINITY };
    for (const { instance, callOff } of waits) {
      const cut = cutOffBy(given, instance);
      if (cut) callOff(cut);
    }
    for (const { awaits, caseNumber } of instances) {
      if (awaits && caseNumber === correlationKey && awaits.names.includes(name) && !given.takenBy.has(processIdOf(awaits.element)))
        awaits.take(given);
    }
    startWith(given);
    if (ttlMs > 0) kept.push(message);
    message.takenBy = given.takenBy;
    return true;
  }

  function jobNamed(key: string): Job {
    const job = jobs.find((one) => one.key === key);
    if (job?.state !== 'open') throw new EngineError('NOT_FOUND', `there is no job ${key}`);
    return job;
  }

  /** A command in its turn: it can be lost, or its answer. */
  const command = <T>(what: string, carryOut: () => T): Promise<T> =>
    turns.wait(`tells the engine: ${what}`, (trouble) => {
      if (trouble === 'before') return Promise.reject(new EngineError('UNAVAILABLE', `${what}: the engine is away`));
      return new Promise((resolve, reject) => {
        const answer = carryOut();
        if (trouble === 'after') reject(new EngineError('DEADLINE_EXCEEDED', `${what}: no answer`));
        else resolve(answer);
      });
    });

  const client: Pick<EngineClient, 'completeJob' | 'failJob' | 'publishMessage' | 'reopen'> = {
    completeJob: (key, variables) =>
      command('the job is done', () => {
        const job = jobNamed(key);
        job.done = true;
        job.complete(plain(variables));
      }),
    failJob: ({ jobKey, retries, message }) =>
      command('the job has failed', () => {
        const job = jobNamed(jobKey);
        Object.assign(job, { retries, message, backsOff: retries > 0, state: retries > 0 ? 'open' : 'incident' });
        if (retries === 0) job.incidents += 1;
      }),
    reopen: ({ elementId, elementInstanceKey }) =>
      command('the task is open again', () => {
        const job = jobs.find((one) => one.elementInstanceKey === elementInstanceKey && one.state === 'open');
        if (!job) throw new EngineError('NOT_FOUND', `there is no visit ${elementInstanceKey}`);
        job.callOff(new OpenAgain(`${elementId} is open again`));
      }),
    publishMessage: (message) => command(`message ${message.name}`, () => publish(message)),
  };

  if (begun.at) {
    const { instanceKey, process: id, element, variables } = begun.at;
    const process = processNamed(id);
    const from = process.flowElements?.find((one) => one.id === element);
    if (!from) throw new Error(`${id} has no ${element}`);
    run(instanceKey, process, from, { ...variables }, String(variables['caseNumber']));
  }

  return {
    client,
    awaited: (): Element[] => instances.flatMap(awaitedIn),
    instances: instances as readonly Instance[],
    jobs: jobs as readonly Job[],
    tasks: tasks as ReadonlySet<Task>,
    /** Their time has come. */
    endBackoffs: () => jobs.forEach((job) => (job.backsOff = false)),
    /** An operator has the job done again. */
    resolve: (job: Job) => Object.assign(job, { state: 'open', retries: 3 }),
    cancel(key: string) {
      const instance = instances.find((one) => one.key === key);
      if (!instance) return;
      instance.cancelled = true;
      for (const wait of waits) if (wait.instance === instance) wait.callOff(new Error('cancelled'));
    },
  };
}
