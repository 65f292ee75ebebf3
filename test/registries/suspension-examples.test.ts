import { describe, expect, test } from '#test';
import { applicationSchema } from '../../src/processes/index.ts';
import { type SuspensionApplication } from '../../src/processes/suspension/application.ts';
import { systemClock } from '../../src/clock.ts';
import { shippedParameters } from '../policy/parameter-files.ts';
import { assessSuspension } from '../../src/processes/suspension/rules/index.ts';
import { relationFacts } from '../../src/processes/suspension/facts/participation.ts';
import { examplesOf, expectKnownNames } from './examples-of.ts';
import { participantNamed } from './simulated.ts';

const examples = examplesOf('suspension');

test('there are five: one is supplemented, one refused, one pays a part of what is owed', () => {
  expect(examples.map(({ file }) => file.slice(0, 2))).toEqual(['41', '42', '43', '44', '45']);
  expect(examples.map(({ expect: { outcome } }) => outcome)).toEqual(['completed', 'completed', 'completed', 'refused', 'completed']);
});

describe.each(examples.map((example) => [example.file, example] as const))('%s', (_file, example) => {
  const { application, script, expect: expected } = example;
  const checked = applicationSchema(systemClock).parse(application) as SuspensionApplication;
  const { name, idNumber } = checked.applicant;
  const found = assessSuspension(checked, relationFacts(participantNamed(name).relation), shippedParameters());

  test('is of a seeded participant, and ends as the rules say of the relation', () => {
    expect(idNumber).toBe(participantNamed(name).idNumber);
    expect(found.possible).toBe(expected.outcome === 'completed');
  });

  test('owes what the rules assess, and says what is done about it', () => {
    const settled = script.applicant.find(({ on }) => on === 'settle-arrears')?.do;
    expect(settled !== undefined).toBe(found.arrearsTreatment === 'settle');
    if (script.applicant.some((action) => 'amount' in action && action.amount === 'due'))
      expect(found.arrears.total.toString()).toBe(expected.total);
  });

  test('names elements of the diagrams and decisions that the user tasks take', () => {
    expectKnownNames('suspension', example);
  });
});
