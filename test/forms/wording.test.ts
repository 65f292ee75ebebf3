import { describe, expect, test } from '#test';
import { expressionsOf } from '../../tools/check/feel/form-expressions.ts';
import { readTaskForms, walk } from './form-files.ts';

describe.each(readTaskForms())('form $name of a user task', ({ schema }) => {
  const components = walk(schema);

  test('asks the clerk to keep personal data out of free text', () => {
    const areas = components.filter(({ type }) => type === 'textarea');
    expect(areas.filter(({ description }) => !description?.includes('请勿填写姓名、身份证件号码'))).toEqual([]);
  });

  test('tells the consequence of every choice of the decision', () => {
    const decision = components.find(({ key }) => key?.endsWith('.decision'));
    expect(decision?.values?.filter(({ label }) => !/（.+）$/.test(label)) ?? []).toEqual([]);
  });

  test('shows identity only as the masked applicant', () => {
    const paths = components.flatMap((component) => expressionsOf(component)).map(({ feel }) => feel);
    expect(paths.filter((feel) => /phone|address|birth|\bname\b/i.test(feel.replace(/applicant\.name|this\.name/g, '')))).toEqual([]);
  });
});
