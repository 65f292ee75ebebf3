import { describe, expect, test } from '#test';
import { parametersWith, shippedParameters } from '../../policy/parameter-files.ts';
import { preCheck } from '../../../src/processes/lump-sum-payout/pre-check.ts';
import { toResult } from '../../../src/pre-check/index.ts';
import { loadTables } from '../../../src/models/tables.ts';

const tables = await loadTables();
const shipped = shippedParameters();
const check = (facts: object, parameters = shipped) => toResult(preCheck.outcomes(preCheck.given.parse(facts), { parameters, tables }));

interface Case {
  id: string;
  requirement: string[];
  given: Record<string, unknown>;
  /** Undefined: not decided, so the key is absent. */
  expect: Record<string, unknown>;
}

const death = { event: 'death' };
const emigration = { event: 'emigration' };
const foreign = { event: 'emigration', destination: 'foreign' };
const agency = { event: 'agencyTransfer', agencyInsured: false, retired: true };
const complete = { documentsComplete: true, missingDocuments: [], mayProcess: true };
const missing = (...codes: string[]) => ({ documentsComplete: false, missingDocuments: codes, mayProcess: false });
const open = { documentsComplete: false, missingDocuments: undefined, mayProcess: false };

const scope: Case[] = [
  { id: 'death', requirement: ['L-01', 'L-02'], given: death, expect: { eligible: true, relationTerminated: true } },
  {
    id: 'settling abroad',
    requirement: ['L-01', 'L-03'],
    given: emigration,
    expect: { eligible: true, relationTerminated: true },
  },
  {
    id: 'abroad without settling',
    requirement: ['L-01', 'L-03'],
    given: { event: 'workAbroad', destination: 'foreign' },
    expect: { eligible: false, relationTerminated: false, mayProcess: false },
  },
  {
    id: 'retired from a non-insured agency',
    requirement: ['L-04', 'L-15'],
    given: agency,
    expect: { eligible: true, relationTerminated: true },
  },
  {
    id: 'insured agency',
    requirement: ['L-04'],
    given: { ...agency, agencyInsured: true },
    expect: { eligible: false, relationTerminated: false },
  },
  {
    id: 'not retired',
    requirement: ['L-04'],
    given: { ...agency, retired: false },
    expect: { eligible: false, mayProcess: false },
  },
  { id: 'agency transfer only', requirement: ['L-04'], given: { event: 'agencyTransfer' }, expect: { eligible: true } },
  {
    id: 'the date tells the event',
    requirement: ['L-02'],
    given: { deathDate: '2024-03-05' },
    expect: { eligible: true, cutoffDate: '2024-03-05' },
  },
  {
    id: 'no event',
    requirement: ['L-01'],
    given: { retired: true, documents: [] },
    expect: { eligible: undefined, relationTerminated: undefined, documentsComplete: undefined, missingDocuments: undefined },
  },
];

const materials: Case[] = [
  {
    id: 'death, cremation certificate, handbook, heir',
    requirement: ['L-05'],
    given: { ...death, documents: ['cremationCertificate', 'pensionHandbook', 'heirProof'] },
    expect: complete,
  },
  {
    id: 'death, death certificate, card, beneficiary',
    requirement: ['L-05'],
    given: { ...death, documents: ['deathCertificate', 'continuationCard', 'beneficiaryProof'] },
    expect: complete,
  },
  {
    id: 'death, no proof of it',
    requirement: ['L-05'],
    given: { ...death, documents: ['pensionHandbook', 'heirProof'] },
    expect: missing('deathProof'),
  },
  {
    id: 'death, no handbook',
    requirement: ['L-05', 'L-09'],
    given: { ...death, documents: ['cremationCertificate', 'heirProof'] },
    expect: missing('pensionHandbookOrCard'),
  },
  {
    id: 'death, no heir',
    requirement: ['L-05'],
    given: { ...death, documents: ['cremationCertificate', 'pensionHandbook'] },
    expect: missing('heirOrBeneficiaryProof'),
  },
  {
    id: 'death, nothing',
    requirement: ['L-05'],
    given: { ...death, documents: [] },
    expect: missing('deathProof', 'pensionHandbookOrCard', 'heirOrBeneficiaryProof'),
  },
  {
    id: 'death, destination does not matter',
    requirement: ['L-05'],
    given: { ...death, destination: 'taiwan', documents: ['cremationCertificate', 'pensionHandbook', 'heirProof'] },
    expect: complete,
  },
  {
    id: 'foreign, complete',
    requirement: ['L-06', 'L-09'],
    given: { ...foreign, documents: ['passport', 'emigrationSettlementProof', 'pensionHandbook'] },
    expect: complete,
  },
  {
    id: 'foreign, no settlement proof',
    requirement: ['L-06'],
    given: { ...foreign, documents: ['passport', 'pensionHandbook'] },
    expect: missing('emigrationSettlementProof'),
  },
  {
    id: 'foreign, no passport',
    requirement: ['L-06'],
    given: { ...foreign, documents: ['emigrationSettlementProof', 'pensionHandbook'] },
    expect: missing('passport'),
  },
  {
    id: 'foreign, no handbook',
    requirement: ['L-06', 'L-09'],
    given: { ...foreign, documents: ['passport', 'emigrationSettlementProof'] },
    expect: missing('pensionHandbookOrCard'),
  },
  {
    id: 'foreign, a permit for Hong Kong',
    requirement: ['L-06'],
    given: { ...foreign, documents: ['hkMacauPermit', 'continuationCard'] },
    expect: missing('passport', 'emigrationSettlementProof'),
  },
  ...['hongKong', 'macau'].flatMap((destination): Case[] => [
    {
      id: `${destination}, complete`,
      requirement: ['L-07', 'L-09'],
      given: { ...emigration, destination, documents: ['hkMacauPermit', 'continuationCard'] },
      expect: complete,
    },
    {
      id: `${destination}, passport`,
      requirement: ['L-07'],
      given: { ...emigration, destination, documents: ['passport', 'emigrationSettlementProof', 'pensionHandbook'] },
      expect: missing('hkMacauPermit'),
    },
    {
      id: `${destination}, no card`,
      requirement: ['L-07', 'L-09'],
      given: { ...emigration, destination, documents: ['hkMacauPermit'] },
      expect: missing('pensionHandbookOrCard'),
    },
  ]),
  {
    id: 'taiwan, complete',
    requirement: ['L-08', 'L-09'],
    given: { ...emigration, destination: 'taiwan', documents: ['taiwanSettlementProof', 'pensionHandbook'] },
    expect: complete,
  },
  {
    id: 'taiwan, a permit for Hong Kong',
    requirement: ['L-08'],
    given: { ...emigration, destination: 'taiwan', documents: ['hkMacauPermit', 'pensionHandbook'] },
    expect: missing('taiwanSettlementProof'),
  },
  {
    id: 'taiwan, no handbook',
    requirement: ['L-08', 'L-09'],
    given: { ...emigration, destination: 'taiwan', documents: ['taiwanSettlementProof'] },
    expect: missing('pensionHandbookOrCard'),
  },
  {
    id: 'destination unknown, the permit will do',
    requirement: ['L-07'],
    given: { ...emigration, documents: ['hkMacauPermit', 'pensionHandbook'] },
    expect: complete,
  },
  {
    id: 'destination unknown, the Taiwan proof will do',
    requirement: ['L-08'],
    given: { ...emigration, documents: ['taiwanSettlementProof', 'pensionHandbook'] },
    expect: complete,
  },
  {
    id: 'destination unknown, passport and proof will do',
    requirement: ['L-06'],
    given: { ...emigration, documents: ['passport', 'emigrationSettlementProof', 'pensionHandbook'] },
    expect: complete,
  },
  {
    id: 'destination unknown, the proof alone will not',
    requirement: ['L-06'],
    given: { ...emigration, documents: ['emigrationSettlementProof', 'pensionHandbook'] },
    expect: open,
  },
  {
    id: 'destination unknown, the passport alone will not',
    requirement: ['L-06'],
    given: { ...emigration, documents: ['passport', 'pensionHandbook'] },
    expect: open,
  },
  {
    id: 'destination unknown, no handbook',
    requirement: ['L-09'],
    given: { ...emigration, documents: ['hkMacauPermit'] },
    expect: open,
  },
  {
    id: 'agency, complete',
    requirement: ['L-10', 'L-09'],
    given: { ...agency, documents: ['agencyRetirementProof', 'pensionHandbook', 'heirProof'] },
    expect: complete,
  },
  {
    id: 'agency, complete with card and beneficiary',
    requirement: ['L-10', 'L-09'],
    given: { ...agency, documents: ['agencyRetirementProof', 'continuationCard', 'beneficiaryProof'] },
    expect: complete,
  },
  {
    id: 'agency, no retirement proof',
    requirement: ['L-10'],
    given: { ...agency, documents: ['pensionHandbook', 'heirProof'] },
    expect: missing('agencyRetirementProof'),
  },
  {
    id: 'agency, no handbook',
    requirement: ['L-10', 'L-09'],
    given: { ...agency, documents: ['agencyRetirementProof', 'heirProof'] },
    expect: missing('pensionHandbookOrCard'),
  },
  {
    id: 'agency, no heir',
    requirement: ['L-10'],
    given: { ...agency, documents: ['agencyRetirementProof', 'pensionHandbook'] },
    expect: missing('heirOrBeneficiaryProof'),
  },
  {
    id: 'refused in spite of complete materials',
    requirement: ['L-04', 'L-10'],
    given: { ...agency, retired: false, documents: ['agencyRetirementProof', 'pensionHandbook', 'heirProof'] },
    expect: { documentsComplete: true, mayProcess: false },
  },
  {
    id: 'abroad without settling asks for nothing',
    requirement: ['L-03'],
    given: { event: 'workAbroad', documents: [] },
    expect: { documentsComplete: undefined, missingDocuments: undefined, mayProcess: false },
  },
  {
    id: 'no documents named',
    requirement: ['L-05'],
    given: death,
    expect: { documentsComplete: undefined, missingDocuments: undefined, mayProcess: true },
  },
];

const account = { accountPrincipal: 23456.7, accountInterest: 1234.56 };
const handling: Case[] = [
  {
    id: 'death: the time of death',
    requirement: ['L-11'],
    given: { ...death, deathDate: '2024-03-05', certificateDate: '2024-03-12', applicationDate: '2024-05-20' },
    expect: { cutoffDate: '2024-03-05' },
  },
  {
    id: 'death: not the certificate',
    requirement: ['L-11'],
    given: { ...death, certificateDate: '2024-03-12' },
    expect: { cutoffDate: undefined },
  },
  {
    id: 'settling: the approval',
    requirement: ['L-12'],
    given: { ...foreign, approvalDate: '2023-11-20', departureDate: '2024-02-01', applicationDate: '2024-01-10' },
    expect: { cutoffDate: '2023-11-20' },
  },
  {
    id: 'settling: not the departure',
    requirement: ['L-12'],
    given: { ...foreign, departureDate: '2024-02-01' },
    expect: { cutoffDate: undefined },
  },
  { id: 'agency: none (AMB-35)', requirement: ['L-12'], given: agency, expect: { cutoffDate: undefined } },
  {
    id: 'arrears after a death',
    requirement: ['L-13', 'L-14'],
    given: { ...death, ...account, arrearsAmount: 3000 },
    expect: { mayProcess: true, payoutAmount: 24691.26 },
  },
  {
    id: 'arrears when settling',
    requirement: ['L-13', 'L-14'],
    given: { ...foreign, ...account, arrearsAmount: 0.01 },
    expect: { mayProcess: true, payoutAmount: 24691.26 },
  },
  {
    id: 'arrears after retirement from an agency',
    requirement: ['L-13'],
    given: { ...agency, ...account, arrearsAmount: 3000 },
    expect: { mayProcess: true, payoutAmount: 24691.26 },
  },
  {
    id: 'arrears, event unknown',
    requirement: ['L-13'],
    given: { ...account, arrearsAmount: 3000 },
    expect: { eligible: undefined, mayProcess: true, payoutAmount: 24691.26 },
  },
  {
    id: 'arrears do not make up for missing materials',
    requirement: ['L-05', 'L-13'],
    given: { ...death, arrearsAmount: 3000, documents: ['heirProof', 'pensionHandbook'] },
    expect: { mayProcess: false },
  },
  { id: 'principal and interest', requirement: ['L-14'], given: { ...death, ...account }, expect: { payoutAmount: 24691.26 } },
  {
    id: 'floats add up exactly',
    requirement: ['L-14'],
    given: { accountPrincipal: 0.1, accountInterest: 0.2 },
    expect: { payoutAmount: 0.3 },
  },
  {
    id: 'no interest',
    requirement: ['L-14'],
    given: { ...death, accountPrincipal: 100, accountInterest: 0 },
    expect: { payoutAmount: 100 },
  },
  {
    id: 'interest unknown',
    requirement: ['L-14'],
    given: { ...death, accountPrincipal: 100 },
    expect: { payoutAmount: undefined },
  },
  {
    id: 'nothing is paid to whom it is refused',
    requirement: ['L-03', 'L-14'],
    given: { event: 'workAbroad', ...account },
    expect: { payoutAmount: undefined, mayProcess: false },
  },
  {
    id: 'what every process may be given',
    requirement: ['L-02'],
    given: { ...death, gender: 'male', ageMonths: 700, applicationMonth: '2024-05', hukou: 'cityUrban' },
    expect: { eligible: true },
  },
];

const cases = [...scope, ...materials, ...handling];

describe('lump-sum payout', () => {
  test.each(cases)('$id ($requirement)', ({ given: facts, expect: expected }) => {
    const { outcome } = check(facts);
    expect(Object.fromEntries(Object.keys(expected).map((key) => [key, outcome[key]]))).toEqual(expected);
  });

  test('the cases cover every requirement', () => {
    const covered = new Set(cases.flatMap(({ requirement }) => requirement));
    expect([...covered].sort()).toEqual(Array.from({ length: 15 }, (_, index) => `L-${String(index + 1).padStart(2, '0')}`));
  });

  test('AMB-31: a living retiree need not prove an heir where that is the reading', () => {
    const facts = { ...agency, documents: ['agencyRetirementProof', 'pensionHandbook'] };
    expect(check(facts, parametersWith('lumpSumHeirProofFromRetiree', false)).outcome).toMatchObject(complete);
  });

  test('AMB-35: arrears block after retirement from an agency where that is the reading', () => {
    const facts = { ...agency, arrearsAmount: 3000 };
    expect(check(facts, parametersWith('lumpSumAgencyArrearsBlock', true)).outcome).toMatchObject({
      eligible: true,
      mayProcess: false,
    });
  });

  test('every reason names its clause and says in Chinese what was found', () => {
    for (const { clause, finding, keys } of cases.flatMap(({ given: facts }) => check(facts).reasons)) {
      expect(clause).not.toBe('');
      expect(finding).toMatch(/^\P{ASCII}.*。$/u);
      expect(keys.length).toBeGreaterThan(0);
    }
  });

  test('unknown keys are refused', () => {
    expect(preCheck.given.safeParse({ ...death, certificate: true }).success).toBe(false);
  });
});
