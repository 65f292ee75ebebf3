/** Chinese words for what the rules decide in the continuation: by the path in the recorded outcome, and for its values. */
import { returnedScopeNames, transferActionNames } from './rules/transfer-reply.ts';

export const recordLabels = {
  transferType: '关系转移类型',
  continuationReason: '续保原因',
  eligible: '符合条件',
  barred: '不得续保',
  transferTo: '应转入地',
  transferNeeded: '须办理关系转移',
  action: '对转移答复的处理',
  returnedScope: '退回的资料',
  reasonStated: '须说明原因',
  completionRequested: '须要求补齐明细',
  transferResult: '转移核对结果',
  from: '续保起始月',
  regularFrom: '正常缴费起始月',
  months: '补收的月份',
  total: '合计（元）',
  accountTotal: '记入个人账户合计（元）',
};

export const valueNames = { ...transferActionNames, ...returnedScopeNames };
