import { describe, expect, test } from '@jest/globals';
import { extension, flowNodesOf, isSplit, type Element } from '../../src/models/diagram.ts';
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

const ids = (elements: readonly Element[]): string[] => elements.map(({ id }) => id);

describe.each(project.diagrams)('$path', ({ process }) => {
  const ofType = (...types: string[]): readonly Element[] => flowNodesOf(process).filter(({ $type }) => types.includes($type));

  test('every user task belongs to one of the known groups', () => {
    const unknown = ofType('bpmn:UserTask').filter(
      (task) => !GROUPS.includes(String(extension(task, 'zeebe:AssignmentDefinition')?.['candidateGroups'])),
    );
    expect(ids(unknown)).toEqual([]);
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
