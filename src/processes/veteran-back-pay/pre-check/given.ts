import { z } from 'zod';
import { checkAcrossFields } from '../../../cases/applications/across-fields.ts';
import { unless, type Check } from '../../../cases/applications/check.ts';
import { rightEntries } from '../../../cases/applications/entries.ts';
import { systemClock } from '../../../cases/clock.ts';
import { choice, date, group, list, monthOfYear, wholeNumber, yesOrNo } from '../../../cases/fields.ts';
import { insuranceNames } from '../../../cases/labels.ts';
import { commonFields, months } from '../../../pre-check/index.ts';

const unitStatus = {
  existsAbleToPay: '存在，有缴费能力',
  existsUnableToPay: '存在，无缴费能力',
  notExists: '不存在',
};

const gap = group('断缴时段', { from: monthOfYear('断缴起始年月'), to: monthOfYear('断缴截止年月') });

const fields = group('已知情况', {
  ...commonFields,
  personType: choice('人员类别', { soldier: '士兵', officer: '军官' }).optional(),
  dischargeDate: date('退出现役日期').optional(),
  dischargeMode: choice('退役安置方式', { governmentArrangedWork: '以政府安排工作方式退出现役', other: '其他方式' }).optional(),
  serviceMonths: months('军龄').optional(),
  pensionGaps: list('退役后基本养老保险未参保、欠缴、断缴的时段', gap, 200).optional(),
  preEnlistmentFirstInsuredDate: date('入伍前首次参保日期（入伍前未参保的填null）').nullable().optional(),
  firstContributionDate: date('退役后首次实际缴费日期').optional(),
  firstInsuredDate: date('已认定的首次参保时间').optional(),
  pensionPaidMonths: months('基本养老保险缴费年限（不含军龄）').optional(),
  minPensionMonths: months('基本养老保险国家规定最低缴费年限').optional(),
  extensionPaidMonths: months('达到法定退休年龄后已延长缴费').optional(),
  medicalPaidMonths: months('城镇职工基本医疗保险缴费年限（不含军龄）').optional(),
  minMedicalMonths: months('城镇职工基本医疗保险国家规定年限').optional(),
  placementUnitStatus: choice('原安置单位状况', { ...unitStatus, neverAssigned: '无安置单位' }).optional(),
  supervisingDeptStatus: choice('上级主管部门状况', unitStatus).optional(),
  inabilityConfirmedByDepartments: yesOrNo('相关部门是否已审核确认不存在或者无缴费能力').optional(),
  hardship: choice('困难人员类别', {
    none: '非困难人员',
    minimumLivingAllowance: '最低生活保障对象',
    extremePoverty: '特困人员',
  }).optional(),
  insurance: choice('险种', insuranceNames).optional(),
  archiveManagedByVeteransBureau: yesOrNo('档案是否由退役军人事务局负责管理').optional(),
  insuredRegionCount: wholeNumber('参保地区数', 0, 1000).optional(),
  archiveStatus: choice('档案状况', { complete: '齐全', lost: '丢失' }).optional(),
  verificationComplete: yesOrNo('核查工作是否完成').optional(),
  backPayCompleted: yesOrNo('补缴是否完成').optional(),
});

/** What the pre-check of veteran back-pay is asked with; every fact may be left out. */
export type BackPayGiven = z.output<typeof fields>;

const gapsInOrder: Check<BackPayGiven> = {
  reads: [],
  find: ({ pensionGaps = [] }, { isRight }) =>
    rightEntries(pensionGaps, 'pensionGaps', isRight).flatMap(([field, { from, to }]) =>
      unless(from <= to, `${field}.to`, `断缴截止年月（${to}）不得早于断缴起始年月（${from}），请更正。`),
    ),
};

const dischargeAfterEnlistment: Check<BackPayGiven> = {
  reads: ['enlistmentDate', 'dischargeDate'],
  find: ({ enlistmentDate, dischargeDate }) =>
    unless(
      !enlistmentDate || !dischargeDate || enlistmentDate <= dischargeDate,
      'dischargeDate',
      `退出现役日期（${dischargeDate}）不得早于入伍日期（${enlistmentDate}），请核对后更正。`,
    ),
};

export const given = fields.check(checkAcrossFields([gapsInOrder, dischargeAfterEnlistment], systemClock));
