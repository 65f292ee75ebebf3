/**
 * The example cases, handled here and now by the diagrams, parameters and tables of a side: a real case file in memory, the
 * real API and the agencies' simulator on loopback, the real workers. What they leave is rehearsed like any stored case.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { interrupts, workers } from '../../workers/index.ts';
import { createApi } from '../api/index.ts';
import { listen } from '../api/listen.ts';
import { openCases, type Cases, type CasesOptions, type Message } from '../cases/index.ts';
import { loadExamples, type Example } from '../demo/example.ts';
import { perform } from '../demo/play.ts';
import { variableOf } from '../demo/tasklist.ts';
import { peopleOf, type People } from '../demo/system.ts';
import { caseStepLog, type StepLog } from '../engine/step-log.ts';
import { createLog } from '../log.ts';

import { extension, extensionList, type Element } from '../models/diagram.ts';
import type { Project } from '../models/project.ts';
import { connectRegistries, type Registries } from '../registries/index.ts';
import { startSimulator } from '../registries/simulator/index.ts';
import { labelOf, stepsOf } from './diagrams.ts';
import { historyOf, type CaseHistory } from './history.ts';
import type { Side } from './sides.ts';
import { askTable } from './table-questions.ts';
import { CannotWalk, walk, type Walked } from './walk.ts';

/** How long the walk waits for news of the bank or another agency, in milliseconds. */
const patienceMs = 20_000;

export interface Bureau {
  cases: Cases;
  /** Handles an example from its application to its end. @returns its case number */
  handle(example: Example): Promise<string>;
  close(): Promise<void>;
}

/** The histories of all examples of a folder; of one that cannot be handled by this side, its name and why. */
export async function* exampleHistories(folder: string, project: Project, side: Side): AsyncGenerator<CaseHistory | { name: string; cannot: string }> {
  const bureau = await openBureau(project, side);
  try {
    for (const example of loadExamples(folder)) {
      try {
        yield await historyOf(bureau.cases, await bureau.handle(example), example.file);
      } catch (error) {
        yield { name: example.file, cannot: (error as Error).message };
      }
    }
  } finally {
    await bureau.close();
  }
}

/** A bureau that handles examples, with its case file in memory unless a `database` is named. */
export async function openBureau(project: Project, side: Side, database: Pick<CasesOptions, 'databaseUrl' | 'dataDir'> = {}): Promise<Bureau> {
  const log = createLog({ level: 'silent' });
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-'));
  const clock = movedClock();
  const cases = await openCases({ ...database, clock: clock.now });
  const secret = randomUUID();
  const nothing = async () => undefined;
  const health = { database: nothing, engine: nothing, registries: nothing };
  const api = await listen(
    createApi({ ...side, cases, clock: clock.now, log, callbackSecret: secret, health, wakePublisher: () => undefined, bodyLimitKb: 100 }),
    '127.0.0.1',
    0,
  );
  const rhythm = { firstDelayMs: 1, longestDelayMs: 50, attempts: 100 };
  const simulator = await startSimulator({ port: 0, statePath: join(folder, 'agencies.json'), callbackUrl: api.url, callbackSecret: secret, rhythm });
  const registries = connectRegistries(simulator.url, { timeoutMs: 5000 });
  const steps = caseStepLog(cases, namesOf(project), interrupts);
  const people = peopleOf(api.url, simulator.url);
  return {
    cases,
    async handle(example) {
      clock.moveTo(new Date(`${String(example.application['applicationDate'])}T02:00:00.000Z`));
      const caseNumber = await people.submit(example.application, example.file);
      await handle(caseNumber, example, { cases, project, side, registries, steps, people, clock: clock.now });
      return caseNumber;
    },
    async close() {
      await simulator.close();
      await api.stop(0);
      await cases.close();
      rmSync(folder, { recursive: true });
    },
  };
}

interface Handling {
  cases: Cases;
  project: Project;
  side: Side;
  registries: Registries;
  steps: StepLog;
  people: People;
  clock: () => Date;
}

/** Each case is handled on the day after its application; times differ, as those that are compared must. */
function movedClock() {
  let time = 0;
  return {
    now: () => new Date(time++),
    moveTo: (application: Date) => {
      time = application.getTime() + 24 * 60 * 60 * 1000;
    },
  };
}

const log = createLog({ level: 'silent' });
const byJobType = new Map(workers.map((worker) => [worker.jobType, worker]));

async function handle(caseNumber: string, example: Example, handling: Handling): Promise<void> {
  const { cases, project, side } = handling;
  const processes = new Map(project.diagrams.map(({ id, process }) => [id, process]));
  const actions = [...example.script.applicant];
  const messages = messagesOf(cases, caseNumber);
  const { name, variables } = await messages.next(undefined);
  const walked: Walked = {
    job: (type, element, visit, known) => work(type, element, visit, { caseNumber, ...known }, handling),
    answer: ({ id, name: label }) => {
      const answer = example.script.clerks[id];
      if (!answer) throw new CannotWalk(`办理走到了示例没有规定的人工环节“${label ?? id}”（${id}）`);
      return { [variableOf(id)]: answer };
    },
    async message(names, element) {
      // The event-based gateway has its step noted under the name that the examples know.
      const action = actions[0];
      const progress = await handling.people.progress(caseNumber);
      if (action && progress.stepsAwaited.some(({ elementId }) => elementId === action.on)) {
        actions.shift();
        await perform(action, caseNumber, progress, handling.people);
      }
      return messages.next(names).catch(() => {
        throw new CannotWalk(`在环节“${labelOf(element)}”（${element.id}）没有等到所等的消息`);
      });
    },
    table: (decisionId, known) => askTable(side, decisionId, known).answer,
    process: (id) => processes.get(id) ?? fail(`there is no diagram ${id}`),
  };
  const process = processes.get(String(example.application['process'])) ?? fail('there is no diagram of its process');
  const start = process.flowElements?.find((element) => element.$type === 'bpmn:StartEvent' && element.eventDefinitions?.[0]?.messageRef?.name === name);
  await walk(process, start ?? fail(`no start event takes the message ${name}`), { ...variables }, walked);
}

function fail(why: string): never {
  throw new CannotWalk(why);
}

/** Delivers a job as the worker runtime does. */
async function work(type: string, element: Element, visit: string, variables: Record<string, unknown>, handling: Handling) {
  const worker = byJobType.get(type) ?? fail(`no worker does ${type}`);
  const { cases, registries, side, clock, steps } = handling;
  const caseNumber = String(variables['caseNumber']);
  const headers = extensionList(element, 'zeebe:TaskHeaders', 'values').map(({ key, value }) => [String(key), String(value)]);
  const job = {
    key: visit,
    type,
    bpmnProcessId: processIdOf(element),
    processInstanceKey: `instance of ${caseNumber}`,
    elementId: element.id,
    elementInstanceKey: visit,
    headers: Object.fromEntries(headers) as Record<string, string>,
    retries: 1,
  };
  if (worker.recordsStep) await steps.begin(caseNumber, job);
  const known = Object.fromEntries(worker.variables.map((name) => [name, variables[name]]));
  const set = await worker.run(JSON.parse(JSON.stringify(known)), { cases, registries, parameters: side.parameters, clock, steps, log, job });
  if (worker.recordsStep) await steps.finish(caseNumber, job);
  return JSON.parse(JSON.stringify(set)) as Record<string, unknown>;
}

function processIdOf(element: Element): string {
  return element.$type === 'bpmn:Process' || !element.$parent ? element.id : processIdOf(element.$parent);
}

/** The outbox of the case file, read as the engine gets it. */
function messagesOf(cases: Cases, caseNumber: string) {
  const come: Message[] = [];
  return {
    /** The first with one of the names, or the first of all. */
    async next(names: readonly string[] | undefined): Promise<Message> {
      for (const end = Date.now() + patienceMs; Date.now() < end; await pause(5)) {
        come.push(...(await cases.pendingMessages(100)).filter(({ correlationKey }) => correlationKey === caseNumber));
        const index = come.findIndex(({ name }) => !names || names.includes(name));
        const [found] = index < 0 ? [] : come.splice(index, 1);
        if (found) return found;
      }
      throw new Error('no message came');
    },
  };
}

function namesOf(project: Project) {
  const steps = stepsOf(project);
  const groups = new Map(
    project.diagrams.flatMap(({ id, process }) =>
      (process.flowElements ?? []).flatMap((element) => {
        const group = extension(element, 'zeebe:AssignmentDefinition')?.['candidateGroups'];
        return group === undefined ? [] : [[`${id} ${element.id}`, String(group)] as const];
      }),
    ),
  );
  return {
    nameOf: (processId: string, elementId: string) => steps.get(processId)?.names.get(elementId) ?? elementId,
    groupOf: (processId: string, elementId: string) => groups.get(`${processId} ${elementId}`),
  };
}
