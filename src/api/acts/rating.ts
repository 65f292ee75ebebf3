import { choice, group, prose } from '../../applications/index.ts';
import { gradeNames } from '../../cases/index.ts';
import { defineAct } from './act.ts';

/** 好差评: once the case is over, once. */
export const rating = defineAct({
  path: 'rating',
  operationId: 'rateService',
  summary: '评价本次办理',
  description: '办结以后可以评价一次，评价后不能更改。',
  body: group('评价', {
    grade: choice('评价', gradeNames).meta({ example: 'satisfied' }),
    words: prose('意见、建议', 500).optional().meta({ description: '意见、建议，请勿填写姓名、身份证件号码、电话、住址' }),
  }).meta({ id: 'Rating' }),
  accepted: '已收到评价',
  answer: '评价已收到，感谢您的意见。',
  isOpen: ({ state, rating: given }) => state === 'closed' && given === null,
  asks: () => [
    { field: 'grade', label: '您对本次办理是否满意', as: { choice: gradeNames } },
    { field: 'words', label: '意见、建议（选填）', hint: '不超过500字。请勿填写姓名、身份证件号码、电话、住址。', as: 'prose' },
  ],
  perform: async ({ cases }, { caseNumber, body: { grade, words }, by }) => {
    await cases.ratings.give(caseNumber, { grade, words: words ?? null }, by);
    return undefined;
  },
});
