import { describe, expect, test } from '#test';
import { documentNames } from '../../src/applications/documents.ts';
import { clauses, type RequirementId } from '../../src/processes/enrollment/rules/clauses.ts';
import { answers, type Facts } from '../../src/models/decision-table.ts';
import { loadDecision } from './decision-tables.ts';
import { categoryNames } from '../../src/policy/person.ts';

const table = await loadDecision('enrollment-required-documents');
const rows = (facts: Facts) => answers(table, facts);
const codes = (facts: Facts) => rows(facts).map(({ code }) => code);
const both = (code: string) => [`${code}:original`, `${code}:copy`];
const HUKOU_AND_ID = [...both('hukouBook'), ...both('idCard')];
const ID_AND_HUKOU = [...both('idCard'), ...both('hukouBook')];

describe('the list of each category, in the order of the source', () => {
  test.each([
    ['E-10', 'unemployedWorker', ['employeeFile', ...ID_AND_HUKOU, ...both('terminationProof')]],
    ['E-10', 'agencyPermanentStaff', ['employeeFile', ...ID_AND_HUKOU, ...both('terminationProof')]],
    ['E-11', 'businessOwner', [...HUKOU_AND_ID, ...both('businessLicense'), ...both('localTaxRegistration')]],
    ['E-12', 'businessEmployee', [...HUKOU_AND_ID, ...both('employeeStatusProof')]],
    ['E-13', 'transportOwner', [...HUKOU_AND_ID, ...both('operatingPermit')]],
    ['E-14', 'transportEmployee', [...HUKOU_AND_ID, ...both('employeeStatusProof')]],
    ['E-18', 'partTimeWorker', [...HUKOU_AND_ID, 'laborContract']],
    ['E-19', 'flexibleWorker', HUKOU_AND_ID],
    ['E-20', 'missedByClosedUnit', ['employeeFile', ...HUKOU_AND_ID, 'bankruptcyDocument', 'contractTerminationNotice']],
    ['E-21', 'unplacedVeteran', [...HUKOU_AND_ID, 'demobilizationCertificate', 'civilAffairsProof']],
  ])('%s %s, with a written contract or not', (requirement, applicantCategory, list) => {
    for (const hasWrittenContract of [true, false, null]) {
      expect(codes({ applicantCategory, hasWrittenContract })).toEqual(list);
    }
    expect(new Set(rows({ applicantCategory }).map((row) => row.requirement))).toEqual(new Set([requirement]));
  });

  test('E-15: the written contract of agency temporary staff', () => {
    expect(codes({ applicantCategory: 'agencyTempStaff', hasWrittenContract: true })).toEqual([
      ...HUKOU_AND_ID,
      ...both('laborContract'),
      ...both('payrollRoster'),
    ]);
  });

  test.each([false, null])('E-16: or what stands in for it (%s), and E-17 the roster all the same', (hasWrittenContract) => {
    const list = rows({ applicantCategory: 'agencyTempStaff', hasWrittenContract });
    expect(list.map(({ code }) => code)).toEqual([...HUKOU_AND_ID, 'laborContractOrSubstitute', ...both('payrollRoster')]);
    expect(list.find(({ code }) => code === 'laborContractOrSubstitute')).toMatchObject({
      requirement: 'E-16',
      alternatives: ['otherSocialInsuranceRecords', 'workOrServicePermit', 'recruitmentRecords', 'attendanceRecords', 'laborContract'],
    });
  });

  test('no list without a category', () => {
    expect(codes({ hasWrittenContract: true })).toEqual([]);
  });
});

test('every row quotes its requirement, says the form of its code and names a document of the vocabulary', () => {
  const all = Object.keys(categoryNames).flatMap((applicantCategory) =>
    [true, false].flatMap((hasWrittenContract) => rows({ applicantCategory, hasWrittenContract })),
  );
  for (const { code, name, form, requirement, clause, alternatives } of all as Record<string, string>[]) {
    expect(clauses[requirement as RequirementId]).toContain(clause);
    expect(name).toMatch(/\p{Script=Han}/u);
    expect(form).toBe({ original: '原件', copy: '复印件' }[code?.split(':')[1] ?? ''] ?? '');
    for (const one of alternatives ?? [code]) expect(documentNames).toHaveProperty([one ?? '']);
  }
});
