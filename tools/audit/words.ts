/** The audit trail in the words of the bureau. */
import { actorNames, paymentKindNames } from '../../src/cases/index.ts';
import { senderNames } from '../../src/registries/index.ts';

const named: Readonly<Record<string, string>> = { ...actorNames, ...senderNames };

/** @returns the actor itself where it is one account: whose it is, the identity platform and the list of the staff know */
export const actorText = (actor: string): string => named[actor] ?? actor;

const fieldNames: Readonly<Record<string, string>> = {
  elementId: '环节',
  step: '环节',
  kind: '款项类别',
  amount: '金额',
  paymentId: '付款编号',
  replyId: '答复编号',
  reportId: '死亡信息编号',
  noticeId: '文书编号',
  processInstanceKey: '流程编号',
  reference: '凭证号',
  diedOn: '死亡日期',
  outcome: '结果',
  codes: '材料',
  documents: '材料',
  months: '月数',
  insurance: '险种',
  remitter: '缴纳人',
  payee: '收款人',
  role: '身份',
  message: '事项',
  purpose: '事由',
  attempted: '事项',
  reason: '原因',
  submittedBy: '提交人',
};

/** `金额1234.50，付款编号ZZ0001`; `stepName` gives the Chinese name of a step. */
export function detailText(details: Record<string, unknown>, stepName: (id: string) => string): string {
  return Object.entries(details)
    .map(([field, value]) => `${fieldNames[field] ?? field}${valueText(field, value, stepName)}`)
    .join('，');
}

function valueText(field: string, value: unknown, stepName: (id: string) => string): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  if (field === 'elementId' || field === 'step') return `“${stepName(value)}”`;
  if (field === 'kind') return (paymentKindNames as Readonly<Record<string, string>>)[value] ?? value;
  return value;
}
