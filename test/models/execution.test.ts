import { expect, test } from '#test';
import { flowNodesOf } from '../../src/models/element.ts';
import { diagramOf } from './project.ts';

test('the back-pay ends in one of six ways, or after a reminder', () => {
  const ends = flowNodesOf(diagramOf('veteran-back-pay').process).filter(({ $type }) => $type === 'bpmn:EndEvent');
  expect(ends.map(({ id }) => id).sort()).toEqual([
    'completed',
    'died',
    'lapsed',
    'medical-payment-reminded',
    'personal-share-reminded',
    'referred',
    'refused',
    'remittance-reminded',
    'subsidy-reminded',
    'withdrawn',
  ]);
});
