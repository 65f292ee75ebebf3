import { z } from 'zod';
import { dateSchema, moneySchema, paidPeriodSchema } from './values.ts';

/** What the origin's agency (转出方社会保险经办机构) says of a relation that is asked for. */
const answerFields = {
  /** C-19: yearly contributions and account information. */
  yearlyRecordsProvided: z.boolean(),
  /** There only if they are provided. */
  paid: z.array(paidPeriodSchema).optional(),
  /** C-20: what was transferred, and what the introduction letter says. */
  fundTransferred: moneySchema,
  letterAmount: moneySchema,
};

export const transferAnswerSchema = z
  .strictObject(answerFields)
  .refine((answer) => answer.yearlyRecordsProvided === (answer.paid !== undefined), 'paid and yearlyRecordsProvided differ');
export type TransferAnswer = z.output<typeof transferAnswerSchema>;

/** Body of the signed callback POST /api/cases/{caseNumber}/transfer-replies. */
export const transferReplySchema = z.object({
  replyId: z.string(),
  requestNumber: z.string(),
  ...answerFields,
  repliedOn: dateSchema,
});
export type TransferReply = z.output<typeof transferReplySchema>;
