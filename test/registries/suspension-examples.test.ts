import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { applicationSchema, type SuspensionApplication } from '../../src/cases/application.ts';
import { systemClock } from '../../src/cases/clock.ts';
import { loadExamples } from '../../src/demo/example.ts';
import { loadParameters } from '../../src/policy/parameters.ts';
import { assessSuspension } from '../../src/policy/suspension.ts';
import { clerkSteps } from '../../workers/suspension/decisions.ts';
import { relationFacts } from '../../workers/suspension/facts/participation.ts';
import { participantNamed } from './simulated.ts';

const examples = loadExamples(new URL('../../examples', import.meta.url).pathname).filter(
  ({ application }) => application['process'] === 'suspension',
);
const diagrams = ['suspension', 'supplement-materials']
  .map((name) => readFileSync(new URL(`../../bpmn/${name}.bpmn`, import.meta.url), 'utf8'))
  .join('');

test('there are four: one is supplemented, one refused', () => {
  expect(examples.map(({ file }) => file.slice(0, 2))).toEqual(['41', '42', '43', '44']);
  expect(examples.map(({ expect: { outcome } }) => outcome)).toEqual(['completed', 'completed', 'completed', 'refused']);
});

describe.each(examples.map((example) => [example.file, example] as const))('%s', (_file, { application, script, expect: expected }) => {
  const checked = applicationSchema(systemClock).parse(application) as SuspensionApplication;
  const { name, idNumber } = checked.applicant;
  const found = assessSuspension(checked, relationFacts(participantNamed(name).relation), loadParameters());

  test('is of a seeded participant, and ends as the rules say of the relation', () => {
    expect(idNumber).toBe(participantNamed(name).idNumber);
    expect(found.possible).toBe(expected.outcome === 'completed');
  });

  test('owes what the rules assess, and says what is done about it', () => {
    const settled = script.applicant.find(({ on }) => on === 'settle-arrears')?.do;
    expect(settled !== undefined).toBe(found.arrearsTreatment === 'settle');
    if (settled === 'payPersonalShare') expect(found.arrears.total.toString()).toBe(expected.total);
  });

  test('names elements of the diagrams and decisions that the user tasks take', () => {
    const { steps = [], stepsNotTaken = [] } = expected;
    const named = [...Object.keys(script.clerks), ...script.applicant.map(({ on }) => on), ...steps, ...stepsNotTaken];
    expect(named.filter((id) => !diagrams.includes(` id="${id}"`))).toEqual([]);
    const refused = Object.entries(script.clerks).filter(([id, answer]) => !clerkSteps[id]?.schema.safeParse(answer).success);
    expect(refused).toEqual([]);
  });
});
