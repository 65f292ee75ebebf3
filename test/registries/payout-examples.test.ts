import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { applicationSchema, type PayoutApplication } from '../../src/cases/application.ts';
import { systemClock } from '../../src/cases/clock.ts';
import { loadExamples } from '../../src/demo/example.ts';
import { payoutAmount } from '../../src/policy/lump-sum-payout.ts';
import { clerkSteps } from '../../workers/lump-sum-payout/decisions.ts';
import { applicationOf } from '../engine/lump-sum-payout/people.ts';
import { participantNamed } from './simulated.ts';

const examples = loadExamples(new URL('../../examples', import.meta.url).pathname).filter(
  ({ application }) => application['process'] === 'lump-sum-payout',
);
const diagrams = ['lump-sum-payout', 'supplement-materials']
  .map((name) => readFileSync(new URL(`../../bpmn/${name}.bpmn`, import.meta.url), 'utf8'))
  .join('');

test('there are four: one is supplemented, one refused', () => {
  expect(examples.map(({ file }) => file.slice(0, 2))).toEqual(['31', '32', '33', '34']);
  expect(examples.map(({ expect: { outcome } }) => outcome)).toEqual(['completed', 'completed', 'refused', 'completed']);
});

describe.each(examples.map((example) => [example.file, example] as const))('%s', (_file, { application, script, expect: expected }) => {
  const checked = applicationSchema(systemClock).parse(application) as PayoutApplication;
  const { name } = checked.applicant;

  test('is what the seeded participant would hand in, or has its materials supplemented or waived', () => {
    const { applicationDate, certificateDate, transferDate } = checked;
    const details = { applicationDate, ...(certificateDate && { certificateDate }), ...(transferDate && { transferDate }) };
    const honest = applicationOf(name, details);
    expect({ ...checked, documents: [] }).toEqual({ ...honest, documents: [] });
    const supplied = script.applicant.flatMap((action) => (action.do === 'supplement' ? action.documents : []));
    const waived = script.clerks['review-payout']?.['heirProofWaiver'] ? ['heirProof'] : [];
    expect([...checked.documents, ...supplied, ...waived].sort()).toEqual([...honest.documents].sort());
  });

  test('is paid what the register has in the account', () => {
    const account = participantNamed(name).relation?.account;
    if (!account || expected.outcome !== 'completed') return;
    const amount = payoutAmount({ accountPrincipal: account.principal, accountInterest: account.interest });
    expect(expected.payout).toBe(amount.value.toString());
  });

  test('names elements of the diagrams and decisions that the user tasks take', () => {
    const { steps = [], stepsNotTaken = [] } = expected;
    const named = [...Object.keys(script.clerks), ...script.applicant.map(({ on }) => on), ...steps, ...stepsNotTaken];
    expect(named.filter((id) => !diagrams.includes(` id="${id}"`))).toEqual([]);
    const refused = Object.entries(script.clerks).filter(([id, answer]) => !clerkSteps[id]?.schema.safeParse(answer).success);
    expect(refused).toEqual([]);
  });
});
