import { type ApplicantCategory, type Gender, type Hukou, type IsoDate, isoDate } from '../../../policy/index.ts';

/** Whose identity card it is. */
export const idCardIssuerNames = { city: '我市居民身份证', outsideCity: '市外居民身份证' } as const;
/** The form asks for the place of issue, not for the card. */
export const idCardPlaceNames = { city: '本市', outsideCity: '市外' } as const satisfies Record<keyof typeof idCardIssuerNames, string>;
export const formerEmployerNames = { urbanEnterprise: '城镇企业', other: '其他单位' } as const;

interface AllFacts {
  applicantCategory: ApplicantCategory;
  /** Already takes part in basic pension insurance. */
  alreadyInsured: boolean;
  /** Insured in the agencies' own scheme (机关事业养老保险); not part of the pre-check. */
  agencyPension: boolean;
  /** Was insured, and the relation was terminated (L-01); not part of the pre-check. */
  relationEnded: boolean;
  gender: Gender;
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
  /** Of the business, or of the employer's: registered and run in the urban area of the city; not part of the pre-check. */
  registeredInUrbanArea: boolean;
  /** `owner...`: of the employer of somebody who works in an individual business or in transport. */
  ownerHukou: Hukou;
  ownerHukouDistrict: string;
  ownerRegisteredDistrict: string;
  /** Of the transport owner: of the applicant, or of the employer. */
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
