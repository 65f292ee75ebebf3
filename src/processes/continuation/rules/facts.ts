/** From where the person continues (受理范围). */
export const transferTypeNames = {
  sameDistrict: '统筹范围内本区内转入',
  otherDistrict: '统筹范围内其他区县转入',
  outsidePooling: '统筹范围外转入',
} as const;

/** Why the person continues as an individual participant (受理范围). */
export const continuationReasonNames = {
  unemployedWorker: '参保单位职工失业',
  hukouMoved: '个人参保人员户口变动',
  returnToHukouPlace: '返回户籍所在地就业',
  reachedBenefitCondition: '达到待遇领取条件',
  leftAgencyWithAgencyPension: '与已参加机关事业养老保险的单位解除劳动（聘用）关系',
} as const;

export type TransferType = keyof typeof transferTypeNames;
export type ContinuationReason = keyof typeof continuationReasonNames;

/** What a person has paid at one place. */
export interface ContributionPlace {
  place: string;
  months: number;
}
