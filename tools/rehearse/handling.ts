/** How an example is handled: the engine's part is the walk along the diagram, everything else is the real thing. */
import { setTimeout as pause } from 'node:timers/promises';
import { workers } from '../../workers/index.ts';
import type { Cases, Message } from '../../src/cases/index.ts';
import { type Clerks, type Example, type People, perform } from '../demo/index.ts';
import type { JobInfo, StepLog, Worker, WorkerServices } from '../../src/jobs/index.ts';
import { createLog } from '../../src/log.ts';
import { type Element, extensionList, labelOf, type Project, variableOf } from '../../src/models/index.ts';
import type { Templates } from '../../src/notices/index.ts';
import { exampleStaffFile, readStaff } from '../../src/staff/index.ts';
import type { Registries } from '../../src/registries/index.ts';
import type { Side } from './sides.ts';
import { askTable } from './table-questions.ts';
import { CannotWalk, CutOff, messageOf, OpenAgain, walk, type Walked } from './walk.ts';

/** How long the walk waits for news of the bank or another agency, in milliseconds. */
const patienceMs = 20_000;

export interface Handling {
  cases: Cases;
  project: Project;
  side: Side;
  templates: Templates;
  registries: Registries;
  steps: StepLog;
  people: People;
  clock: () => Date;
  clerks: Clerks;
}

export type Took = Walked['took'];

const staff = readStaff(exampleStaffFile);

const log = createLog({ level: 'silent' });
const byJobType = new Map(workers.map((worker) => [worker.jobType, worker]));

/**
 * From the start message of the case to its end.
 *
 * @param took hears of each flow
 * @param deliver does the jobs
 * @throws CannotWalk
 */
export async function handle(caseNumber: string, example: Example, handling: Handling, took?: Took, deliver = work): Promise<void> {
  const { cases, project, side } = handling;
  const processes = new Map(project.diagrams.map(({ id, process }) => [id, process]));
  const actions = [...example.script.applicant];
  const messages = messagesOf(cases, caseNumber);
  const { name, variables } = await messages.next(undefined);
  let { second } = example;
  /** Somebody else's application lies in the case file when the task begins; how that goes on is not walked. */
  const handInSecond = async (element: Element) => {
    if (second?.on !== element.id) return;
    await handling.people.submit(second.application, `${example.file}-second`);
    second = undefined;
  };
  const walked: Walked = {
    async job(type, element, visit, known) {
      await handInSecond(element);
      return deliver(type, element, visit, { caseNumber, ...known }, handling);
    },
    answer: ({ id, name: label }) => {
      const answer = example.script.clerks[id];
      if (!answer) throw new CannotWalk(`办理走到了示例没有规定的人工环节“${label ?? id}”（${id}）`);
      return { [variableOf(id)]: answer };
    },
    async message(names, element) {
      // The event-based gateway has its step noted under the name that the examples know.
      let progress = await handling.people.progress(caseNumber);
      const on = actions[0]?.on;
      const isAwaited = () => progress.stepsAwaited.some(({ elementId }) => elementId === on);
      // A part of what is due ends no wait: what else is done at the same step follows.
      for (let action = actions[0]; action && action.on === on && isAwaited(); action = actions[0]) {
        actions.shift();
        await perform(action, caseNumber, progress, handling.people);
        progress = await handling.people.progress(caseNumber);
      }
      await takeOtherMessages();
      return messages.next(names).catch(() => {
        throw new CannotWalk(`在环节“${labelOf(element)}”（${element.id}）没有等到所等的消息`);
      });
    },
    table: (decisionId, known) => askTable(side, decisionId, known).answer,
    process: (id) => processes.get(id) ?? fail(`there is no diagram ${id}`),
    took,
  };
  /** What starts a process beside the case is walked at once; what an event sub-process waits for cuts the case off. */
  const takeOtherMessages = async () => {
    for (const message of await messages.come()) {
      const beside = [...processes.values()].find((one) => startOf(one, message.name) !== undefined);
      const cutting = subProcessesOf(process).flatMap((sub) => startOf(sub, message.name) ?? [])[0];
      if (!beside && !cutting) continue;
      await messages.next([message.name]);
      if (cutting) throw new CutOff(cutting, { ...message.variables });
      if (beside) await walk(beside, startOf(beside, message.name) as Element, { ...message.variables }, walked);
      return takeOtherMessages();
    }
  };
  const process = processes.get(String(example.application['process'])) ?? fail('there is no diagram of its process');
  await walk(process, startOf(process, name) ?? fail(`no start event takes the message ${name}`), { ...variables }, walked);
}

/** The start event of a process, or of an event sub-process, that takes the message. */
export const startOf = ({ flowElements = [] }: Element, message: string): Element | undefined =>
  flowElements.find((element) => element.$type === 'bpmn:StartEvent' && messageOf(element) === message);

export const subProcessesOf = ({ flowElements = [] }: Element): Element[] =>
  flowElements.filter(({ $type }) => $type === 'bpmn:SubProcess');

function fail(why: string): never {
  throw new CannotWalk(why);
}

/** Delivers a job as the worker runtime does. */
export async function work(type: string, element: Element, visit: string, variables: Record<string, unknown>, handling: Handling) {
  const worker = workerOf(type);
  const { steps } = handling;
  const caseNumber = String(variables['caseNumber']);
  const job = jobOf(type, element, visit, caseNumber);
  if (worker.recordsStep) await steps.begin(caseNumber, job);
  const set = await worker.run(knownTo(worker, variables), { ...servicesFor(caseNumber, handling), log, job });
  if (worker.recordsStep) await steps.finish(caseNumber, job);
  return JSON.parse(JSON.stringify(set)) as Record<string, unknown>;
}

export const workerOf = (type: string): Worker => byJobType.get(type) ?? fail(`no worker does ${type}`);

/** Of the variables those that it reads, as the engine sends them. */
export const knownTo = ({ variables: names }: Worker, variables: Record<string, unknown>): Record<string, unknown> =>
  JSON.parse(JSON.stringify(Object.fromEntries(names.map((name) => [name, variables[name]])))) as Record<string, unknown>;

export function jobOf(type: string, element: Element, visit: string, caseNumber: string): JobInfo {
  const headers = extensionList(element, 'zeebe:TaskHeaders', 'values').map(({ key, value }) => [String(key), String(value)]);
  return {
    key: visit,
    type,
    bpmnProcessId: processIdOf(element),
    processVersion: 1,
    processDefinitionKey: processIdOf(element),
    processInstanceKey: `${processIdOf(element)} of ${caseNumber}`,
    elementId: element.id,
    elementInstanceKey: visit,
    headers: Object.fromEntries(headers) as Record<string, string>,
    retries: 1,
  };
}

/** What a worker may use for a job of the case. */
export function servicesFor(caseNumber: string, { cases, registries, side, templates, clock, steps, clerks }: Handling): WorkerServices {
  return {
    cases,
    registries,
    parameters: side.parameters,
    templates,
    clock,
    steps,
    tasks: {
      async completionOf(taken) {
        const candidateGroups = await steps.groupsOf(taken);
        return { assignee: clerks.take(caseNumber, candidateGroups), candidateGroups };
      },
      reopen: ({ elementId }) => {
        throw new OpenAgain(`“${elementId}”的办理人员无权办理`);
      },
    },
    staff,
    casePage: () => '',
  };
}

export function processIdOf(element: Element): string {
  return element.$type === 'bpmn:Process' || !element.$parent ? element.id : processIdOf(element.$parent);
}

/** The outbox of the case file, read as the engine gets it. */
export function messagesOf(cases: Cases, caseNumber: string) {
  const come: Message[] = [];
  const look = async () => {
    come.push(...(await cases.messages.pending(100)).filter(({ correlationKey }) => correlationKey === caseNumber));
  };
  return {
    /** Those that nobody has taken yet. */
    async come(): Promise<readonly Message[]> {
      await look();
      return [...come];
    },
    /** The first with one of the names, or the first of all. */
    async next(names: readonly string[] | undefined): Promise<Message> {
      const end = Date.now() + patienceMs;
      while (Date.now() < end) {
        await look();
        const index = come.findIndex(({ name }) => !names || names.includes(name));
        const [found] = index < 0 ? [] : come.splice(index, 1);
        if (found) return found;
        await pause(5);
      }
      throw new Error('no message came');
    },
  };
}
