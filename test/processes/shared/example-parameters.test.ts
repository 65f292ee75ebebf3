/** Whoever reads an amount is told which of the parameters under it are only examples. */
import { expect, test } from '#test';
import { systemClock } from '../../../src/clock.ts';
import { type ParameterSet, parameterSet } from '../../../src/policy/parameters.ts';
import { examplesData, parameterViews } from '../../../src/processes/shared/index.ts';
import type { Source } from '../../../src/notices/index.ts';
import { schemas, shippedParameters, shippedTexts } from '../../policy/parameter-files.ts';

const shipped = shippedParameters();
/** An office that has entered all values. */
const approved = parameterSet(
  shippedTexts().map(({ file, text }) => ({ file, text: text.replaceAll('"example": true', '"example": false') })),
  schemas,
);
const at = (parameters: ParameterSet) => ({ parameters, clock: systemClock });
const versions = ['averageMonthlyWage@2026-01-01', 'averageMonthlyWage@2025-01-01', 'individualContributionRate@2006-01-01'];

test('a form names each once, without its unit', () => {
  expect(parameterViews(versions, at(shipped), [])).toMatchObject({
    usesExampleParameters: true,
    exampleParameters: '当地上年度职工月平均工资',
  });
  expect(parameterViews(versions, at(approved), [])).toMatchObject({ usesExampleParameters: false, exampleParameters: '' });
});

test.each([
  ['a parameter that there was', 'pensionContributionBase@1988-01-01', '基本养老保险月缴费基数'],
  ['a value that is no longer entered', 'averageMonthlyWage@1970-01-01', '当地上年度职工月平均工资'],
  ['a parameter that nobody knows', 'unheardOf@1988-01-01', '已停用的政策参数'],
])('a case that rests on %s is still told so', (_what, version, title) => {
  const rows = [{ parameterVersions: [version, ...versions.slice(2)] }];
  expect(examplesData({ parameters: shipped } as Source, rows)).toEqual({ usesExamples: true, exampleParameters: title });
  expect(parameterViews([version, ...versions.slice(2)], at(shipped), [])).toMatchObject({
    usesExampleParameters: true,
    exampleParameters: title,
    parameters: [{ validFrom: '2006-01-01' }],
  });
});

test('a letter names those of its amounts, and says nothing where there is none', () => {
  const rows = versions.map((version) => ({ parameterVersions: [version] }));
  expect(examplesData({ parameters: shipped } as Source, rows)).toEqual({
    usesExamples: true,
    exampleParameters: '当地上年度职工月平均工资',
  });
  expect(examplesData({ parameters: approved } as Source, rows)).toEqual({ usesExamples: false, exampleParameters: '' });
  expect(examplesData({ parameters: shipped } as Source, rows.slice(2))).toEqual({ usesExamples: false, exampleParameters: '' });
});
