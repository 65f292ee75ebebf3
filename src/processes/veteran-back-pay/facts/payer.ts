/** Who pays (B-44 to B-54), as the decision table back-pay-payer says. */
import { z } from 'zod';
import { payerRecord } from '../records/payment.ts';

/**
 * The branches by the names of the table, in the words of the source. The table's own `unconfirmed` has no payer: the
 * diagram does not calculate before the departments have confirmed (AMB-51).
 */
const branchLabels = {
  ableUnit: '责任单位有缴费能力',
  ableDepartment: '责任单位有缴费能力',
  noUnit: '无安置单位',
  inabilityConfirmed: '不存在或无缴费能力，参照无安置单位执行',
} as const;

export const payerSchema = payerRecord.extend({
  branch: z.enum(Object.keys(branchLabels) as (keyof typeof branchLabels)[]),
  explanation: z.string(),
});

export type Payer = z.output<typeof payerSchema> & { branchLabel: string };

export function withBranchLabel(payer: z.output<typeof payerSchema>): Payer {
  return { ...payer, branchLabel: branchLabels[payer.branch] };
}
