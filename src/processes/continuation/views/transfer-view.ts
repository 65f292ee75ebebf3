/** The answer of the agency of the original place, as the clerks read it (C-19, C-20). */
import { z } from 'zod';
import type { TransferReply } from '../../../cases/index.ts';
import { countText, distinctMonths, type Reason } from '../../../policy/index.ts';
import { groundViews, groundViewSchema } from '../../shared/index.ts';

const text = z.string();
export const transferViewSchema = z.object({
  repliedOn: text,
  yearlyRecordsLabel: text,
  paidMonths: text,
  fundTransferred: text,
  letterAmount: text,
  reasons: z.array(groundViewSchema),
});
export type TransferView = z.output<typeof transferViewSchema>;

export function transferView(reply: TransferReply, reasons: readonly Reason[]): TransferView {
  const months = distinctMonths(reply.paid).length;
  return {
    repliedOn: reply.repliedOn,
    yearlyRecordsLabel: reply.yearlyRecordsProvided ? '已提供' : '未提供',
    paidMonths: months > 0 ? countText(months) : '无',
    fundTransferred: reply.fundTransferred.toString(),
    letterAmount: reply.letterAmount.toString(),
    reasons: groundViews(reasons),
  };
}
