import { z } from 'zod';
import {
  applicant,
  choice,
  date,
  documentCodeOf,
  group,
  isCreditCode,
  list,
  monthOfYear,
  number,
  otherProofsFor,
  prose,
  text,
  wholeNumber,
  yesOrNo,
} from '../../../applications/index.ts';
import {
  dischargeModeChoices,
  insuranceNames,
  personTypeNames,
  placementUnitStatusNames,
  supervisingDeptStatusNames,
} from '../../../policy/index.ts';
import type { BackPayCalculation } from '../rules/calculation.ts';
import { archiveDifficultyNames, placementLevelNames } from '../rules/facts.ts';
import { backPayDocuments, openLists } from './documents.ts';

export const submitters = { placementUnit: '原安置单位', supervisingDepartment: '原安置单位主管部门', veteran: '退役士兵本人' } as const;

const creditCode = (label: string) => number(label, '请按营业执照或者法人证书上的18位统一社会信用代码填写', isCreditCode).optional();

const service = group('服役信息', {
  personType: choice('人员类别', personTypeNames),
  enlistmentDate: date('入伍日期'),
  dischargeDate: date('退出现役日期'),
  dischargeMode: choice('退役安置方式', dischargeModeChoices),
  archiveManagedByVeteransBureau: yesOrNo('档案是否由退役军人事务局负责管理'),
  // B-33: why the stamped copies of B-25 and B-26 cannot be had, or do not settle who somebody is.
  archiveDifficulty: choice('档案材料情况', { none: '没有下列情况', ...archiveDifficultyNames }).optional(),
  archiveDifficultyDescription: prose('档案材料情况的说明', 500).optional(),
  preEnlistmentFirstInsuredDate: date('入伍前首次参保日期').nullable().default(null),
});

const placementUnit = group('原安置单位信息', {
  name: text('原安置单位名称', 100).optional(),
  creditCode: creditCode('原安置单位统一社会信用代码'),
  status: choice('原安置单位状况', placementUnitStatusNames),
});

const supervisingDepartment = group('主管部门信息', {
  name: text('主管部门名称', 100),
  creditCode: creditCode('主管部门统一社会信用代码'),
  status: choice('主管部门状况', supervisingDeptStatusNames),
});

const statedContribution = group('缴费情况', {
  insurance: choice('险种', insuranceNames),
  from: monthOfYear('缴费起始年月'),
  to: monthOfYear('缴费截止年月'),
  place: text('缴费地点', 100),
  unit: text('缴费单位', 100),
});

/** The fields of a veteran's application (B-19), each right by itself. `application.ts` adds what they must agree in. */
export const applicationFields = group('申请', {
  process: z.literal('veteran-back-pay').meta({ description: '办理事项' }),
  submittedBy: choice('材料提交方', submitters),
  applicationDate: date('申请日期'),
  applicant,
  service,
  placementLevel: choice('原办理安置手续的层级', placementLevelNames).optional(),
  placementUnit,
  supervisingDepartment: supervisingDepartment.nullable().default(null),
  insuredRegionCount: wholeNumber('参保地区数', 0, 50),
  statedContributions: list('本人填报的缴费情况', statedContribution, 200).default([]),
  documents: list('提交的材料', documentCodeOf(backPayDocuments), 50),
  otherProofs: otherProofsFor(openLists).optional(),
});

/** A checked application. */
export type VeteranApplication = z.output<typeof applicationFields>;

declare module '../../../applications/application.ts' {
  interface Applications {
    'veteran-back-pay': VeteranApplication;
  }
  interface Calculations {
    'veteran-back-pay': BackPayCalculation;
  }
}
