import { describe, expect, test } from '#test';
import { idsIn } from '../../../tools/shared/requirement-ids.ts';
import { requirementsByChapter } from '../../../tools/docs/requirements.ts';

const all = requirementsByChapter().flatMap(({ requirements }) => requirements);

test('there are the 149 of the catalogue', () => {
  expect(all).toHaveLength(149);
});

describe.each(all)('$id', ({ carriers, proofs }) => {
  test('is carried by a rule, a row of a table, a worker or a step', () => {
    expect(carriers).not.toEqual([]);
  });

  test('is held by a test', () => {
    expect(proofs).not.toEqual([]);
  });
});

test.each([
  ['B-08', ['B-08']],
  ['E-10 to E-12, C-09', ['E-10', 'E-11', 'E-12', 'C-09']],
  ['S-04至S-06、AMB-45', ['S-04', 'S-05', 'S-06', 'AMB-45']],
  ['AB-08 and B-8', []],
])('in %j are %j', (text, ids) => {
  expect([...idsIn(text)]).toEqual(ids);
});
