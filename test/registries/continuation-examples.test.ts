import { describe, expect, test } from '#test';
import { applicationSchema } from '../../src/processes/index.ts';
import { type ContinuationApplication } from '../../src/processes/continuation/application.ts';
import { systemClock } from '../../src/clock.ts';
import { assessApplication, collectionPlan, transferReply, unpayablePeriods } from '../../src/processes/continuation/rules/index.ts';
import { monthOf } from '../../src/policy/dates.ts';
import { Money } from '../../src/policy/money.ts';
import { shippedParameters } from '../policy/parameter-files.ts';
import {
  applicationFacts,
  retirementAgeReachedMonth,
  suspensionEndFacts,
} from '../../src/processes/continuation/facts/application-facts.ts';
import { continuationFor } from './continuation-for.ts';
import { examplesOf, expectKnownNames } from './examples-of.ts';
import { participantNamed } from './simulated.ts';

const examples = examplesOf('continuation');
const parameters = shippedParameters();

test('there are eight, and all end well but for one that the applicant does not live to see: no mistake of another agency ends a case (C-20)', () => {
  expect(examples.map(({ file }) => file.slice(0, 2))).toEqual(['21', '22', '23', '24', '25', '26', '27', '57']);
  expect(new Set(examples.map(({ expect: { outcome } }) => outcome))).toEqual(new Set(['completed', 'died']));
});

describe.each(examples.map((example) => [example.file, example] as const))('%s', (_file, example) => {
  const { application, expect: expected } = example;
  const checked = applicationSchema(systemClock).parse(application) as ContinuationApplication;
  const { name } = checked.applicant;
  const { relation, transferReplies } = participantNamed(name);
  if (!relation) throw new Error(`${name} has no relation`);

  test('is what the seeded participant would hand in', () => {
    const { documents, requestedBase, goldenInsuranceSystemUsed, suspensionEndedOn } = checked;
    expect(checked).toEqual(continuationFor(name, { documents, requestedBase, goldenInsuranceSystemUsed, suspensionEndedOn }));
  });

  test('ends as the rules say of the relation and of what its origin replies', () => {
    const found = assessApplication(applicationFacts(checked, relation, parameters));
    // What the rules leave open, the clerk decides with a reason.
    const weighed = example.script.clerks['review-continuation']?.['reason'] !== undefined;
    expect([found.barred, found.eligible, found.transferNeeded]).toEqual([false, !weighed, transferReplies.length > 0]);
    const lastReply = transferReply(transferReplies.at(-1) ?? {});
    expect(lastReply?.value.action ?? 'accept').toBe('accept');
  });

  test('collects what the rules do, where nothing depends on the day of a transfer', () => {
    if (expected.total === undefined) return;
    const { requestedBase } = checked;
    const plan = collectionPlan(
      {
        paidPeriods: relation.paid,
        applicationMonth: monthOf(checked.applicationDate),
        retirementAgeReachedMonth: retirementAgeReachedMonth(checked, parameters),
        ...unpayablePeriods(suspensionEndFacts(checked, relation, parameters), monthOf(checked.applicationDate)),
        requestedBase: requestedBase === undefined ? undefined : Money.of(String(requestedBase)),
      },
      parameters,
    );
    expect([plan.total.toString(), plan.ledger.length]).toEqual([expected.total, expected.ledger?.pension?.collection]);
  });

  test('names elements of the diagrams and decisions that the user tasks take', () => {
    expectKnownNames('continuation', example);
  });
});
