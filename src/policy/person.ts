/** What a person is to the rules and to the agencies. */
import { codesOf } from './names.ts';

export const genderNames = { male: '男', female: '女' } as const;
export type Gender = keyof typeof genderNames;
export const genders = codesOf(genderNames);

/** Where the person is registered (户口). */
export const hukouNames = { cityUrban: '本市城镇户口', cityRural: '本市农村户口', outsideCity: '外省市户口' } as const;
export type Hukou = keyof typeof hukouNames;

/** As what somebody takes part in the insurance. */
export const categoryNames = {
  unemployedWorker: '城镇企业失业职工',
  businessOwner: '个体工商户雇主',
  businessEmployee: '个体工商户雇工',
  transportOwner: '城镇个体运输业主',
  transportEmployee: '城镇个体运输业主的雇工',
  agencyTempStaff: '机关事业单位临时聘用人员',
  partTimeWorker: '非全日制工作人员',
  flexibleWorker: '灵活就业人员',
  missedByClosedUnit: '已破产、解体、关闭企业的漏投保职工',
  unplacedVeteran: '复员退伍未安置的军人',
  agencyPermanentStaff: '机关事业单位在编人员',
} as const;
export type ApplicantCategory = keyof typeof categoryNames;

/** As civil affairs have it (B-41). */
export const hardshipNames = { none: '非困难人员', minimumLivingAllowance: '最低生活保障对象', extremePoverty: '特困人员' } as const;
export type Hardship = keyof typeof hardshipNames;
export const hardships = codesOf(hardshipNames);
