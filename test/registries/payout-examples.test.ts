import { describe, expect, test } from '#test';
import { applicationSchema } from '../../src/processes/index.ts';
import { type PayoutApplication } from '../../src/processes/lump-sum-payout/application.ts';
import { systemClock } from '../../src/clock.ts';
import { payoutAmount } from '../../src/processes/lump-sum-payout/rules/index.ts';
import { applicationOf } from '../engine/lump-sum-payout/people.ts';
import { secondOf } from '../../tools/demo/example.ts';
import { examplesOf, expectKnownNames, suppliedIn } from './examples-of.ts';
import { participantNamed } from './simulated.ts';

const examples = examplesOf('lump-sum-payout');

test('there are six: one is supplemented, one refused, one claimed by two heirs, one without a proof of death', () => {
  expect(examples.map(({ file }) => file.slice(0, 2))).toEqual(['31', '32', '33', '34', '35', '36']);
  expect(examples.map(({ expect: { outcome } }) => outcome)).toEqual([
    'completed',
    'completed',
    'refused',
    'completed',
    'completed',
    'completed',
  ]);
});

describe.each(examples.map((example) => [example.file, example] as const))('%s', (_file, example) => {
  const { application, script, expect: expected } = example;
  const checked = applicationSchema(systemClock).parse(application) as PayoutApplication;
  const { name } = checked.applicant;

  test('is what the seeded participant would hand in, or has its materials supplemented or waived', () => {
    const { applicationDate, certificateDate, transferDate, submittedBy, agent, otherProofs } = checked;
    const acting = agent && { submittedBy, agent };
    const details = {
      applicationDate,
      ...acting,
      ...(otherProofs && { otherProofs }),
      ...(certificateDate && { certificateDate }),
      ...(transferDate && { transferDate }),
    };
    const honest = applicationOf(name, details);
    expect({ ...checked, documents: [] }).toEqual({ ...honest, documents: [] });
    const supplied = suppliedIn(script);
    const waived = script.clerks['review-payout']?.['heirProofWaiver'] ? ['heirProof'] : [];
    const replaced = (otherProofs ?? []).map(({ insteadOf }) => insteadOf);
    expect([...checked.documents, ...supplied, ...waived, ...replaced].sort()).toEqual([...honest.documents].sort());
  });

  test('is paid what the register has in the account', () => {
    const account = participantNamed(name).relation?.account;
    if (!account || expected.outcome !== 'completed') return;
    const amount = payoutAmount({ accountPrincipal: account.principal, accountInterest: account.interest });
    expect(expected.payout).toBe(amount.value.toString());
  });

  test('names elements of the diagrams and decisions that the user tasks take', () => {
    for (const one of [example, secondOf(example)]) if (one) expectKnownNames('lump-sum-payout', one);
  });
});
