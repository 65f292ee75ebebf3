import { describe, expect, test } from '#test';
import { ask, expectCase, type Case } from '../../pre-check/cases.ts';

const soldier = { personType: 'soldier', dischargeDate: '2000-12-01', dischargeMode: 'governmentArrangedWork' };
const gap = (from: string, to: string) => ({ pensionGaps: [{ from, to }] });
const twoYears = gap('2001-01', '2002-12');
const retired = { ageMonths: 720, legalRetirementAgeMonths: 720 };
const pension = { pensionPaidMonths: 143, serviceMonths: 36, minPensionMonths: 180 };
const medical = { medicalPaidMonths: 263, serviceMonths: 36, minMedicalMonths: 300 };
const extended = { ...retired, ...pension, firstInsuredDate: '2011-06-30', extensionPaidMonths: 60 };

const service = ['enlistmentProof:stampedCopy', 'dischargeRegistrationForm:stampedCopy'];
const personal = ['idCard:original', 'idCard:copy', 'applicationForm:original'];
const all = [...service, ...personal];
const allBut = (code: string) => all.filter((one) => one !== code);
const bureauKeeps = { archiveManagedByVeteransBureau: true };

const ableUnit = { placementUnitStatus: 'existsAbleToPay' };
const ableDepartment = { placementUnitStatus: 'existsUnableToPay', supervisingDeptStatus: 'existsAbleToPay' };
const noUnit = { placementUnitStatus: 'neverAssigned' };
const nobody = { placementUnitStatus: 'notExists', supervisingDeptStatus: 'existsUnableToPay' };
const confirmed = { inabilityConfirmedByDepartments: true };
const notConfirmed = { inabilityConfirmedByDepartments: false };
const allowance = { hardship: 'minimumLivingAllowance' };
const poverty = { hardship: 'extremePoverty' };
const paysAlone = { personalShareBorneBy: 'veteran', personalShareCollectedFromVeteran: true };
const paidByFinance = { personalShareBorneBy: 'governmentFinance', personalShareCollectedFromVeteran: false };
const bureau = 'veteransAffairsBureau';
const forwarded = 'veteransAffairsAtPlacementLevel';

/** requirement, given, expect, undecided */
type Row = [string, Record<string, unknown>, Record<string, unknown>, string[]?];

const policyPoints: Row[] = [
  ['B-01 B-08', soldier, { eligible: true }],
  ['B-08', { ...soldier, dischargeDate: '2019-01-20' }, { eligible: true }],
  ['B-08 AMB-04', { ...soldier, dischargeDate: '2019-01-21' }, { eligible: false, backPayMonths: 0 }],
  ['B-08', { ...soldier, personType: 'officer' }, { eligible: false, backPayMonths: 0 }],
  ['B-08', { ...soldier, dischargeMode: 'other' }, { eligible: false, backPayMonths: 0 }],
  ['B-08', { dischargeDate: '2019-01-21' }, { eligible: false }],
  ['B-08', { dischargeDate: '2019-01-20' }, { eligible: true }],
  ['B-08', { personType: 'officer' }, { eligible: false }],
  ['B-08', { dischargeMode: 'governmentArrangedWork' }, { eligible: true }],
  ['B-08', {}, {}, ['eligible', 'backPayMonths', 'uncoveredGapMonths']],
  [
    'B-08 B-12',
    { ...soldier, personType: 'officer', ...twoYears, serviceMonths: 12 },
    { eligible: false, backPayMonths: 0 },
    ['uncoveredGapMonths'],
  ],
  ['B-09', { ...soldier, ...gap('2018-12', '2018-12'), serviceMonths: 36 }, { eligible: true, backPayMonths: 1, uncoveredGapMonths: 0 }],
  [
    'B-09 AMB-05',
    { ...soldier, ...gap('2019-01', '2019-01'), serviceMonths: 36 },
    { eligible: false, backPayMonths: 0, uncoveredGapMonths: 0 },
  ],
  ['B-09', { ...soldier, ...gap('2019-02', '2020-06'), serviceMonths: 36 }, { eligible: false, backPayMonths: 0 }],
  ['B-09', { ...soldier, ...gap('2018-07', '2019-06'), serviceMonths: 36 }, { eligible: true, backPayMonths: 6, uncoveredGapMonths: 0 }],
  ['B-09', { pensionGaps: [] }, { eligible: false, backPayMonths: 0, uncoveredGapMonths: 0 }],
  ['B-09', gap('2005-01', '2005-01'), { eligible: true }],
  ['B-10', { preEnlistmentFirstInsuredDate: '1996-03-01', enlistmentDate: '1997-12-01' }, { firstInsuredDate: '1996-03-01' }],
  ['B-10', { preEnlistmentFirstInsuredDate: '1996-03-01' }, { firstInsuredDate: '1996-03-01' }],
  [
    'B-10',
    { preEnlistmentFirstInsuredDate: '1997-11-30', enlistmentDate: '1997-12-01', firstContributionDate: '2003-05-01' },
    { firstInsuredDate: '1997-11-30' },
  ],
  ['B-11', { preEnlistmentFirstInsuredDate: null, enlistmentDate: '1997-12-01' }, { firstInsuredDate: '1997-12-01' }],
  [
    'B-11',
    { preEnlistmentFirstInsuredDate: null, enlistmentDate: '1997-12-01', firstContributionDate: '2003-05-01' },
    { firstInsuredDate: '1997-12-01' },
  ],
  ['B-10', { firstInsuredDate: '2001-02-03' }, { firstInsuredDate: '2001-02-03' }],
  ['B-11', { preEnlistmentFirstInsuredDate: null, firstInsuredDate: '2001-02-03' }, { firstInsuredDate: '2001-02-03' }],
  ['B-11', { preEnlistmentFirstInsuredDate: null }, {}, ['firstInsuredDate']],
  ['B-11', { enlistmentDate: '1997-12-01' }, {}, ['firstInsuredDate']],
  ['B-12', { ...soldier, ...twoYears, serviceMonths: 23 }, { backPayMonths: 23, uncoveredGapMonths: 1 }],
  ['B-12', { ...soldier, ...twoYears, serviceMonths: 24 }, { backPayMonths: 24, uncoveredGapMonths: 0 }],
  ['B-12', { ...soldier, ...twoYears, serviceMonths: 25 }, { backPayMonths: 24, uncoveredGapMonths: 0 }],
  ['B-12', { ...twoYears, serviceMonths: 0 }, { backPayMonths: 0, uncoveredGapMonths: 24 }],
  [
    'B-12 AMB-09',
    { ...soldier, ...gap('2001-01', '2004-12'), enlistmentDate: '1997-12-01' },
    { backPayMonths: 36, uncoveredGapMonths: 12 },
  ],
  [
    'B-12 AMB-09',
    { ...soldier, ...gap('2001-01', '2004-12'), enlistmentDate: '1997-12-03' },
    { backPayMonths: 35, uncoveredGapMonths: 13 },
  ],
  [
    'B-12',
    { ...gap('2001-01', '2004-12'), enlistmentDate: '1997-12-01', dischargeDate: '2000-12-01', serviceMonths: 40 },
    { backPayMonths: 40, uncoveredGapMonths: 8 },
  ],
  [
    'B-12',
    {
      pensionGaps: [
        { from: '2001-01', to: '2001-06' },
        { from: '2001-04', to: '2001-09' },
        { from: '2010-01', to: '2010-01' },
      ],
      serviceMonths: 36,
    },
    { backPayMonths: 10 },
  ],
  ['B-12', twoYears, { backPayMonths: 24 }, ['uncoveredGapMonths']],
  ['B-12', { serviceMonths: 24 }, {}, ['backPayMonths', 'uncoveredGapMonths']],
  ['B-13', {}, { lateFeeAmount: 0 }],
];

const minimumYears: Row[] = [
  ['B-14 B-18', { ...retired, ...pension }, { pensionExtensionAllowed: true, pensionShortfallMonths: 1 }],
  ['B-14', { ...retired, ...pension, ageMonths: 719 }, { pensionExtensionAllowed: false, pensionShortfallMonths: 1 }],
  ['B-14', { ...retired, ...pension, ageMonths: 721 }, { pensionExtensionAllowed: true }],
  ['B-14', { ...retired, ...pension, pensionPaidMonths: 144 }, { pensionExtensionAllowed: false, pensionShortfallMonths: 0 }],
  ['B-14', { ...retired, ...pension, pensionPaidMonths: 145 }, { pensionExtensionAllowed: false, pensionShortfallMonths: 0 }],
  ['B-14', pension, { pensionExtensionAllowed: true, pensionShortfallMonths: 1 }],
  ['B-14', { ...retired, ageMonths: 719 }, { pensionExtensionAllowed: false }, ['pensionShortfallMonths']],
  ['B-14', retired, {}, ['pensionExtensionAllowed', 'pensionShortfallMonths', 'medicalLumpSumAllowed', 'pensionLumpSumAllowed']],
  ['B-14 AMB-08', { ...retired, pensionPaidMonths: 100, serviceMonths: 36 }, {}, ['pensionExtensionAllowed', 'pensionShortfallMonths']],
  [
    'B-18',
    { pensionPaidMonths: 120, enlistmentDate: '1997-12-01', dischargeDate: '2000-11-30', minPensionMonths: 180 },
    { pensionShortfallMonths: 24 },
  ],
  ['B-18', { pensionPaidMonths: 170, minPensionMonths: 180 }, { pensionShortfallMonths: 10, pensionExtensionAllowed: true }],
  ['B-15', extended, { pensionLumpSumAllowed: true, pensionExtensionAllowed: true, pensionShortfallMonths: 1 }],
  ['B-15 B-16', { ...extended, firstInsuredDate: '2011-07-01' }, { pensionLumpSumAllowed: false, pensionExtensionAllowed: true }],
  ['B-15 AMB-53', { ...extended, extensionPaidMonths: 59 }, { pensionLumpSumAllowed: false }],
  ['B-15', { ...extended, extensionPaidMonths: 61 }, { pensionLumpSumAllowed: true }],
  ['B-15', { ...extended, pensionPaidMonths: 144 }, { pensionLumpSumAllowed: false, pensionShortfallMonths: 0 }],
  ['B-15', { ...extended, ageMonths: 719 }, { pensionLumpSumAllowed: false }],
  [
    'B-15 B-10',
    { ...retired, ...pension, extensionPaidMonths: 60, preEnlistmentFirstInsuredDate: '1996-03-01' },
    { pensionLumpSumAllowed: true },
  ],
  [
    'B-15 B-11',
    { ...retired, ...pension, extensionPaidMonths: 60, preEnlistmentFirstInsuredDate: null, enlistmentDate: '2011-12-01' },
    { pensionLumpSumAllowed: false },
  ],
  ['B-16', { firstInsuredDate: '2011-07-01' }, { pensionLumpSumAllowed: false }],
  ['B-15', { firstInsuredDate: '2011-06-30' }, {}, ['pensionLumpSumAllowed']],
  ['B-15', { extensionPaidMonths: 59 }, { pensionLumpSumAllowed: false }],
  ['B-15', { ...retired, ...pension, firstInsuredDate: '2011-06-30' }, {}, ['pensionLumpSumAllowed']],
  ['B-17 B-06 AMB-01', { ...retired, ...medical }, { medicalLumpSumAllowed: true, medicalShortfallMonths: 1 }],
  ['B-17 B-06 AMB-01', { ...retired, ...medical, ageMonths: 719 }, { medicalLumpSumAllowed: false, medicalShortfallMonths: 1 }],
  ['B-17 B-18', { ...retired, ...medical, medicalPaidMonths: 264 }, { medicalLumpSumAllowed: false, medicalShortfallMonths: 0 }],
  [
    'B-17 AMB-54',
    { ...retired, medicalPaidMonths: 0, serviceMonths: 24, minMedicalMonths: 300 },
    { medicalLumpSumAllowed: true, medicalShortfallMonths: 276 },
  ],
  ['B-17', { ...retired, ...medical, firstInsuredDate: '2015-01-01' }, { medicalLumpSumAllowed: true }],
  ['B-17', { ...retired, medicalPaidMonths: 299, minMedicalMonths: 300 }, { medicalLumpSumAllowed: true, medicalShortfallMonths: 1 }],
];

const handingIn: Row[] = [
  ['B-20', { applicationDate: '2019-05-31' }, { withinApplicationWindow: false }],
  ['B-20', { applicationDate: '2019-06-01' }, { withinApplicationWindow: true }],
  ['B-20', { applicationDate: '2019-12-31' }, { withinApplicationWindow: true }],
  ['B-20 AMB-06', { ...soldier, applicationDate: '2020-01-01' }, { withinApplicationWindow: false, eligible: true }],
  ['B-20', { applicationMonth: '2019-05' }, { withinApplicationWindow: false }],
  ['B-20', { applicationMonth: '2019-06' }, { withinApplicationWindow: true }],
  ['B-20', { applicationMonth: '2019-12' }, { withinApplicationWindow: true }],
  ['B-20', {}, {}, ['withinApplicationWindow', 'submitTo', 'forwardTo']],
  ['B-21 B-23', ableUnit, { submitTo: 'placementUnit', forwardTo: forwarded }],
  ['B-21 B-23 AMB-14', { placementUnitStatus: 'existsUnableToPay' }, { submitTo: 'placementUnit', forwardTo: forwarded }],
  ['B-22 B-23', { placementUnitStatus: 'notExists' }, { submitTo: 'supervisingDepartment', forwardTo: forwarded }],
  [
    'B-22 B-23',
    { placementUnitStatus: 'notExists', supervisingDeptStatus: 'existsUnableToPay' },
    { submitTo: 'supervisingDepartment', forwardTo: forwarded },
  ],
  ['B-02 B-24 AMB-14', { placementUnitStatus: 'notExists', supervisingDeptStatus: 'notExists' }, { submitTo: bureau, forwardTo: null }],
  ['B-02 B-24', noUnit, { submitTo: bureau, forwardTo: null }],
  ['B-25 B-26 B-28 B-29', { documents: all }, { documentsComplete: true, missingDocuments: [] }],
  ['B-25 B-26 B-28 B-29', { documents: [] }, { documentsComplete: false, missingDocuments: all }],
  [
    'B-25',
    { documents: allBut('enlistmentProof:stampedCopy') },
    { documentsComplete: false, missingDocuments: ['enlistmentProof:stampedCopy'] },
  ],
  [
    'B-26',
    { documents: allBut('dischargeRegistrationForm:stampedCopy') },
    { documentsComplete: false, missingDocuments: ['dischargeRegistrationForm:stampedCopy'] },
  ],
  [
    'B-26',
    { documents: [...allBut('dischargeRegistrationForm:stampedCopy'), 'dischargeRegistrationForm:copy'] },
    { documentsComplete: false, missingDocuments: ['dischargeRegistrationForm:stampedCopy'] },
  ],
  ['B-28', { documents: allBut('idCard:original') }, { documentsComplete: false, missingDocuments: ['idCard:original'] }],
  ['B-28', { documents: allBut('idCard:copy') }, { documentsComplete: false, missingDocuments: ['idCard:copy'] }],
  ['B-28', { documents: [...service, 'idCard', 'applicationForm:original'] }, { missingDocuments: ['idCard:original', 'idCard:copy'] }],
  [
    'B-19 B-29',
    { documents: allBut('applicationForm:original') },
    { documentsComplete: false, missingDocuments: ['applicationForm:original'] },
  ],
  ['B-27', { ...bureauKeeps, documents: personal }, { documentsComplete: true, missingDocuments: [] }],
  ['B-27', { ...bureauKeeps, documents: [] }, { documentsComplete: false, missingDocuments: personal }],
  ['B-27', { archiveManagedByVeteransBureau: false, documents: personal }, { documentsComplete: false, missingDocuments: service }],
  [
    'B-27 B-30',
    { ...bureauKeeps, insuredRegionCount: 2, documents: personal },
    { documentsComplete: false, missingDocuments: ['contributionRecords'] },
  ],
  ['B-30 B-36', { insuredRegionCount: 2, documents: all }, { documentsComplete: false, missingDocuments: ['contributionRecords'] }],
  ['B-30 B-36', { insuredRegionCount: 2, documents: [...all, 'contributionRecords'] }, { documentsComplete: true, missingDocuments: [] }],
  ['B-30 AMB-10', { insuredRegionCount: 1, documents: all }, { documentsComplete: true }],
  ['B-30', { insuredRegionCount: 0, documents: all }, { documentsComplete: true }],
  ['B-25', {}, {}, ['documentsComplete', 'missingDocuments']],
];

const verification: Row[] = [
  ['B-31', {}, { identityDeterminedBy: bureau }],
  ['B-32', { archiveStatus: 'complete' }, { crossCheckWith: [] }],
  ['B-33', { archiveStatus: 'lost' }, { crossCheckWith: ['militaryServiceOrgan', 'publicSecurity'] }],
  ['B-33', { ...soldier, archiveStatus: 'lost' }, { eligible: true }],
  ['B-33', {}, {}, ['crossCheckWith']],
  ['B-34 AMB-49', {}, { breakTimeDeterminedBy: 'socialInsuranceAgency' }],
  ['B-35', {}, { pensionArrearsCheckedBy: 'socialInsuranceCollectionAgency' }],
  ['B-37', { insurance: 'medical' }, { medicalArrearsCheckedBy: 'medicalInsuranceCollectionAgency' }],
  ['B-40', {}, { hardshipPersonConfirmedBy: 'civilAffairsBureau' }],
  ['B-49', { ...retired, ...medical }, { medicalProcedureAt: 'medicalInsuranceAgencyAtInsuredPlace' }],
];

const payment: Row[] = [
  ['B-03', { ...ableUnit }, { amountNoticeTo: ['liableUnit', 'veteran'] }],
  ['B-03', { ...ableDepartment }, { amountNoticeTo: ['liableUnit', 'veteran'] }],
  ['B-03', noUnit, { amountNoticeTo: ['veteran'] }],
  ['B-03', {}, { amountNoticeTo: ['liableUnit', 'veteran'] }],
  ['B-04', {}, paysAlone, ['remitter', 'subsidyAppliedTo', 'treatedAsNoPlacementUnit']],
  ['B-05', ableUnit, { remitter: 'placementUnit', remitTo: 'socialInsuranceCollectionAgency' }],
  ['B-07', { backPayCompleted: true }, { completionNoticeTo: 'veteran' }],
  ['B-07', {}, { completionNoticeTo: 'veteran' }],
  ['B-07', { backPayCompleted: false }, {}, ['completionNoticeTo']],
  ['B-41', allowance, paidByFinance],
  ['B-41', poverty, paidByFinance],
  ['B-42', { verificationComplete: true }, { paymentMayStart: true }],
  ['B-42 B-43', { ...ableUnit, verificationComplete: true }, { paymentMayStart: true }],
  ['B-42', { verificationComplete: false }, { paymentMayStart: false }],
  ['B-42', {}, {}, ['paymentMayStart']],
  [
    'B-44',
    { ...ableUnit, hardship: 'none', insurance: 'pension' },
    { remitter: 'placementUnit', ...paysAlone, treatedAsNoPlacementUnit: false },
    ['subsidyAppliedTo'],
  ],
  ['B-44 AMB-51', { ...ableUnit, supervisingDeptStatus: 'existsAbleToPay' }, { remitter: 'placementUnit' }],
  ['B-44', ableDepartment, { remitter: 'supervisingDepartment', ...paysAlone, treatedAsNoPlacementUnit: false }],
  ['B-44', { placementUnitStatus: 'notExists', supervisingDeptStatus: 'existsAbleToPay' }, { remitter: 'supervisingDepartment' }],
  [
    'B-44',
    { ...ableDepartment, ...notConfirmed, verificationComplete: true },
    { remitter: 'supervisingDepartment', paymentMayStart: true },
  ],
  ['B-45', { ...ableUnit, ...allowance }, { remitter: 'placementUnit', ...paidByFinance, subsidyAppliedTo: bureau }],
  ['B-45', { ...ableUnit, ...poverty, insurance: 'pension' }, { ...paidByFinance, subsidyAppliedTo: bureau }],
  ['B-45', { ...ableDepartment, ...allowance }, { remitter: 'supervisingDepartment', ...paidByFinance, subsidyAppliedTo: bureau }],
  ['B-46', noUnit, { remitter: bureau, ...paysAlone, treatedAsNoPlacementUnit: true }, ['subsidyAppliedTo']],
  ['B-46', { ...noUnit, supervisingDeptStatus: 'existsAbleToPay', ...notConfirmed }, { remitter: bureau, treatedAsNoPlacementUnit: true }],
  ['B-47', { ...noUnit, ...allowance }, { remitter: bureau, ...paidByFinance }, ['subsidyAppliedTo']],
  ['B-47', { ...noUnit, ...poverty }, { remitter: bureau, ...paidByFinance }],
  ['B-48', { ...nobody, ...confirmed }, { remitter: bureau, ...paysAlone, treatedAsNoPlacementUnit: true }],
  [
    'B-48 B-38 B-39',
    { placementUnitStatus: 'existsUnableToPay', supervisingDeptStatus: 'existsUnableToPay', ...confirmed },
    { remitter: bureau, treatedAsNoPlacementUnit: true },
  ],
  [
    'B-48',
    { placementUnitStatus: 'notExists', supervisingDeptStatus: 'notExists', ...confirmed, ...allowance },
    { remitter: bureau, ...paidByFinance, treatedAsNoPlacementUnit: true },
  ],
  ['B-48', nobody, { remitter: bureau, treatedAsNoPlacementUnit: true }],
  [
    'B-48',
    { placementUnitStatus: 'notExists', ...confirmed },
    { remitter: bureau, treatedAsNoPlacementUnit: true, amountNoticeTo: ['veteran'] },
  ],
  [
    'B-48 AMB-51',
    { ...nobody, ...notConfirmed, verificationComplete: true },
    { treatedAsNoPlacementUnit: false, paymentMayStart: false },
    ['remitter', 'personalShareBorneBy', 'personalShareCollectedFromVeteran'],
  ],
  [
    'B-48 AMB-51',
    { placementUnitStatus: 'existsUnableToPay', ...notConfirmed, verificationComplete: true },
    { treatedAsNoPlacementUnit: false, paymentMayStart: false },
    ['remitter'],
  ],
  ['B-48', { placementUnitStatus: 'notExists' }, paysAlone, ['remitter', 'treatedAsNoPlacementUnit']],
  ['B-50', { ...ableUnit, insurance: 'medical' }, { remitter: 'placementUnit', remitTo: 'socialInsuranceCollectionAgency', ...paysAlone }],
  ['B-51', { ...ableUnit, ...poverty, insurance: 'medical' }, { ...paidByFinance, subsidyAppliedTo: bureau }],
  ['B-52', { ...noUnit, insurance: 'medical' }, { remitter: bureau, remitTo: 'socialInsuranceCollectionAgency', ...paysAlone }],
  ['B-53', { ...noUnit, ...allowance, insurance: 'medical' }, { remitter: bureau, ...paidByFinance }],
  ['B-54', { ...nobody, ...confirmed, insurance: 'medical' }, { remitter: bureau, treatedAsNoPlacementUnit: true }],
];

const rows = { policyPoints, minimumYears, handingIn, verification, payment };

function asCase([requirement, given, expected, undecided = []]: Row): Case {
  return { requirement: requirement.split(' '), given, expect: expected, undecided };
}

describe.each(Object.entries(rows))('%s', (_title, group) => {
  test.each(group.map((row, index) => [`${index + 1}: ${row[0]} ${JSON.stringify(row[2])}`, asCase(row)] as const))('%s', (_name, one) => {
    expectCase('backPay', one);
  });
});

test('every requirement of the process has a case', () => {
  const covered = new Set(
    Object.values(rows)
      .flat()
      .flatMap((row) => asCase(row).requirement),
  );
  const required = Array.from({ length: 54 }, (_, index) => `B-${String(index + 1).padStart(2, '0')}`);
  expect(required.filter((id) => !covered.has(id))).toEqual([]);
});

describe('reasons', () => {
  const cited = (given: object, key: string): string[] =>
    ask('backPay', given)
      .reasons.filter(({ keys }) => keys.includes(key))
      .map(({ requirement }) => requirement);

  test.each([
    [{ ...ableUnit, insurance: 'pension' }, ['B-44']],
    [{ ...ableUnit, insurance: 'medical' }, ['B-50']],
    [ableUnit, ['B-44', 'B-50']],
    [{ ...noUnit, ...allowance, insurance: 'medical' }, ['B-41', 'B-52', 'B-53']],
    [{ ...nobody, ...confirmed, insurance: 'pension' }, ['B-46', 'B-48']],
  ])('the payer rests on the clauses of the insurance asked about: %j', (given, requirements) => {
    expect(cited(given, 'remitter')).toEqual(requirements);
  });

  test.each([
    ['pension', 'B-44'],
    ['medical', 'B-50'],
  ])('so does the office that the money goes to: %s', (insurance, requirement) => {
    expect(cited({ insurance }, 'remitTo')).toEqual([requirement]);
  });

  test('a refusal gives what fails and nothing else', () => {
    const { reasons } = ask('backPay', { ...soldier, personType: 'officer', dischargeMode: 'other' });
    const findings = reasons.filter(({ keys }) => keys.includes('eligible')).map(({ finding }) => finding);
    expect(findings).toEqual(['人员类别不是士兵（含士官），不属于适用对象。', '退出现役方式不是政府安排工作，不符合条件。']);
  });

  test('what was assumed is said', () => {
    const findings = (given: object) =>
      ask('backPay', given)
        .reasons.map(({ finding }) => finding)
        .join('\n');
    expect(findings(nobody)).toContain('是否已经相关部门审核确认未填写，暂按已确认判断。');
    expect(findings(twoYears)).toContain('军龄未填写；可以补缴的月数以不超过军龄为限。');
    expect(findings({ pensionPaidMonths: 170, minPensionMonths: 180 })).toContain('军龄未填写，暂不计入');
    expect(cited({ ...bureauKeeps, documents: personal }, 'documentsComplete')).toContain('B-27');
  });

  test('facts of other matters change nothing', () => {
    const others = { applicantCategory: 'flexibleWorker', gender: 'female', hukou: 'cityUrban', hukouDistrict: '渝中区' };
    expect(ask('backPay', { ...soldier, ...others })).toEqual(ask('backPay', soldier));
  });
});

describe('facts that cannot be', () => {
  test.each([
    [{ pensionGaps: [{ from: '2001-02', to: '2001-01' }] }, ['pensionGaps.0.to']],
    [{ enlistmentDate: '2000-01-01', dischargeDate: '1999-12-31' }, ['dischargeDate']],
    [
      {
        pensionGaps: [
          { from: '2001-13', to: '2001-01' },
          { from: '2002-02', to: '2002-01' },
        ],
        serviceMonths: -1,
      },
      ['pensionGaps.0.from', 'serviceMonths', 'pensionGaps.1.to'],
    ],
    [{ firstInsuredDate: null, archiveStatus: 'incomplete' }, ['firstInsuredDate', 'archiveStatus']],
    [{ deathDate: '2001-01-01' }, ['']],
  ])('%j', (given, fields) => {
    const refused = () => ask('backPay', given);
    expect(refused).toThrow();
    try {
      refused();
    } catch (error) {
      const { issues } = error as { issues: { path: PropertyKey[]; message: string }[] };
      expect(issues.map(({ path }) => path.join('.')).sort()).toEqual(fields.toSorted());
    }
  });

  test('discharged on the day of enlistment is possible', () => {
    expect(ask('backPay', { enlistmentDate: '2000-01-01', dischargeDate: '2000-01-01' }).outcome['eligible']).toBe(true);
  });
});
