import { expect, test } from '#test';
import { groupName, readCandidateGroups } from '../../../../src/models/candidate-groups.ts';
import { testRule } from '../rule-test.ts';

testRule('candidate-groups', { invalid: ['review', 'approve', 'confirm'] });

test('a group is called by its office and its name', () => {
  expect(groupName('pension-window')).toBe('社会保险局个人参保窗口');
  expect(groupName('clerks')).toBe('clerks');
});

test('the list names each group once, in Chinese', () => {
  const group = { id: 'tax-window', name: '窗口', office: '税务局' };
  expect(readCandidateGroups(JSON.stringify([group]))).toEqual([group]);
  expect(() => readCandidateGroups(JSON.stringify([group, group]))).toThrow('names a group twice');
  expect(() => readCandidateGroups(JSON.stringify([{ ...group, name: 'window' }]))).toThrow('is not in Chinese');
});
