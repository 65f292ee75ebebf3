/** The clerk reads beside the rule where the law in force is known to differ; what is not verified is never told as law. */
import { expect, test } from '#test';
import { differingLaw } from '../../../src/processes/shared/views/differing-law.ts';
import type { ParameterSet } from '../../../src/policy/parameters.ts';
import { parametersWith, parametersWithValues, shippedParameters } from '../../policy/parameter-files.ts';

const shipped = shippedParameters();
const at = (parameters: ParameterSet, day = '2026-11-23') => ({ parameters, clock: () => new Date(`${day}T04:00:00Z`) });
const reason = (requirement: string) => ({ requirement, clause: `原文${requirement}`, finding: '' });

test.each([
  ['B-18', '2012年7月1日起，《军人保险法》实施前退役的，军龄视同为缴费年限'],
  ['E-28', '2012年7月1日起，《军人保险法》实施前退役的'],
  ['E-03', '两证整合'],
  ['L-02', '2021年9月1日起，参保人员因病或者非因工死亡的，其遗属还可以领取丧葬补助金和抚恤金'],
  ['L-03', '丧失中华人民共和国国籍的，可以书面申请终止基本养老保险关系'],
  ['C-14', '请主管机关核实：以个人身份参保的，以前年度没有缴纳的基本养老保险费可能不再予以补缴'],
])('%s: %s', (requirement, law) => {
  const [found] = differingLaw([reason('X-01'), reason(requirement)], at(shipped));
  expect(found).toMatchObject({ clause: `原文${requirement}`, law: expect.stringContaining(law) });
});

test('rules that the law does not touch have nothing beside them', () => {
  expect(differingLaw([reason('S-10'), reason('L-14')], at(shipped))).toEqual([]);
});

test('a difference that several reasons meet is told once; an owner may add and remove', () => {
  expect(differingLaw([reason('B-12'), reason('B-18'), reason('B-14')], at(shipped))).toHaveLength(1);
  const item = { requirements: ['S-10'], since: '2030-01-01', law: '另有规定', citation: '示例文件', verified: false };
  expect(differingLaw([reason('S-10'), reason('B-18')], at(parametersWith('lawInForce', [item])))).toEqual([
    { clause: '原文S-10', law: '请主管机关核实：另有规定', citation: '示例文件' },
  ]);
});

test('a list that holds from a day to come is told from that day on', () => {
  const list = (law: string) => [{ requirements: ['S-10'], since: '2026-01-01', law, citation: '示例文件', verified: false }];
  const now = { value: list('现行'), validFrom: '1949-10-01' };
  const later = { value: list('将行'), validFrom: '2027-01-01' };
  const told = (values: object[], day: string) =>
    differingLaw([reason('S-10')], at(parametersWithValues('lawInForce', values), day)).map(({ law }) => law);
  expect(told([now, later], '2026-12-31')).toEqual(['请主管机关核实：现行']);
  expect(told([now, later], '2027-01-01')).toEqual(['请主管机关核实：将行']);
  expect(told([later], '2026-12-31')).toEqual([]);
});
