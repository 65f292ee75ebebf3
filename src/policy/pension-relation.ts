/** A person's pension relation (养老保险关系), as the register has it and as people read it. */
import { codesOf } from './names.ts';

/** `interrupted`: nothing is paid. `suspended`: the account is sealed (S-01). `transferredOut`: the relation is elsewhere. */
export const relationStatusNames = {
  none: '无养老保险关系',
  active: '参保缴费',
  interrupted: '中断缴费',
  suspended: '已中断，个人账户已封存',
  transferredOut: '已转出',
  terminated: '已终止',
} as const;
export type RelationStatus = keyof typeof relationStatusNames;
export const relationStatuses = codesOf(relationStatusNames);

/** Why it is suspended (S-02, S-03, S-07, S-10). */
export const suspensionReasonNames = {
  sentenced: '被劳改或者判刑',
  enlisted: '参军',
  transferOut: '转出',
  other: '其他原因',
} as const;
export type SuspensionReason = keyof typeof suspensionReasonNames;
export const suspensionReasons = codesOf(suspensionReasonNames);

/** `imprisonment`: serving a sentence (服刑); `suspendedSentence`: in its probation period (缓刑考验期). */
export const custodyTypeNames = {
  imprisonment: '服刑',
  reEducationThroughLabor: '劳动教养（2013年已废止）',
  control: '管制',
  suspendedSentence: '缓刑考验期',
} as const;
export type CustodyType = keyof typeof custodyTypeNames;
export const custodyTypes = codesOf(custodyTypeNames);
