/** The audit trail in the words of the bureau. */
import { paymentKindNames } from '../../src/cases/index.ts';
import { senderNames } from '../../src/registries/index.ts';

/** What was done; a test holds that every action of the case file stands here. */
export const actionNames: Readonly<Record<string, string>> = {
  'case-created': '提交申请',
  'case-started': '开始办理',
  'step-begun': '进入环节',
  'step-finished': '完成环节',
  'decision-recorded': '作出决定',
  'decision-not-counted': '决定不算数，任务重新打开',
  'documents-added': '补正材料',
  'statement-received': '陈述申辩',
  'withdrawal-requested': '申请撤回',
  'calculation-saved': '核定金额',
  'payment-recorded': '到账登记',
  'remittance-ordered': '通知缴纳',
  'remittance-order-accepted': '缴纳通知已接收',
  'remittance-recalled': '收回缴纳通知',
  'refund-recorded': '退款登记',
  'payout-ordered': '通知支付',
  'payout-made': '支付完成',
  'posting-recorded': '记入账户',
  'transfer-reply-received': '登记转移答复',
  'case-settled': '登记生效',
  'case-closed': '办结',
  'second-outcome-ignored': '重复的办结（未采用）',
  'notice-enqueued': '制作文书',
  'notice-delivered': '送达文书',
  'notice-withheld': '暂缓送达文书',
  'delivery-accepted': '邮件、短信告知已送出',
  'delivery-refused': '邮件、短信告知被拒收',
  'delivery-dropped': '不再以邮件、短信告知',
  'delivery-resent': '重新发送邮件、短信告知',
  'letter-choice': '设定告知方式',
  'death-reported': '收到死亡信息',
  'death-found-true': '核实死亡属实',
  'death-found-wrong': '核实死亡信息有误',
  'stopped-by-death': '因死亡停止办理',
  'heir-claimed': '继承人申领',
  'heir-proved': '核实继承人',
  'heir-claim-refused': '不予认可申领',
  'mandate-claimed': '以代办人等身份提交',
  'mandate-accepted': '确认委托等关系',
  'mandate-revoked': '撤销委托等关系',
  'query-code-issued': '重新发给查询码',
  rated: '评价本次办理',
  'instance-moved': '迁移到新版流程',
  announced: '提出事项',
  'reconciliation-prepared': '登记对账单',
  'reconciliation-approved': '审核对账结果',
  'sessions-ended': '退出某人的全部登录',
  'personal-data-erased': '删除个人信息',
  looked: '查阅',
  refused: '拒绝办理',
};

/** Who did it, where it was not a person with a name. */
export const actorNames: Readonly<Record<string, string>> = {
  system: '系统',
  rules: '系统',
  applicant: '申请人',
  heir: '继承人',
  clerk: '经办人员',
  nobody: '没有人员（任务没有认领）',
  ...senderNames,
};

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
