import { describe, expect, test } from '@jest/globals';
import { expressionsOf } from './expressions.ts';
import { readForms, readTaskForms, walk } from './form-files.ts';
import type { Component } from './form-files.ts';

const CHINESE = /[\u4e00-\u9fff]/;

/** Everything that a person reads on a component, templates and style sheets cut out. */
function visibleTexts(component: Component): string[] {
  const { label, description, text, content, values, columns } = component;
  const labels = [label, description, text, ...(values ?? []).map((value) => value.label)];
  const heads = (columns ?? []).map((column) => column.label);
  const cells = (content ?? '')
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .split(/<[^>]+>/);
  return [...labels, ...heads, ...cells]
    .map((value) => value?.replace(/\{\{[^}]*\}\}/g, '').trim() ?? '')
    .filter((value) => value !== '');
}

describe.each(readForms())('form $process $name', ({ schema }) => {
  const components = walk(schema).slice(1);
  const texts = components.flatMap((component) => visibleTexts(component));

  test('is in Chinese', () => {
    // Left over between two template values may be punctuation or a unit only.
    const foreign = texts.filter((text) => !CHINESE.test(text) && !/^[（）；：、，。　\s—/%]*$/.test(text));
    expect(foreign).toEqual([]);
    expect(texts.filter((text) => /[A-Za-z]{2,}/.test(text))).toEqual([]);
  });

  test('is worded officially: no exclamation marks, no 您/你, no ASCII punctuation between Chinese characters', () => {
    expect(texts.filter((text) => /[!！您你]|[\u4e00-\u9fff][,;:?][\u4e00-\u9fff]/.test(text))).toEqual([]);
  });

  test('names every section and every field', () => {
    const unnamed = components.filter(
      ({ type, label }) => !['text', 'html'].includes(type) && label === undefined,
    );
    expect(unnamed).toEqual([]);
  });
});

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
