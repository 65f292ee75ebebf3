/**
 * The examples of a process end on the engine as their files say, played as `npm run demo` plays them. And they go the way
 * that a rehearsal walks, which has no engine; what that leaves on record is come to again when it is rehearsed.
 */
import type { ProcessId } from '../../src/applications/index.ts';
import { afterAll, beforeAll, expect, test } from '#test';
import { engineRest, type EngineRest } from '../../src/engine/rest.ts';
import { flowElementsOf } from '../../src/models/element.ts';
import { exampleStaffFile, readStaff } from '../../src/staff/index.ts';
import { readProject, type Diagram } from '../../src/models/project.ts';
import { mapBounded } from '../../tools/demo/bounded.ts';
import { clerksOf } from '../../tools/demo/clerks.ts';
import { play, type Played } from '../../tools/demo/play.ts';
import { problemsOf } from '../../tools/demo/report.ts';
import { peopleOf } from '../../tools/demo/system.ts';
import { completeTask, type Tasklist } from '../../tools/demo/tasklist.ts';
import type { Bureau } from '../../tools/rehearse/examples.ts';
import { historyOf, type CaseHistory } from '../../tools/rehearse/history.ts';
import { examplesOf } from '../registries/examples-of.ts';
import { bureauIn, rehearsed, shipped } from '../tools/rehearse/rehearsals.ts';
import { instancesOf } from './case-driver.ts';
import { eventually, records } from './records.ts';
import { engineForTests } from './stack.ts';
import { startSystem, type System } from './system.ts';

const rhythm = { lookEveryMs: 200, patienceMs: 200_000 };
const noCaseIsLeft = { find: () => undefined, remember: () => undefined, forget: () => undefined };

const over = ['COMPLETING', 'COMPLETED', 'CANCELED'];

/** The clerks' part without Tasklist: the engine's records tell which tasks are open. */
const tasklistOn = (engine: EngineRest): Tasklist => ({
  async openTasks(caseNumber) {
    const told = [...instancesOf(caseNumber)].flatMap((key) => records('user-task', { 'value.processInstanceKey': key }));
    const done = new Set(told.filter(({ intent }) => over.includes(intent)).map(({ value }) => value.userTaskKey));
    const open = told.filter(({ intent, value }) => intent === 'CREATED' && !done.has(value.userTaskKey));
    return open.map(({ value }) => ({
      key: String(value.userTaskKey),
      elementId: value.elementId,
      candidateGroups: value.candidateGroupsList ?? [],
    }));
  },
  complete: (task, person, decision) => completeTask(engine, task, person, decision),
});

/** The flows of the case, of what it called and of what ran beside it, in their order. */
async function flowsTaken(process: ProcessId, { caseNumber }: Played): Promise<string[]> {
  const [instance] = instancesOf(String(caseNumber));
  if (instance === undefined) throw new Error(`${caseNumber} has no process instance`);
  const ended = { 'value.processInstanceKey': instance, 'value.elementId': process, intent: 'ELEMENT_COMPLETED' };
  await eventually(`the end of ${caseNumber} in the records`, () => records('process-instance', ended)[0]);
  const intent = 'SEQUENCE_FLOW_TAKEN';
  return [...instancesOf(String(caseNumber))]
    .flatMap((key) => records('process-instance', { 'value.processInstanceKey': key, intent }))
    .map(({ value }) => value.elementId);
}

/** The flows in their order, by the element that they leave. What a parallel gateway starts has no order. */
function pathOf(flows: readonly string[], diagrams: readonly Diagram[]) {
  const elements = new Map(diagrams.flatMap(({ process }) => flowElementsOf(process)).map((element) => [element.id, element]));
  return Object.groupBy(flows, (flow) => {
    const from = elements.get(flow)?.sourceRef;
    return from && from.$type !== 'bpmn:ParallelGateway' ? from.id : flow;
  });
}

/** Defines a test for each example of the process. */
export function playExamples(process: ProcessId): void {
  const examples = examplesOf(process);
  let played: Played[];
  let diagrams: readonly Diagram[];
  let bureau: Bureau;
  const histories: CaseHistory[] = [];
  let system: System;
  beforeAll(async () => {
    ({ diagrams } = await readProject(shipped));
    bureau = await bureauIn();
    system = await startSystem();
    const tasklist = tasklistOn(engineRest(engineForTests().restAddress));
    const people = { ...peopleOf(system.apiUrl, system.simulatorUrl), tasklist, clerks: clerksOf(readStaff(exampleStaffFile)) };
    played = await mapBounded(examples, 5, (example) => play(example, people, noCaseIsLeft, rhythm));
  });
  afterAll(async () => {
    await system.stop();
    await bureau.close();
  });

  test.each(examples.map((example, index) => [example.file, example, index] as const))('%s', async (_file, example, index) => {
    const onEngine = played[index] as Played;
    expect(problemsOf(onEngine)).toEqual([]);
    const walked: string[] = [];
    // What is owed is counted by the day on which it is: today, as on the engine.
    const caseNumber = await bureau.handle(example, ({ id }) => walked.push(id), new Date());
    expect(pathOf(walked, diagrams)).toEqual(pathOf(await flowsTaken(process, onEngine), diagrams));
    const inWords = (decisions: readonly { step: string; outcomeText?: string | null | undefined }[]) =>
      decisions.map(({ step, outcomeText }) => `${step}: ${outcomeText ?? ''}`).sort();
    expect(inWords(await bureau.cases.decisions.of(caseNumber))).toEqual(inWords(onEngine.progress?.decisions ?? []));
    histories.push(await historyOf(bureau.cases, caseNumber, example.file));
  });

  test('the walked cases come to the same when they are rehearsed', async () => {
    const { results } = await rehearsed(histories, shipped);
    expect(results.map(({ name, status }) => [name, status])).toEqual(histories.map(({ name }) => [name, 'unchanged']));
    expect(histories).toHaveLength(examples.length);
  });
}
