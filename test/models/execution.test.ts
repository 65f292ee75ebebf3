import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { diagramFiles, extension, extensionList, flowNodesOf, isSplit, parseDiagram, processOf, readDiagram } from './diagrams.ts';
import type { Element, EventDefinition } from './diagrams.ts';

const GROUPS = [
  'veterans-window',
  'veterans-identity',
  'veterans-review',
  'veterans-finance',
  'social-insurance-collection',
  'medical-insurance-collection',
  'medical-insurance-agency',
  'civil-affairs',
  'county-government',
  'economic-departments',
  'pension-window',
  'pension-review',
  'pension-transfer',
  'pension-finance',
];

const namesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => basename(path, ending));

const workers = namesIn('workers', '.ts');
const decisions = namesIn('dmn', '.dmn');
const templates = namesIn('src/notices/templates', '.md');

const camelCase = (id: string): string => id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
const ids = (elements: readonly Element[]): string[] => elements.map(({ id }) => id);
const definitionsOf = (element: Element): readonly EventDefinition[] => element.eventDefinitions ?? [];
const mappings = (element: Element, list: 'inputParameters' | 'outputParameters'): string[] =>
  extensionList(element, 'zeebe:IoMapping', list).map(({ source, target }) => `${String(target)}${String(source)}`);
const header = (element: Element, key: string): unknown =>
  extensionList(element, 'zeebe:TaskHeaders', 'values').find((candidate) => candidate['key'] === key)?.['value'];
const listeners = (element: Element): string[] =>
  extensionList(element, 'zeebe:ExecutionListeners', 'listeners').map(({ eventType, type, retries }) => `${String(eventType)} ${String(type)} ${String(retries)}`);

describe.each(diagramFiles)('%s', (file) => {
  const load = async (): Promise<{ process: Element; nodes: readonly Element[] }> => {
    const process = processOf(await parseDiagram(readDiagram(file)));
    return { process, nodes: flowNodesOf(process) };
  };
  const ofType = async (...types: string[]): Promise<readonly Element[]> => (await load()).nodes.filter(({ $type }) => types.includes($type));

  test('is named as its process, and carries a version', async () => {
    const { process } = await load();
    expect(`${process.id}.bpmn`).toBe(file);
    expect(extension(process, 'zeebe:VersionTag')).toMatchObject({ value: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
  });

  test('every user task is a Camunda user task with its own form, bound to the deployment', async () => {
    for (const task of await ofType('bpmn:UserTask')) {
      expect(extension(task, 'zeebe:UserTask')).toBeDefined();
      expect(extension(task, 'zeebe:FormDefinition')).toMatchObject({ formId: task.id, bindingType: 'deployment' });
      const form = JSON.parse(readFileSync(`forms/${basename(file, '.bpmn')}/${task.id}.form`, 'utf8')) as { id: string };
      expect(form.id).toBe(task.id);
    }
  });

  test('every user task belongs to one of the known groups', async () => {
    const unknown = (await ofType('bpmn:UserTask')).filter(
      (task) => !GROUPS.includes(String(extension(task, 'zeebe:AssignmentDefinition')?.['candidateGroups'])),
    );
    expect(ids(unknown)).toEqual([]);
  });

  test('a user task starts without the decision of an earlier visit, and hands on the new one', async () => {
    for (const task of await ofType('bpmn:UserTask')) {
      const variable = camelCase(task.id);
      expect(mappings(task, 'inputParameters')).toEqual([expect.stringMatching(`^${variable}=(null|\\{recognizedPeriods: .*\\})$`)]);
      expect(mappings(task, 'outputParameters')).toContain(`${variable}=${variable}`);
    }
  });

  test('what people do and what is waited for is recorded when it begins and when it ends', async () => {
    for (const task of await ofType('bpmn:UserTask')) expect(listeners(task)).toEqual(['start begin-step 3', 'end record-decision 3']);
    for (const task of await ofType('bpmn:ReceiveTask')) expect(listeners(task)).toEqual(['start begin-step 3', 'end finish-step 3']);
  });

  test('every job type has its worker, and jobs are tried three times', async () => {
    const tasks = await ofType('bpmn:ServiceTask', 'bpmn:SendTask');
    const defined = tasks.map((task) => extension(task, 'zeebe:TaskDefinition'));
    const types = [...defined.map((definition) => String(definition?.['type'])), 'begin-step', 'finish-step', 'record-decision'];
    expect(types.filter((type) => !workers.includes(type))).toEqual([]);
    expect(defined.filter((definition) => definition?.['retries'] !== '3')).toEqual([]);
  });

  test('every notice names its template and its recipients', async () => {
    for (const task of await ofType('bpmn:SendTask')) {
      expect(extension(task, 'zeebe:TaskDefinition')).toMatchObject({ type: 'send-notice' });
      expect(templates).toContain(header(task, 'template'));
      expect(mappings(task, 'inputParameters')).toEqual([expect.stringMatching(/^recipients=/)]);
    }
  });

  test('every case that is closed names its outcome', async () => {
    const closing = (await ofType('bpmn:ServiceTask')).filter((task) => extension(task, 'zeebe:TaskDefinition')?.['type'] === 'close-case');
    expect(closing.filter((task) => !['completed', 'refused', 'lapsed', 'withdrawn'].includes(String(header(task, 'outcome'))))).toEqual([]);
  });

  test('every called decision exists and is bound to the deployment', async () => {
    for (const task of await ofType('bpmn:BusinessRuleTask')) {
      const called = extension(task, 'zeebe:CalledDecision');
      expect(decisions).toContain(called?.['decisionId']);
      expect(called?.['bindingType']).toBe('deployment');
    }
  });

  // A called process is deployed by itself, for several processes call it. The tag says which version the caller was made for.
  test('every called process exists in the version that the caller names, and gets and returns only what is named', async () => {
    for (const call of await ofType('bpmn:CallActivity')) {
      const called = extension(call, 'zeebe:CalledElement');
      const process = processOf(await parseDiagram(readDiagram(`${String(called?.['processId'])}.bpmn`)));
      const versionTag = extension(process, 'zeebe:VersionTag')?.['value'];
      expect(called).toMatchObject({ bindingType: 'versionTag', versionTag, propagateAllParentVariables: false, propagateAllChildVariables: false });
    }
  });

  // A default flow would turn a missing or unknown value into a silent decision; without one the engine stops with an incident.
  test('every answer of an exclusive split has its condition, none is the default', async () => {
    const splits = (await ofType('bpmn:ExclusiveGateway')).filter(isSplit);
    expect(ids(splits.filter((split) => split.default))).toEqual([]);
    expect(ids(splits.flatMap(({ outgoing = [] }) => outgoing).filter((flow) => !flow.conditionExpression))).toEqual([]);
  });

  test('a message finds its case by the case number', async () => {
    const { process, nodes } = await load();
    const waiting = nodes.filter((node) => !(node.$type === 'bpmn:StartEvent' && node.$parent === process));
    const messages = waiting.flatMap((node) => [node.messageRef, ...definitionsOf(node).map(({ messageRef }) => messageRef)]).filter((message) => message !== undefined);
    expect(messages.filter((message) => extension(message, 'zeebe:Subscription')?.['correlationKey'] !== '=caseNumber')).toEqual([]);
  });

  test('every timer, where there are any, takes its length from the deadlines of the case', async () => {
    const timers = (await load()).nodes.flatMap(definitionsOf).filter(({ $type }) => $type === 'bpmn:TimerEventDefinition');
    for (const { timeCycle, timeDuration } of timers) expect((timeCycle ?? timeDuration)?.body).toMatch(/^=deadlines\.[a-zA-Z]+$/);
  });

  test('every reminder repeats beside the wait, every deadline ends it', async () => {
    for (const event of await ofType('bpmn:BoundaryEvent')) {
      const repeats = definitionsOf(event).some(({ timeCycle }) => timeCycle !== undefined);
      expect(event.cancelActivity).toBe(!repeats);
    }
  });
});

test('the back-pay ends in one of four ways, or after a reminder', async () => {
  const nodes = flowNodesOf(processOf(await parseDiagram(readDiagram('veteran-back-pay.bpmn'))));
  expect(ids(nodes.filter(({ $type }) => $type === 'bpmn:EndEvent')).sort()).toEqual(
    ['completed', 'lapsed', 'personal-share-reminded', 'refused', 'remittance-reminded', 'withdrawn'],
  );
});
