import { z } from 'zod';
import {
  type Check,
  checkAcrossFields,
  choice,
  date,
  group,
  list,
  monthOfYear,
  rightEntries,
  unless,
  wholeNumber,
  yesOrNo,
} from '../../../applications/index.ts';
import { systemClock } from '../../../clock.ts';
import {
  archiveStatusNames,
  dischargeModeChoices,
  hardshipNames,
  insuranceNames,
  type IsoDate,
  monthsBetween,
  personTypeNames,
  placementUnitStatusNames,
  supervisingDeptStatusNames,
} from '../../../policy/index.ts';
import { commonFields, months } from '../../../pre-check/index.ts';

const gap = group('断缴时段', { from: monthOfYear('断缴起始年月'), to: monthOfYear('断缴截止年月') });

const fields = group('已知情况', {
  ...commonFields,
  birthDate: date('出生日期').optional(),
  personType: choice('人员类别', personTypeNames).optional(),
  dischargeDate: date('退出现役日期').optional(),
  dischargeMode: choice('退役安置方式', dischargeModeChoices).optional(),
  serviceMonths: months('军龄').optional(),
  pensionGaps: list('退役后基本养老保险未参保、欠缴、断缴的时段', gap, 200).optional(),
  preEnlistmentFirstInsuredDate: date('入伍前首次参保日期（入伍前未参保的填null）').nullable().optional(),
  firstContributionDate: date('退役后首次实际缴费日期').optional(),
  firstInsuredDate: date('已认定的首次参保时间').optional(),
  pensionPaidBeforeMonths: months('这次补缴以前的基本养老保险缴费年限（不含军龄）').optional(),
  pensionPaidMonths: months('基本养老保险缴费年限（不含军龄）').optional(),
  minPensionMonths: months('基本养老保险国家规定最低缴费年限').optional(),
  extensionPaidMonths: months('达到法定退休年龄后已延长缴费').optional(),
  medicalPaidMonths: months('城镇职工基本医疗保险缴费年限（不含军龄）').optional(),
  minMedicalMonths: months('城镇职工基本医疗保险国家规定年限').optional(),
  placementUnitStatus: choice('原安置单位状况', placementUnitStatusNames).optional(),
  supervisingDeptStatus: choice('上级主管部门状况', supervisingDeptStatusNames).optional(),
  inabilityConfirmedByDepartments: yesOrNo('相关部门是否已审核确认不存在或者无缴费能力').optional(),
  hardship: choice('困难人员类别', hardshipNames).optional(),
  insurance: choice('险种', insuranceNames).optional(),
  archiveManagedByVeteransBureau: yesOrNo('档案是否由退役军人事务局负责管理').optional(),
  insuredRegionCount: wholeNumber('参保地区数', 0, 1000).optional(),
  archiveStatus: choice('档案状况', { complete: archiveStatusNames.complete, lost: archiveStatusNames.lost }).optional(),
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

/** Month by month they are counted, again and again: no life is so long. */
const mostGapMonths = 2400;

const gapsInALife: Check<BackPayGiven> = {
  reads: ['pensionGaps'],
  find: ({ pensionGaps = [] }) =>
    unless(
      pensionGaps.reduce((sum, { from, to }) => sum + monthsBetween(from, to), 0) <= mostGapMonths,
      'pensionGaps',
      `各断缴时段合计不得超过${mostGapMonths}个月，请核对后更正。`,
    ),
};

const lifeInOrder: Check<BackPayGiven> = {
  reads: ['birthDate', 'enlistmentDate', 'dischargeDate', 'applicationDate'],
  find: ({ birthDate, enlistmentDate, dischargeDate, applicationDate }) => [
    ...notBefore('dischargeDate', ['退出现役日期', dischargeDate], ['入伍日期', enlistmentDate]),
    ...notBefore('enlistmentDate', ['入伍日期', enlistmentDate], ['出生日期', birthDate]),
    ...notBefore('birthDate', ['申请日期', applicationDate], ['出生日期', birthDate]),
  ],
};

type Named = [name: string, date: IsoDate | undefined];

const notBefore = (field: string, [later, date]: Named, [earlier, limit]: Named) =>
  unless(!date || !limit || limit <= date, field, `${later}（${date}）不得早于${earlier}（${limit}），请核对后更正。`);

export const given = fields.check(checkAcrossFields([gapsInOrder, gapsInALife, lifeInOrder], systemClock));
