import { expect, test } from '#test';
import { changesOf, sentencesOf, type Edit } from './edits.ts';

const NOTICE = 'notices/supplement-notice.md';
const LAPSE = 'notices/lapse-notice.md';
const TITLE = '通知“申请材料补正告知书”';

test('a line that reads otherwise, whole', async () => {
  expect(await changesOf(NOTICE, ['联系电话：{{phone}}', '咨询电话：{{phone}}'])).toEqual([
    {
      file: NOTICE,
      kind: 'changed',
      before: '联系电话：{{phone}}',
      after: '咨询电话：{{phone}}',
      text: `${TITLE}第32行由“联系电话：{{phone}}”改为“咨询电话：{{phone}}”`,
    },
  ]);
});

test('a line that is long: the sentence shows the place, the change the line', async () => {
  const [change] = await changesOf(LAPSE, ['终止办理。', '予以终止。']);
  expect(change?.text).toMatch(/^通知“逾期终止办理通知书”第\d+行由“….{5,30}终止办理。”改为“….{5,30}予以终止。”$/);
  expect(change?.before?.length).toBeGreaterThan(80);
});

test.each<[string, Edit, string]>([
  ['a line more', ['对本告知书所列', '材料可以邮寄。\n\n对本告知书所列'], `${TITLE}新增第28行：“材料可以邮寄。”`],
  ['a line less', ['联系电话：{{phone}}\n', ''], `${TITLE}删除原第32行：“联系电话：{{phone}}”`],
  ['an empty line', ['联系电话', '\n联系电话'], '仅文件格式有变，内容没有变化'],
])('%s', async (_what, edit, sentence) => {
  expect(await sentencesOf(NOTICE, edit)).toEqual([sentence]);
});
