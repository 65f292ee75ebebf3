import { expect, test } from '#test';
import { linesOf, narrowest } from '../../../tools/pictures/text-lines.ts';

test.each([
  ['单位与主管部门均有缴费能力', 5, ['单位与主管', '部门均有缴', '费能力']],
  ['由单位缴费。', 5, ['由单位缴费。']],
  ['"none","extremePoverty"', 12, ['"none",', '"extremePoverty"']],
  ['not(null) and x', 8, ['not(null) and', 'x']],
  ['personalShareCollectedFromVeteran', 8, ['personalShare', 'CollectedFrom', 'Veteran']],
  ['', 5, ['']],
  ['一\n二', 5, ['一', '二']],
])('%j in lines of %d', (text, width, lines) => {
  expect(linesOf(text, width)).toEqual(lines);
});

test.each([
  'personalShareCollectedFromVeteran',
  '["B-41", "B-44"]',
  '"idCard:original"',
  'B-44、B-50：单位与主管部门均有缴费能力的（AMB-51）。',
])('of %s nothing is lost, and no line is longer than its longest part where that is what there is room for', (text) => {
  const lines = linesOf(text, narrowest(text));
  expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
});
