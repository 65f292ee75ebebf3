import { readFileSync } from 'node:fs';
import { expect, test } from '#test';
import { answers } from '../../src/models/decision-table.ts';
import { allFacts, loadDecision } from './decision-tables.ts';

const table = await loadDecision('back-pay-offices');
const source = readFileSync('test/policy/source-veteran-back-pay.zh.txt', 'utf8').replace(/\s+/g, '');

test.each([
  ['identityDeterminedBy', 'veteransAffairsBureau', '退役军人事务局', 'B-31'],
  ['breakTimeDeterminedBy', 'socialInsuranceAgency', '社会保险经办机构', 'B-34'],
  ['pensionArrearsCheckedBy', 'socialInsuranceCollectionAgency', '社会保险征收机构', 'B-35'],
  ['medicalArrearsCheckedBy', 'medicalInsuranceCollectionAgency', '医疗保险征收机构', 'B-37'],
  ['hardshipPersonConfirmedBy', 'civilAffairsBureau', '民政局', 'B-40'],
  ['medicalProcedureAt', 'medicalInsuranceAgencyAtInsuredPlace', '参保地医疗保险经办机构', 'B-49'],
])('%s: %s', (task, office, name, requirement) => {
  for (const insurance of ['pension', 'medical']) {
    expect(answers(table, { task, insurance })).toEqual([expect.objectContaining({ office, name, requirement })]);
  }
});

test.each([
  ['pension', 'B-44'],
  ['medical', 'B-50'],
])('AMB-48: the money of %s goes to the social insurance collection agency too', (insurance, requirement) => {
  const [found] = answers(table, { task: 'remitTo', insurance });
  expect(found).toMatchObject({ office: 'socialInsuranceCollectionAgency', name: '社会保险征缴机构', requirement });
});

test('every clause stands in the source', () => {
  const clauses = allFacts(table).flatMap((facts) => answers(table, facts).map(({ clause }) => String(clause)));
  expect(clauses.filter((clause) => !source.includes(clause))).toEqual([]);
});
