/**
 * The examples of a process end on the engine as their files say: `npm run demo` plays them on a running system. And they
 * go the way that a rehearsal walks, which has no engine.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { progressSchema } from '../../src/api/progress-schema.ts';
import type { Application, ProcessId } from '../../src/cases/index.ts';
import { flowElementsOf } from '../../src/models/diagram.ts';
import { readProject } from '../../src/models/project.ts';
import { compare } from '../../tools/demo/compare.ts';
import type { Action, Example } from '../../tools/demo/example.ts';
import { perform } from '../../tools/demo/play.ts';
import { peopleOf } from '../../tools/demo/system.ts';
import type { Bureau } from '../../tools/rehearse/examples.ts';
import { examplesOf } from '../registries/examples-of.ts';
import { bureauIn, shipped } from '../tools/rehearse/rehearsals.ts';
import { DrivenCase } from './case-driver.ts';
import { eventually, records } from './records.ts';
import { startSystem, type System } from './system.ts';

/** Plays an example to the end of its case: all people at once, each waits for his turn. */
async function play(system: System, { application, script }: Example) {
  const aCase = await DrivenCase.submit(system, application as unknown as Application);
  const people = peopleOf(system.apiUrl, system.simulatorUrl);
  const progress = async () => progressSchema.parse(await aCase.progress());
  const act = async (action: Action) => {
    const awaited = await eventually(`${aCase.caseNumber} to await ${action.on}`, async () => {
      const now = await progress();
      return now.stepsAwaited.some(({ elementId }) => elementId === action.on) ? now : undefined;
    });
    await perform(action, aCase.caseNumber, awaited, people);
  };
  const clerks = Object.entries(script.clerks).map(([task, answer]) => aCase.decide(task, answer));
  await Promise.all([...clerks, ...script.applicant.map(act)]);
  const end = await eventually(`${aCase.caseNumber} to be closed`, async () => {
    const now = await progress();
    return now.state === 'closed' ? now : undefined;
  });
  return { end, flows: await flowsTaken(String(application['process']), await aCase.instanceKey()) };
}

/** Those of the case, and of what it called. */
async function flowsTaken(process: string, instanceKey: number): Promise<string[]> {
  const ended = { 'value.processInstanceKey': instanceKey, 'value.elementId': process, intent: 'ELEMENT_COMPLETED' };
  await eventually(`the end of ${process} in the records`, async () => (await records('process-instance', ended))[0]);
  const intent = 'SEQUENCE_FLOW_TAKEN';
  const own = await records('process-instance', { 'value.processInstanceKey': instanceKey, intent });
  const called = await records('process-instance', { 'value.parentProcessInstanceKey': instanceKey, intent });
  return [...own, ...called].map(({ value }) => value.elementId);
}

/** Defines a test for each example of the process. */
export function playExamples(process: ProcessId): void {
  const examples = examplesOf(process);
  const played = new Map<string, ReturnType<typeof play>>();
  /** By flow: the element that it leaves. */
  let sources: Map<string, string>;
  let bureau: Bureau;
  let system: System;
  beforeAll(async () => {
    const { diagrams } = await readProject(shipped);
    sources = new Map(diagrams.flatMap((diagram) => flowElementsOf(diagram.process)).map(({ id, sourceRef }) => [id, sourceRef?.id ?? '']));
    bureau = await bureauIn({});
    system = await startSystem();
    // They wait more than they compute: all at once.
    for (const example of examples) {
      const end = play(system, example);
      end.catch(() => undefined);
      played.set(example.file, end);
    }
  });
  afterAll(async () => {
    await Promise.allSettled(played.values());
    await system.stop();
    await bureau.close();
  });

  /** What runs beside each other has no order of its own: the flows in their order, by where they leave. */
  const path = (flows: readonly string[]) => Object.groupBy(flows, (flow) => sources.get(flow) ?? flow);

  test.each(examples.map((example) => [example.file, example] as const))('%s', async (file, example) => {
    const { end, flows } = (await played.get(file)) as Awaited<ReturnType<typeof play>>;
    expect(compare(example.expect, end)).toEqual([]);
    const walked: string[] = [];
    const caseNumber = await bureau.handle(example, ({ id }) => walked.push(id));
    expect(path(walked)).toEqual(path(flows));
    const inWords = (decisions: readonly { step: string; outcomeText?: string | null | undefined }[]) =>
      decisions.map(({ step, outcomeText }) => `${step}: ${outcomeText ?? ''}`).sort();
    expect(inWords(await bureau.cases.decisions(caseNumber))).toEqual(inWords(end.decisions));
  });
}
