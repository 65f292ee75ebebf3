/** What steps that many processes have record. */
import { z } from 'zod';
import { field } from './record-field.ts';
import { recordsOf } from './records.ts';

const text = z.string();
const term = (label: string) => field(label, text).optional();

/** The terms that a case is registered with, by their name in the variable `deadlines`. */
export const deadlinesRecord = z.looseObject({
  supplement: term('补正期限'),
  supplementReminder: term('补正提醒间隔'),
  hearing: term('陈述申辩期限'),
  personalShare: term('个人缴费期限'),
  personalShareReminder: term('个人缴费催缴间隔'),
  remittance: term('缴款到账期限'),
  remittanceReminder: term('缴款催办间隔'),
  transferReply: term('转移答复期限'),
  transferReplyReminder: term('转移答复催办间隔'),
  interest: term('计息间隔'),
  clerkTask: term('经办时限'),
});

/** A row of the decision table of required documents. */
export const requiredDocument = z.object({
  code: text,
  name: text,
  form: text,
  requirement: text,
  clause: text,
  alternatives: z.array(text).nullish(),
});

/** B-25 to B-30, E-10 to E-21, C-09 to C-13, L-05 to L-10, S-04 to S-06 */
export const materials = recordsOf({
  'check-materials': z.object({
    documentsComplete: field('材料齐全', z.boolean()),
    missingDocuments: field('尚缺材料', z.array(requiredDocument)),
  }),
});
