/** What the steps of continuation record (C-01 to C-22). */
import { z } from 'zod';
import { dateSchema, moneySchema, monthSchema, paidMonth, pensionRelationSchema } from '../../registries/index.ts';
import {
  choice,
  coded,
  deadlinesRecord,
  extendOrTerminate,
  field,
  leftOut,
  materials,
  nameAnswer,
  nameChecked,
  oneOf,
  optionalText,
  type RecordOf,
  recordsOf,
  refuse,
  requiredText,
  supplement,
} from '../shared/index.ts';
import { afterRetirementAgeNames, continuationReasonNames, transferTypeNames } from './rules/index.ts';

const returnedScopes = { transferMaterials: '转入资料', allMaterials: '所有资料' } as const;
const returned = z.object({ returnNumber: z.string() });

export const records = recordsOf({
  ...materials.outcomes,

  'register-continuation': z.object({
    transferType: coded('关系转移类型', transferTypeNames),
    continuationReason: coded('续保原因', continuationReasonNames),
    deadlines: deadlinesRecord,
  }),

  /** The pension relation, as far as the rules need it: without the account. */
  'look-up-relation': pensionRelationSchema
    .pick({
      status: true,
      place: true,
      insuredFrom: true,
      paid: true,
      arrears: true,
      suspension: true,
      servedSentences: true,
      agencyPension: true,
    })
    .extend(nameChecked),

  'check-continuation': z.object({
    eligible: field('符合条件', z.boolean()),
    barred: field('不得续保', z.boolean()),
    transferTo: field('应转入地', z.string().nullable()),
    transferNeeded: field('须办理关系转移', z.boolean()),
    /** How many of the reasons, which come first, stand in the way. */
    against: field('不符合的项数', z.int()).optional(),
    endOpen: field('须核定刑满释放或者退出现役日期', z.boolean().default(false)),
  }),

  'review-continuation': oneOf(
    z.object({
      decision: z.literal('approve'),
      ...nameAnswer,
      suspensionEndedOn: z.preprocess(leftOut, dateSchema.optional()),
      reason: optionalText,
      /** Of whoever has reached the retirement age (AMB-57). */
      afterRetirementAge: z.preprocess(leftOut, coded('达到法定退休年龄以后', afterRetirementAgeNames).optional()),
    }),
    supplement,
    refuse,
  ),

  'request-transfer': z.object({ requestNumber: z.string(), fromPlace: z.string() }),

  'decide-transfer': z.object({ decision: choice('wait', 'refuse'), reason: requiredText }),

  'check-transfer-reply': z.object({
    action: coded('对转移答复的处理', { accept: '接收', returnToOrigin: '退回原参保地' }),
    /** Absent if nothing goes back. */
    returnedScope: coded('退回的资料', returnedScopes).optional(),
    reasonStated: field('须说明原因', z.boolean()),
    completionRequested: field('须要求补齐明细', z.boolean()),
    transferResult: coded('转移核对结果', { accept: '接收', ...returnedScopes }),
  }),

  'return-transfer-materials': returned,
  'return-all-materials': returned,

  /** By this it is asked for, posted and resumed. */
  'calculate-collection': z.object({
    /** First month that contributions go on with (C-14). */
    from: field('续保起始月', monthSchema),
    /** Null where legal retirement age comes first (C-18). */
    regularFrom: field('正常缴费起始月', monthSchema.nullable()),
    /** Last month of the sentence that the relation is suspended for (S-14). */
    servedUntil: field('服刑截止月', monthSchema.nullable().default(null)),
    total: field('合计（元）', moneySchema),
    accountTotal: field('记入个人账户合计（元）', moneySchema),
    /** As the register takes them: parameters may change before they are paid. */
    months: field('补收的月份', z.array(paidMonth)),
  }),

  'review-collection': oneOf(
    z.object({ decision: z.literal('approve') }),
    z.object({
      decision: z.literal('adjust'),
      startMonth: z.preprocess(leftOut, monthSchema.optional()),
      base: z.preprocess(leftOut, z.int().min(1).optional()),
      reason: requiredText,
    }),
  ),

  'decide-overdue-collection': extendOrTerminate,

  'resume-participation': z.object({ resumedOn: dateSchema }),

  'post-collection': z.object({ postingNumber: z.string(), postedOn: dateSchema, arrearsCleared: moneySchema.nullable() }),
});

export type Relation = RecordOf<typeof records, 'look-up-relation'>;
export type Collection = RecordOf<typeof records, 'calculate-collection'>;
