import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { extension, extensionList, flowNodesOf, isSplit, type Element } from '../../src/models/diagram.ts';
import { diagramOf, project } from './project.ts';

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

const ids = (elements: readonly Element[]): string[] => elements.map(({ id }) => id);
const mappings = (element: Element, list: 'inputParameters' | 'outputParameters'): string[] =>
  extensionList(element, 'zeebe:IoMapping', list).map(({ source, target }) => `${String(target)}${String(source)}`);
const header = (element: Element, key: string): unknown =>
  extensionList(element, 'zeebe:TaskHeaders', 'values').find((candidate) => candidate['key'] === key)?.['value'];

describe.each(project.diagrams)('$path', ({ process }) => {
  const ofType = (...types: string[]): readonly Element[] => flowNodesOf(process).filter(({ $type }) => types.includes($type));

  test('every user task belongs to one of the known groups', () => {
    const unknown = ofType('bpmn:UserTask').filter(
      (task) => !GROUPS.includes(String(extension(task, 'zeebe:AssignmentDefinition')?.['candidateGroups'])),
    );
    expect(ids(unknown)).toEqual([]);
  });

  test('every job type has its worker', () => {
    const tasks = ofType('bpmn:ServiceTask', 'bpmn:SendTask');
    const defined = tasks.map((task) => extension(task, 'zeebe:TaskDefinition'));
    const types = [...defined.map((definition) => String(definition?.['type'])), 'begin-step', 'finish-step', 'record-decision'];
    expect(types.filter((type) => !workers.includes(type))).toEqual([]);
  });

  test('every notice names its template and its recipients', () => {
    for (const task of ofType('bpmn:SendTask')) {
      expect(extension(task, 'zeebe:TaskDefinition')).toMatchObject({ type: 'send-notice' });
      expect(templates).toContain(header(task, 'template'));
      expect(mappings(task, 'inputParameters')).toEqual([expect.stringMatching(/^recipients=/)]);
    }
  });

  test('every case that is closed names its outcome', () => {
    const closing = ofType('bpmn:ServiceTask').filter((task) => extension(task, 'zeebe:TaskDefinition')?.['type'] === 'close-case');
    expect(closing.filter((task) => !['completed', 'refused', 'lapsed', 'withdrawn'].includes(String(header(task, 'outcome'))))).toEqual([]);
  });

  test('every called decision exists and is bound to the deployment', () => {
    for (const task of ofType('bpmn:BusinessRuleTask')) {
      const called = extension(task, 'zeebe:CalledDecision');
      expect(decisions).toContain(called?.['decisionId']);
      expect(called?.['bindingType']).toBe('deployment');
    }
  });

  // A called process is deployed by itself, for several processes call it. The tag says which version the caller was made for.
  test('every called process exists in the version that the caller names, and gets and returns only what is named', () => {
    for (const call of ofType('bpmn:CallActivity')) {
      const called = extension(call, 'zeebe:CalledElement');
      const { process } = diagramOf(String(called?.['processId']));
      const versionTag = extension(process, 'zeebe:VersionTag')?.['value'];
      expect(called).toMatchObject({ bindingType: 'versionTag', versionTag, propagateAllParentVariables: false, propagateAllChildVariables: false });
    }
  });

  // A default flow would turn a missing or unknown value into a silent decision; without one the engine stops with an incident.
  test('every answer of an exclusive split has its condition, none is the default', () => {
    const splits = ofType('bpmn:ExclusiveGateway').filter(isSplit);
    expect(ids(splits.filter((split) => split.default))).toEqual([]);
    expect(ids(splits.flatMap(({ outgoing = [] }) => outgoing).filter((flow) => !flow.conditionExpression))).toEqual([]);
  });
});

test('the back-pay ends in one of four ways, or after a reminder', () => {
  const nodes = flowNodesOf(diagramOf('veteran-back-pay').process);
  expect(ids(nodes.filter(({ $type }) => $type === 'bpmn:EndEvent')).sort()).toEqual(
    ['completed', 'lapsed', 'personal-share-reminded', 'refused', 'remittance-reminded', 'withdrawn'],
  );
});
