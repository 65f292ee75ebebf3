import type { AuditEntry } from '../../cases/index.ts';
import type { Html } from '../../html.ts';
import { momentOf } from '../pages/page.ts';
import { table } from '../pages/table.ts';
import type { Progress } from '../progress-schema.ts';
import { actorName } from './names.ts';
import type { StaffServices } from './services.ts';

/** Who changed or looked at what, and when: the newest first. */
export async function trailPart({ caseNumber }: Progress, { cases, findStaff }: StaffServices): Promise<Html> {
  const names = new Map((await cases.steps.of(caseNumber)).map(({ elementId, name }) => [elementId, name]));
  const entries = (await cases.audit.of(caseNumber)).toReversed();
  const step = ({ details }: AuditEntry) => names.get(String(details['elementId'] ?? details['step'])) ?? '';
  const rows = entries.map((entry) => [
    momentOf(entry.at),
    actionNames[entry.action] ?? '其他变动',
    step(entry),
    actorName(entry.actor, findStaff),
  ]);
  return table('办理和查阅记录', ['时间', '事项', '步骤', '何人'], rows);
}

const actionNames: Readonly<Record<string, string>> = {
  announced: '申请人告知事项',
  'calculation-saved': '核定结果存档',
  'case-closed': '办结',
  'case-compared': '与其他办件比对',
  'case-created': '收到申请',
  'case-settled': '登记生效',
  'case-started': '开始办理',
  'death-found-true': '死亡信息属实',
  'death-found-wrong': '死亡信息不属实',
  'death-reported': '收到死亡信息',
  'decision-not-counted': '提交没有计入',
  'decision-recorded': '作出决定',
  'documents-added': '补交材料',
  'heir-claim-refused': '继承人申领未予认定',
  'heir-claimed': '继承人申领',
  'heir-proved': '认定继承人',
  'instance-moved': '转到新版流程',
  looked: '查阅',
  'mandate-accepted': '确认委托等关系',
  'mandate-claimed': '提出委托等关系',
  'mandate-revoked': '撤销委托等关系',
  'notice-delivered': '告知书送出',
  'notice-enqueued': '制作告知书',
  'notice-withheld': '告知书不再送出',
  'payment-recorded': '款项到账',
  'payout-made': '完成支付',
  'payout-ordered': '发出支付指令',
  'personal-data-erased': '删除个人信息',
  'posting-recorded': '记账',
  'query-code-issued': '发放查询码',
  'refund-recorded': '退款',
  refused: '拒绝无权或者不合规定的请求',
  'remittance-order-accepted': '汇缴指令被接受',
  'remittance-ordered': '发出汇缴指令',
  'remittance-recalled': '收回汇缴指令',
  'second-outcome-ignored': '重复的结果不予采用',
  'statement-received': '收到陈述申辩',
  'step-begun': '步骤开始',
  'step-finished': '步骤完成',
  'stopped-by-death': '因死亡停止办理',
  'transfer-reply-received': '收到转移复函',
  'withdrawal-requested': '申请撤回',
};
