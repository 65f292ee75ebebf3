import { readFileSync } from 'node:fs';
import { describe, expect, test } from '#test';
import { answers, readDecision, type Facts } from '../../src/models/decision-table.ts';
import { loadDecision } from './decision-tables.ts';

describe('back-pay-payer', () => {
  const payer = async (facts: Facts): Promise<Facts | undefined> => answers(await loadDecision('back-pay-payer'), facts)[0];
  const nobody = {
    placementUnitStatus: 'notExists',
    supervisingDeptStatus: 'existsUnableToPay',
    inabilityConfirmed: true,
    hardship: 'none',
  };

  test('B-44, AMB-51: the unit pays if it can, whatever its department can', async () => {
    expect(await payer({ ...nobody, placementUnitStatus: 'existsAbleToPay', supervisingDeptStatus: 'existsAbleToPay' })).toMatchObject({
      branch: 'ableUnit',
      remitter: 'placementUnit',
      personalShareBorneBy: 'veteran',
      personalShareCollectedFromVeteran: true,
      subsidyAppliedTo: null,
      requirements: ['B-44', 'B-50'],
    });
  });

  test.each(['existsUnableToPay', 'notExists'])('B-44: the department pays in place of a unit that is %s', async (placementUnitStatus) => {
    const answer = await payer({ ...nobody, placementUnitStatus, supervisingDeptStatus: 'existsAbleToPay', inabilityConfirmed: false });
    expect(answer).toMatchObject({ branch: 'ableDepartment', remitter: 'supervisingDepartment' });
  });

  test('B-46: the bureau pays for somebody who never had a unit', async () => {
    const answer = await payer({
      ...nobody,
      placementUnitStatus: 'neverAssigned',
      supervisingDeptStatus: 'notExists',
      inabilityConfirmed: false,
    });
    expect(answer).toMatchObject({ branch: 'noUnit', remitter: 'veteransAffairsBureau', personalShareCollectedFromVeteran: true });
  });

  test('B-48: the bureau pays once it is confirmed that nobody else can', async () => {
    expect(await payer(nobody)).toMatchObject({ branch: 'inabilityConfirmed', remitter: 'veteransAffairsBureau' });
  });

  test('AMB-51: nobody is named to pay before it is confirmed', async () => {
    expect(await payer({ ...nobody, inabilityConfirmed: false })).toMatchObject({
      branch: 'unconfirmed',
      remitter: null,
      personalShareBorneBy: null,
    });
  });

  test.each(['minimumLivingAllowance', 'extremePoverty'])(
    'B-45, AMB-50: %s alone brings the subsidy where a unit pays',
    async (hardship) => {
      expect(await payer({ ...nobody, placementUnitStatus: 'existsAbleToPay', hardship })).toMatchObject({
        personalShareBorneBy: 'governmentFinance',
        personalShareCollectedFromVeteran: false,
        subsidyAppliedTo: 'veteransAffairsBureau',
      });
    },
  );

  test.each(['neverAssigned', 'notExists'])(
    'B-47: nothing is collected in hardship where the bureau pays (%s)',
    async (placementUnitStatus) => {
      expect(await payer({ ...nobody, placementUnitStatus, hardship: 'extremePoverty' })).toMatchObject({
        remitter: 'veteransAffairsBureau',
        personalShareBorneBy: 'governmentFinance',
        personalShareCollectedFromVeteran: false,
        subsidyAppliedTo: null,
      });
    },
  );
});

describe('back-pay-required-documents', () => {
  const codes = async (archiveManagedByVeteransBureau: boolean, insuredRegionCount: number): Promise<unknown[]> =>
    answers(await loadDecision('back-pay-required-documents'), { archiveManagedByVeteransBureau, insuredRegionCount }).map(
      ({ code }) => code,
    );
  const PERSONAL = ['idCard:original', 'idCard:copy', 'applicationForm:original'];
  const SERVICE = ['enlistmentProof:stampedCopy', 'dischargeRegistrationForm:stampedCopy'];

  test('B-25 to B-29: service and personal papers from everybody', async () => {
    expect(await codes(false, 1)).toEqual([...SERVICE, ...PERSONAL]);
  });

  test('B-27: no service papers where the bureau keeps the archive', async () => {
    expect(await codes(true, 1)).toEqual(PERSONAL);
  });

  test.each([
    [1, false],
    [2, true],
  ])('B-30, AMB-10: contribution records for %i region: %s', async (regions, required) => {
    expect((await codes(true, regions)).includes('contributionRecords')).toBe(required);
  });

  test('every document says its form and the words that it rests on', async () => {
    const rows = answers(await loadDecision('back-pay-required-documents'), {
      archiveManagedByVeteransBureau: false,
      insuredRegionCount: 2,
    });
    for (const row of rows) {
      expect(row).toMatchObject({
        name: expect.stringMatching(/\p{Script=Han}/u),
        form: expect.stringMatching(/\p{Script=Han}/u),
        requirement: expect.stringMatching(/^B-\d\d$/),
      });
    }
  });
});

test.each([
  ['placementUnit', ['veteran', 'liableUnit']],
  ['supervisingDepartment', ['veteran', 'liableUnit']],
  ['veteransAffairsBureau', ['veteran']],
])('B-03: if %s pays, %j are told the amounts', async (remitter, told) => {
  expect(answers(await loadDecision('back-pay-notice-recipients'), { remitter }).map(({ recipient }) => recipient)).toEqual(told);
});

test('a drawing may say what a decision needs: that decides nothing', async () => {
  const text = readFileSync('dmn/enrollment-place.dmn', 'utf8');
  const drawn = text
    .replace('</description>', '</description><informationRequirement id="needs"><requiredInput href="#hukou" /></informationRequirement>')
    .replace('<dmndi:DMNDI>', '<inputData id="hukou" name="户口" /><knowledgeSource id="guide" name="办事指南" /><dmndi:DMNDI>');
  const facts = { applicantCategory: 'flexibleWorker', hukou: 'cityUrban' };
  expect(answers((await readDecision(drawn)).decision, facts)).toEqual(answers((await readDecision(text)).decision, facts));
});
