/** What the agencies have on record, and what the departments determine (B-34 to B-41, B-48). */
import { z } from 'zod';
import { breakTime, hardship, medicalRecordsSchema, monthSchema, pensionRecordsSchema, unitStatus } from '../../../registries/index.ts';
import { choice, coded, field, oneOf, requiredText } from '../../shared/index.ts';
import { placementUnitStatusNames, supervisingDeptStatusNames } from '../../../policy/index.ts';

const recordsAgree = field('缴费记录一致', z.boolean());
const paid = (schema: typeof medicalRecordsSchema.shape.paid) => field('已缴费时间', schema);

/** What only the applicant stated. */
const recognizedPeriod = z
  .object({ from: monthSchema, to: monthSchema, place: requiredText, proof: requiredText })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'is before "from"' });

/** B-36: recognised with its proof, or not. */
const reconciled = oneOf(
  z.object({
    decision: z.literal('accepted'),
    recognizedPeriods: z.array(recognizedPeriod).min(1, 'must have at least one period; choose "asRegistry" if there is none'),
    /** Asked only where the periods reach beyond the months that differ. */
    beyondDifference: z.boolean().optional(),
    reason: requiredText,
  }),
  z.object({ decision: z.literal('asRegistry'), reason: requiredText }),
);

export const verificationOutcomes = {
  'look-up-unit-status': unitStatus.answer.extend({
    placementUnitStatus: coded('原安置单位状况', placementUnitStatusNames),
    placementUnitFinding: field('原安置单位核实情况', z.string()),
    supervisingDeptStatus: coded('上级主管部门状况', supervisingDeptStatusNames),
    supervisingDeptFinding: field('上级主管部门核实情况', z.string()),
    hardshipEnterprise: z.object({
      needed: field('须认定特困企业', z.boolean()),
      decidedBy: coded('特困企业认定机关', { countyGovernment: '县人民政府', cityGovernment: '市人民政府' }),
    }),
    inabilityToConfirm: field('须审核确认无缴费能力', z.boolean()),
  }),

  'determine-break-time': breakTime.answer.extend({ periods: field('断缴时间', breakTime.answer.shape.periods) }),

  'look-up-pension-arrears': pensionRecordsSchema.extend({
    firstInsuredDate: field('首次参保时间', pensionRecordsSchema.shape.firstInsuredDate),
    preEnlistmentFirstInsuredDate: field('入伍前首次参保时间', pensionRecordsSchema.shape.preEnlistmentFirstInsuredDate),
    paid: paid(pensionRecordsSchema.shape.paid),
    extensionPaidMonths: field('已延长缴费月数', pensionRecordsSchema.shape.extensionPaidMonths),
    recordsAgree,
  }),
  'look-up-medical-arrears': medicalRecordsSchema.extend({ paid: paid(medicalRecordsSchema.shape.paid), recordsAgree }),

  'reconcile-pension-records': reconciled,
  'reconcile-medical-records': reconciled,

  'look-up-hardship': hardship.answer.extend({
    hardship: field('困难人员类别', hardship.answer.shape.hardship, {
      none: '无',
      minimumLivingAllowance: '最低生活保障对象',
      extremePoverty: '特困人员',
    }),
    since: field('困难人员起始时间', hardship.answer.shape.since),
  }),

  'confirm-hardship': oneOf(z.object({ decision: z.literal('confirm') }), z.object({ decision: z.literal('deny'), reason: requiredText })),

  'determine-hardship-enterprise': z.object({
    decision: choice('hardship', 'notHardship'),
    decidedBy: choice('county', 'city'),
    reason: requiredText,
  }),

  'confirm-inability': z.object({ decision: choice('confirmed', 'unitAble', 'departmentAble'), reason: requiredText }),
};
