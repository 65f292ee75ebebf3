import { describe, expect, test } from '#test';
import { applicationSchema } from '../../src/processes/index.ts';
import { type EnrollmentApplication } from '../../src/processes/enrollment/application.ts';
import { systemClock } from '../../src/clock.ts';
import { enrollmentFor } from './enrollment-for.ts';
import { examplesOf, expectKnownNames, suppliedIn } from './examples-of.ts';

const examples = examplesOf('enrollment');

test('there are six: one is supplemented, two refused, one referred', () => {
  expect(examples.map(({ file }) => file.slice(0, 2))).toEqual(['11', '12', '13', '14', '15', '16']);
  expect(examples.map(({ expect: { outcome } }) => outcome)).toEqual([
    'completed',
    'completed',
    'refused',
    'refused',
    'refused',
    'completed',
  ]);
});

describe.each(examples.map((example) => [example.file, example] as const))('%s', (_file, example) => {
  const { application, script } = example;
  const checked = applicationSchema(systemClock).parse(application) as EnrollmentApplication;

  test('is what the seeded participant would hand in, with the materials that are complete in the end', () => {
    const { category, documents, otherProofs, ownerHukouDistrict, ownerRegisteredDistrict, hasOperatingPermit } = checked;
    const ofOwner = {
      ...(category === 'businessEmployee' && { ownerHukouDistrict, ownerRegisteredDistrict }),
      ...(category === 'transportEmployee' && { hasOperatingPermit }),
      ...(otherProofs && { otherProofs, documents }),
    };
    const honest = enrollmentFor(checked.applicant.name, ofOwner);
    const supplied = suppliedIn(script);
    expect({ ...checked, documents: [] }).toEqual({ ...honest, documents: [] });
    expect([...checked.documents, ...supplied].sort()).toEqual([...honest.documents].sort());
  });

  test('names elements of the diagrams and decisions that the user tasks take', () => {
    expectKnownNames('enrollment', example);
  });
});
