import type { Condition, Money, Period, RelationStatus, SuspensionReason } from '../../../policy/index.ts';
import { because } from './clauses.ts';

/** What the register of pension relations knows of the person. */
export interface RelationFacts {
  status: RelationStatus;
  paidPeriods: readonly Period[];
  deemedMonths: number;
  arrears: { amount: Money; months: readonly Period[] };
}

/** As the beginning of a finding. */
const statusTexts: Record<RelationStatus, string> = {
  none: '尚未建立基本养老保险关系',
  active: '基本养老保险关系正常',
  interrupted: '基本养老保险关系存续，目前未缴费',
  suspended: '基本养老保险关系已经中断，个人账户已经封存',
  transferredOut: '基本养老保险关系已经转出',
  terminated: '基本养老保险关系已经终止',
};

/** S-01, S-07: is there a relation that can be interrupted, or transferred? A sealed one can only be transferred. */
export function relationAllows(relation: RelationFacts | null, reason: SuspensionReason): NonNullable<Condition> {
  const status = relation?.status ?? 'none';
  const transfer = reason === 'transferOut';
  const value = status === 'active' || status === 'interrupted' || (transfer && status === 'suspended');
  // Whether a transfer is carried out depends on what is owed, too.
  const possible = transfer ? '有可以转出的关系' : '可以办理中断';
  const finding = `${statusTexts[status]}，${value ? possible : `不能办理${transfer ? '转出' : '中断'}`}。`;
  return { value, reasons: [because(transfer ? 'S-07' : 'S-01', finding)] };
}
