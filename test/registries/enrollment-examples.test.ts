import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { applicationSchema, type EnrollmentApplication } from '../../src/cases/application.ts';
import { systemClock } from '../../src/cases/clock.ts';
import { loadExamples } from '../../src/demo/example.ts';
import { clerkSteps } from '../../workers/enrollment/decisions.ts';
import { enrollmentFor } from './enrollment-for.ts';

const examples = loadExamples(new URL('../../examples', import.meta.url).pathname).filter(
  ({ application }) => application['process'] === 'enrollment',
);
const diagrams = ['enrollment', 'supplement-materials']
  .map((name) => readFileSync(new URL(`../../bpmn/${name}.bpmn`, import.meta.url), 'utf8'))
  .join('');

test('there are four: one is supplemented, one refused, one referred', () => {
  expect(examples.map(({ file }) => file.slice(0, 2))).toEqual(['11', '12', '13', '14']);
  expect(examples.map(({ expect: { outcome } }) => outcome)).toEqual(['completed', 'completed', 'refused', 'refused']);
});

describe.each(examples.map((example) => [example.file, example] as const))('%s', (_file, { application, script, expect: expected }) => {
  const checked = applicationSchema(systemClock).parse(application) as EnrollmentApplication;

  test('is what the seeded participant would hand in, with the materials that are complete in the end', () => {
    const { ownerHukouDistrict, ownerRegisteredDistrict } = checked;
    const elsewhere = checked.category === 'businessEmployee' ? { ownerHukouDistrict, ownerRegisteredDistrict } : {};
    const honest = enrollmentFor(checked.applicant.name, elsewhere);
    const supplied = script.applicant.flatMap((action) => (action.do === 'supplement' ? action.documents : []));
    expect({ ...checked, documents: [] }).toEqual({ ...honest, documents: [] });
    expect([...checked.documents, ...supplied].sort()).toEqual([...honest.documents].sort());
  });

  test('names elements of the diagrams and decisions that the user tasks take', () => {
    const { steps = [], stepsNotTaken = [] } = expected;
    const named = [...Object.keys(script.clerks), ...script.applicant.map(({ on }) => on), ...steps, ...stepsNotTaken];
    expect(named.filter((id) => !diagrams.includes(` id="${id}"`))).toEqual([]);
    const refused = Object.entries(script.clerks).filter(([id, answer]) => !clerkSteps[id]?.schema.safeParse(answer).success);
    expect(refused).toEqual([]);
  });
});
