/** What the register of pension relations says of the applicant. */
import { z } from 'zod';
import { monthText } from '../../../policy/wording.ts';
import type { RelationStatus } from '../../../registries/pension-relation.ts';
import type { EnrollmentStatus } from '../records.ts';

const statusLabels = {
  none: '无养老保险关系',
  active: '参保缴费',
  interrupted: '中断缴费',
  suspended: '暂停，个人账户已封存',
  transferredOut: '已转出',
  terminated: '已终止',
} as const satisfies Record<RelationStatus, string>;

export const enrollmentStatusViewSchema = z.object({
  alreadyInsured: z.boolean(),
  statusLabel: z.string(),
  placeLabel: z.string(),
  insuredFromLabel: z.string(),
  agencyPensionLabel: z.string(),
});

export function enrollmentStatusView(status: EnrollmentStatus): z.output<typeof enrollmentStatusViewSchema> {
  const { alreadyInsured, place, insuredFrom, agencyPension } = status;
  return {
    alreadyInsured: alreadyInsured || agencyPension,
    statusLabel: statusLabels[status.status],
    placeLabel: place ?? '无',
    insuredFromLabel: insuredFrom ? monthText(insuredFrom) : '无',
    agencyPensionLabel: agencyPension ? '已参加' : '未参加',
  };
}
