import { type IsoDate, isoDate } from '../../../policy/dates.ts';

/** The values of the vocabulary with the names that people read. */
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
export const hukouNames = { cityUrban: '本市城镇户口', cityRural: '本市农村户口', outsideCity: '外省市户口' } as const;
export const idCardIssuerNames = { city: '我市居民身份证', outsideCity: '市外居民身份证' } as const;
export const formerEmployerNames = { urbanEnterprise: '城镇企业', other: '其他单位' } as const;

export type ApplicantCategory = keyof typeof categoryNames;
export type Hukou = keyof typeof hukouNames;

interface AllFacts {
  applicantCategory: ApplicantCategory;
  /** Already takes part in basic pension insurance. */
  alreadyInsured: boolean;
  /** Insured in the agencies' own scheme (机关事业养老保险); not part of the pre-check. */
  agencyPension: boolean;
  gender: 'male' | 'female';
  /** Completed months at the application. */
  ageMonths: number;
  legalRetirementAgeMonths: number;
  applicationDate: IsoDate;
  /** The date of participation (参保). */
  insuranceDate: IsoDate;
  /** 视同缴费年限 */
  deemedContributionMonths: number;
  hukou: Hukou;
  hukouDistrict: string;
  formerEmployerType: keyof typeof formerEmployerNames;
  /** End of the labour relation with the agency. */
  terminationDate: IsoDate;
  hasWrittenContract: boolean;
  registeredDistrict: string;
  ownerHukou: Hukou;
  ownerHukouDistrict: string;
  ownerRegisteredDistrict: string;
  hasOperatingPermit: boolean;
  idCardIssuer: keyof typeof idCardIssuerNames;
  contractPerformanceDistrict: string;
  /** Insured while the relation with the closed unit existed. */
  insuredDuringOriginalEmployment: boolean;
  /** Since the placement period (安置期) began; not needed where the discharge is known. */
  placementPeriodMonthsElapsed: number;
  dischargeDate: IsoDate;
  placed: boolean;
  enlistmentDate: IsoDate;
  /** 符合国家规定计算连续工龄的军龄 */
  creditableServiceMonths: number;
}

/** What is known of an applicant: a pre-check is asked with few facts, a worker has nearly all. */
export type EnrollmentFacts = { [Fact in keyof AllFacts]?: AllFacts[Fact] | undefined };

const NEWEST = isoDate('9999-12-31');

/** The day whose parameters apply; the newest ones where nobody has said when. */
export function parameterDay({ applicationDate, insuranceDate }: EnrollmentFacts): IsoDate {
  return applicationDate ?? insuranceDate ?? NEWEST;
}
