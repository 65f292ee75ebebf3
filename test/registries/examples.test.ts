import { readFileSync } from 'node:fs';
import { describe, expect, test } from '#test';
import { applicationSchema } from '../../src/processes/index.ts';
import { type VeteranApplication } from '../../src/processes/veteran-back-pay/application/fields.ts';
import { systemClock } from '../../src/clock.ts';
import { personOf } from '../../src/applications/identity-number.ts';
import { loadExamples } from '../../tools/demo/example.ts';
import { isBefore, isoDate } from '../../src/policy/dates.ts';
import { distinctMonths } from '../../src/policy/months.ts';
import { shippedParameters } from '../policy/parameter-files.ts';
import { calculateBackPay, eligibility, recordAgreement } from '../../src/processes/veteran-back-pay/rules/index.ts';
import { breakPeriods } from '../../src/registries/simulator/break-time.ts';
import { clerkSteps } from '../../workers/index.ts';
import { applicationFor } from './application-for.ts';
import { suppliedIn } from './examples-of.ts';
import { seed } from './simulated.ts';

const examples = loadExamples(new URL('../../examples', import.meta.url).pathname).filter(
  ({ application }) => application['process'] === 'veteran-back-pay',
);
const parameters = shippedParameters();
const diagrams = ['veteran-back-pay', 'supplement-materials', 'return-held-money']
  .map((name) => readFileSync(new URL(`../../bpmn/${name}.bpmn`, import.meta.url), 'utf8'))
  .join('');

test('they are handed in by the end of 2019, but for one that is late (B-20)', () => {
  expect(examples.length).toBeGreaterThanOrEqual(10);
  const late = examples.filter(({ application }) => String(application['applicationDate']) > '2019-12-31');
  expect(late.map(({ file }) => file)).toEqual(['04-inability-confirmed']);
});

describe.each(examples.map((example) => [example.file, example] as const))('%s', (_file, example) => {
  const application = applicationSchema(systemClock).parse(example.application) as VeteranApplication;
  const person = seed.persons.get(application.applicant.idNumber);
  if (!person?.pension || !person.medical) throw new Error('the applicant is not in the seed');
  const { pension, medical } = person;

  test('is what the seeded person would hand in', () => {
    const honest = applicationFor(seed, person);
    const { applicationDate, placementLevel } = application;
    const asWritten = { applicationDate, ...(placementLevel && { placementLevel }) };
    if (example.file === '51-other-proof') {
      // This one has something else in place of the contribution records.
      const documents = honest.documents.filter((code) => code !== 'contributionRecords');
      expect(application).toEqual({ ...honest, ...asWritten, documents, otherProofs: application.otherProofs });
      return;
    }
    if (example.file !== '07-materials-supplemented') {
      expect(application).toEqual({ ...honest, ...asWritten });
      return;
    }
    // This one lacks papers, and states January and February 2010 as paid.
    expect({ ...application, documents: [], statedContributions: [] }).toEqual({
      ...honest,
      ...asWritten,
      documents: [],
      statedContributions: [],
    });
    const supplied = suppliedIn(example.script);
    const all = [...application.documents.filter((code) => code !== 'dischargeRegistrationForm:copy'), ...supplied];
    expect(all.sort()).toEqual([...honest.documents].sort());
  });

  test('expects what the rules say of the seeded records', () => {
    const { calculation: expected, payer, ledger } = example.expect;
    const identity = eligibility(application.service);
    const referred = example.script.clerks['accept-application']?.decision === 'refer';
    expect(identity.value && !referred).toBe(example.expect.outcome === 'completed');
    if (!expected) return;
    const calculated = calculateBackPay(
      {
        applicationDate: application.applicationDate,
        calculatedOn: application.applicationDate,
        ...personOf(person.idNumber),
        ...person.service,
        preEnlistmentFirstInsuredDate: pension.preEnlistmentFirstInsuredDate,
        breakPeriods: breakPeriods(person.service.dischargeDate, pension.paid, pension.duesUntil),
        paidPeriods: pension.paid,
        paidPensionMonths: distinctMonths(pension.paid).length,
        extensionPaidMonths: pension.extensionPaidMonths,
        paidMedicalMonths: distinctMonths(medical.paid).length,
        payer: {
          remitter: payer?.remitter ?? 'placementUnit',
          personalShareBorneBy: payer?.personalShareBorneBy ?? 'veteran',
        },
      },
      parameters,
    );
    const figures = {
      ...calculated,
      pensionExtensionMonths: calculated.pension.extensionMonths,
      pensionLumpSumMonths: calculated.pension.lumpSumMonths,
      medicalLumpSumMonths: calculated.medical.lumpSumMonths,
    };
    expect(figures).toMatchObject(expected);
    for (const [insurance, treatments] of Object.entries(ledger ?? {})) {
      for (const [treatment, count] of Object.entries(treatments ?? {})) {
        const rows = calculated.ledger.filter((row) => row.insurance === insurance && row.treatment === treatment);
        expect([insurance, treatment, rows.length]).toEqual([insurance, treatment, count]);
      }
    }
  });

  test('names elements of the diagrams and decisions that the user tasks take', () => {
    const { clerks, applicant } = example.script;
    const { steps = [], stepsNotTaken = [] } = example.expect;
    const named = [...Object.keys(clerks), ...applicant.map(({ on }) => on), ...steps, ...stepsNotTaken];
    expect(named.filter((id) => !diagrams.includes(` id="${id}"`))).toEqual([]);
    const refused = Object.entries(clerks).filter(
      ([id, answer]) => !(clerkSteps['veteran-back-pay']?.[id] ?? clerkSteps['return-held-money']?.[id])?.schema.safeParse(answer).success,
    );
    expect(refused).toEqual([]);
  });

  test.each(['pension', 'medical'] as const)('states the %s contributions as recorded, or has a clerk reconcile them', (insurance) => {
    const stated = application.statedContributions.filter((contribution) => contribution.insurance === insurance);
    const { agree } = recordAgreement({ insurance, stated, recorded: { pension, medical }[insurance].paid }).value;
    expect(`reconcile-${insurance}-records` in example.script.clerks).toBe(!agree);
  });

  test('has the clerks and the bank do what its people need', () => {
    const hardship = person.hardship?.kind ?? 'none';
    const clerks = Object.keys(example.script.clerks);
    const actions = example.script.applicant.map(({ on }) => on);
    const completed = example.expect.outcome === 'completed';
    expect(clerks.includes('confirm-hardship')).toBe(hardship !== 'none');
    expect(clerks.includes('handle-medical-payment')).toBe((example.expect.calculation?.medicalLumpSumMonths ?? 0) > 0);
    expect(actions.includes('await-personal-share')).toBe(completed && example.expect.payer?.personalShareBorneBy === 'veteran');
    const unitAsked =
      example.expect.payer?.remitter !== 'veteransAffairsBureau' || example.expect.steps?.includes('request-unit-remittance') === true;
    expect(actions.includes('await-remittance')).toBe(completed && unitAsked);
    expect(example.expect.hardship ?? 'none').toBe(hardship);
    const accepted = example.script.clerks['accept-application'];
    expect(accepted?.['lateReason'] !== undefined).toBe(isBefore(isoDate('2019-12-31'), application.applicationDate));
  });
});
