/** S-08: on the person's own application what is still owed is deleted, and does not count. */
import { defineAction } from '../shared/index.ts';

export const arrearsDeletion = defineAction({
  path: 'arrears-deletion',
  operationId: 'requestArrearsDeletion',
  summary: '申请删除欠费',
  description: '只在转出时通知缴清欠费之后、期限之内由本人申请；已经足额缴纳的月份计算缴费年限，其余删除，不计算缴费年限。',
  warning: '删除以后不能恢复：尚欠的月份不计算缴费年限。',
  awaitedStep: 'settle-arrears',
  accepted: '已收到，删除欠费',
  answer: '删除欠费的申请已收到：已经足额缴纳的月份计算缴费年限，尚欠的部分删除，不计算缴费年限，余款退还。',
  announcement: () => ({ message: 'arrears-deletion-requested', variables: {} }),
});
