/** B-45, B-51: who lives on the minimum living allowance or in extreme poverty applies to the bureau for a subsidy of the personal share. */
import { z } from 'zod';
import { choice, group, text } from '../../applications/index.ts';
import { codesOf, hardshipNames } from '../../policy/index.ts';
import { dateSchema } from '../../registries/index.ts';
import { defineAction } from '../shared/index.ts';

const { minimumLivingAllowance, extremePoverty } = hardshipNames;
/** Who may apply (AMB-50: either). */
export const subsidyCategoryNames = { minimumLivingAllowance, extremePoverty } as const;

/** What the engine is told; no personal data. */
export const subsidyApplied = z.object({
  subsidyApplication: z.object({
    category: z.enum(codesOf(subsidyCategoryNames)),
    appliedOn: dateSchema,
  }),
});

export type SubsidyApplication = z.output<typeof subsidyApplied>['subsidyApplication'];

export const subsidyApplication = defineAction({
  path: 'subsidy-application',
  operationId: 'applyForSubsidy',
  summary: '申请个人应缴部分补助',
  description:
    '只在收到应缴金额告知、须由本人申请补助期间办理；最低生活保障对象、特困人员由原安置单位或者其上级主管部门缴费的，须由本人申请。也可以到受理窗口提出书面申请。',
  body: group('个人应缴部分补助申请', {
    category: choice('困难人员类别', subsidyCategoryNames).meta({ example: 'minimumLivingAllowance' }),
    reason: text('申请理由', 500).meta({
      description: '申请理由，请勿填写姓名、身份证件号码、电话、住址',
      example: '家庭享受最低生活保障。',
    }),
    truthful: z.literal(true, '请本人确认所填内容属实后再提交。').meta({ description: '本人确认所填内容属实' }),
  }).meta({ id: 'SubsidyApplication' }),
  asks: [
    { field: 'category', label: '困难人员类别', as: { choice: subsidyCategoryNames } },
    { field: 'reason', label: '申请理由', hint: '不超过500字。请勿填写姓名、身份证件号码、电话、住址。', as: 'prose' },
    { field: 'truthful', label: '本人确认所填内容属实', as: 'confirmation' },
  ],
  awaitedStep: 'await-subsidy-application',
  accepted: '已收到，转资金岗落实补助',
  answer: '个人应缴部分补助申请已收到，退役军人事务局将提请政府财政机关承担，请关注办理进度。',
  announcement: ({ category, reason }, today) => ({
    message: 'subsidy-applied',
    variables: subsidyApplied.parse({ subsidyApplication: { category, appliedOn: today } }),
    words: reason,
  }),
});
