import { describe, expect, test } from '#test';
import type { Component } from '../../../src/models/form.ts';
import { displaced, hunks } from '../../../tools/diff/lines.ts';
import { conditionWords } from '../../../tools/diff/words/condition.ts';
import { alteration, contrast } from '../../../tools/diff/words/sentence.ts';

describe('conditions', () => {
  const layout = { row: 'Row_1', columns: null };
  const fields: Component[] = [
    {
      id: 'a',
      type: 'radio',
      key: 'review.decision',
      label: '审核意见',
      layout,
      values: [
        { label: '同意', value: 'approve' },
        { label: '退回', value: 'return' },
      ],
    },
    { id: 'b', type: 'checkbox', key: 'heir', label: '由继承人申请', layout },
  ];
  test.each([
    ['=review.decision = "approve"', '‘审核意见’为‘同意’'],
    ['=review.decision != "approve"', '‘审核意见’不为‘同意’'],
    ['=review.decision in ("approve", "return")', '‘审核意见’为‘同意’或者‘退回’'],
    ['=review.decision = null', '‘审核意见’未填写'],
    ['=heir', '‘由继承人申请’为‘是’'],
    ['=not(heir)', '‘由继承人申请’不为‘是’'],
    ['=heir = false', '‘由继承人申请’为‘否’'],
    ['=heir and review.decision = "return"', '‘由继承人申请’为‘是’，并且‘审核意见’为‘退回’'],
    ['=review.decision = null or heir', '‘审核意见’未填写，或者‘由继承人申请’为‘是’'],
    ['=review.decision = "approve" and heir or heir', '=review.decision = "approve" and heir or heir'],
    ['=review.decision = "refuse"', '=review.decision = "refuse"'],
    ['=unknown = "approve"', '=unknown = "approve"'],
    ['=count(review.list) > 0', '=count(review.list) > 0'],
  ])('%s', (expression, words) => {
    expect(conditionWords(expression, (key) => fields.filter((field) => field.key === key))).toBe(words);
  });
});

describe('sentences', () => {
  const long = '一二三四五六七八九十'.repeat(10);
  test.each([
    ['both sides', '“甲”', '“乙”', '步骤“收件”的名称由“甲”改为“乙”'],
    ['a new value', undefined, '“乙”', '步骤“收件”新增名称：“乙”'],
    ['a former value', '“甲”', undefined, '步骤“收件”取消名称（原为“甲”）'],
    [
      'long values',
      `“${long}甲${long}”`,
      `“${long}乙${long}”`,
      '步骤“收件”的名称由“…九十一二三四五六七八九十甲一二三四五六七八九十一二…”改为“…九十一二三四五六七八九十乙一二三四五六七八九十一二…”',
    ],
  ])('%s', (_what, before, after, sentence) => {
    expect(alteration('步骤“收件”', '名称', before, after)).toBe(sentence);
  });

  test('what was put in or taken out of a long text shows', () => {
    expect(contrast(`${long}，并盖章`, long)).toEqual(['…九十一二三四五六七八九十，并盖章', '…九十一二三四五六七八九十']);
  });
});

describe('lines', () => {
  test('as few differences as there can be', () => {
    expect(hunks(['甲', '乙', '丙', '丁'], ['甲', '丙', '戊', '丁'])).toEqual([
      { removed: [{ number: 2, text: '乙' }], added: [] },
      { removed: [], added: [{ number: 3, text: '戊' }] },
    ]);
    expect(hunks([], ['甲'])).toEqual([{ removed: [], added: [{ number: 1, text: '甲' }] }]);
    expect(hunks(['甲'], ['甲'])).toEqual([]);
  });

  test('who has left the order', () => {
    expect(displaced(['甲', '乙', '丙', '丁'], ['乙', '丙', '丁', '甲'])).toEqual(['甲']);
  });
});
