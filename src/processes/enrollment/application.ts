/** The application for enrollment (新参保, E-01 to E-40). */
import { z } from 'zod';
import { categoryNames, hukouNames, monthOf, monthsBetween } from '../../policy/index.ts';
import {
  type Check,
  choice,
  date,
  group,
  needed,
  notInFuture,
  otherProofsFor,
  participantChecks,
  participantFields,
  text,
  unless,
  wholeNumber,
  yesOrNo,
} from '../../applications/index.ts';
import { byParticipant } from '../shared/index.ts';
import { formerEmployerNames, idCardPlaceNames } from './rules/facts.ts';
import { enrollmentDocuments, openLists } from './documents.ts';

/** What is stated beside the person, the category and the hukou. */
export const enrollmentLabels = {
  formerEmployerType: '原用人单位类型',
  terminationDate: '终止或者解除劳动关系日期',
  hasWrittenContract: '是否签订书面劳动合同',
  registeredDistrict: '注册经营地',
  registeredInUrbanArea: '是否在本市城镇范围内注册经营',
  ownerHukou: '雇主户口性质',
  ownerHukouDistrict: '雇主户口所在地',
  ownerRegisteredDistrict: '雇主注册经营地',
  hasOperatingPermit: '运输业主是否持有营运证',
  idCardIssuer: '身份证签发地',
  contractPerformanceDistrict: '劳动合同履行地',
  insuredDuringOriginalEmployment: '原单位劳动关系存续期间是否参保',
  enlistmentDate: '入伍日期',
  dischargeDate: '退出现役日期',
  placed: '是否已经安置',
  creditableServiceMonths: '符合国家规定计算连续工龄的军龄',
  deemedContributionMonths: '视同缴费年限',
} as const;

const labels = enrollmentLabels;

const months = (label: string) => wholeNumber(`${label}（月数）`, 0, 720);

export const enrollmentFields = group('申请', {
  process: z.literal('enrollment').meta({ description: '办理事项' }),
  ...participantFields(byParticipant, enrollmentDocuments),
  category: choice('参保人员类别', categoryNames),
  hukou: choice('户口性质', hukouNames),
  hukouDistrict: text('户口所在地', 100),
  formerEmployerType: choice(labels.formerEmployerType, formerEmployerNames).optional(),
  terminationDate: date(labels.terminationDate).optional(),
  hasWrittenContract: yesOrNo(labels.hasWrittenContract).optional(),
  registeredDistrict: text(labels.registeredDistrict, 100).optional(),
  registeredInUrbanArea: yesOrNo(labels.registeredInUrbanArea).optional(),
  ownerHukou: choice(labels.ownerHukou, hukouNames).optional(),
  ownerHukouDistrict: text(labels.ownerHukouDistrict, 100).optional(),
  ownerRegisteredDistrict: text(labels.ownerRegisteredDistrict, 100).optional(),
  hasOperatingPermit: yesOrNo(labels.hasOperatingPermit).optional(),
  idCardIssuer: choice(labels.idCardIssuer, idCardPlaceNames).optional(),
  contractPerformanceDistrict: text(labels.contractPerformanceDistrict, 100).optional(),
  insuredDuringOriginalEmployment: yesOrNo(labels.insuredDuringOriginalEmployment).optional(),
  enlistmentDate: date(labels.enlistmentDate).optional(),
  dischargeDate: date(labels.dischargeDate).optional(),
  placed: yesOrNo(labels.placed).optional(),
  creditableServiceMonths: months(labels.creditableServiceMonths).optional(),
  deemedContributionMonths: months(labels.deemedContributionMonths).optional(),
  otherProofs: otherProofsFor(openLists).optional(),
});

export type EnrollmentApplication = z.output<typeof enrollmentFields>;

declare module '../../applications/application.ts' {
  interface Applications {
    enrollment: EnrollmentApplication;
  }
}

/** What the rules of the category ask for (E-02 to E-09, E-26 to E-38). */
const neededByCategory: Record<EnrollmentApplication['category'], readonly (keyof typeof labels)[]> = {
  unemployedWorker: ['formerEmployerType'],
  businessOwner: ['registeredDistrict'],
  businessEmployee: ['ownerHukou', 'ownerHukouDistrict', 'ownerRegisteredDistrict'],
  transportOwner: ['hasOperatingPermit'],
  transportEmployee: ['ownerHukou', 'ownerHukouDistrict', 'ownerRegisteredDistrict', 'hasOperatingPermit'],
  agencyTempStaff: ['terminationDate', 'hasWrittenContract'],
  partTimeWorker: ['idCardIssuer'],
  flexibleWorker: [],
  missedByClosedUnit: ['insuredDuringOriginalEmployment'],
  unplacedVeteran: ['enlistmentDate', 'dischargeDate', 'placed', 'creditableServiceMonths'],
  agencyPermanentStaff: ['terminationDate'],
};

export const enrollmentChecks: Check<EnrollmentApplication>[] = [
  ...participantChecks,
  needed<EnrollmentApplication>(['category'], ({ category }) => neededByCategory[category], labels),
  needed<EnrollmentApplication>(
    ['category', 'idCardIssuer'],
    ({ category, idCardIssuer }) =>
      category === 'partTimeWorker' && idCardIssuer === 'outsideCity' ? ['contractPerformanceDistrict'] : [],
    labels,
  ),
  {
    reads: ['category', 'hasWrittenContract', 'otherProofs'],
    find: ({ category, hasWrittenContract, otherProofs = [] }) =>
      unless(
        otherProofs.length === 0 || (category === 'agencyTempStaff' && hasWrittenContract !== true),
        'otherProofs',
        '其他证明材料只适用于未签订书面劳动合同（协议）的机关事业单位临时聘用人员，请删除，或者更正参保人员类别和合同签订情况。',
      ),
  },
  notInFuture<EnrollmentApplication>('terminationDate', labels.terminationDate, ({ terminationDate }) => terminationDate),
  notInFuture<EnrollmentApplication>('dischargeDate', labels.dischargeDate, ({ dischargeDate }) => dischargeDate),
  {
    reads: ['enlistmentDate', 'dischargeDate'],
    find: ({ enlistmentDate, dischargeDate }) =>
      unless(
        enlistmentDate === undefined || dischargeDate === undefined || enlistmentDate < dischargeDate,
        'dischargeDate',
        '退出现役日期应晚于入伍日期，请核对后更正。',
      ),
  },
  {
    reads: ['enlistmentDate', 'dischargeDate', 'creditableServiceMonths'],
    find: ({ enlistmentDate, dischargeDate, creditableServiceMonths = 0 }) =>
      unless(
        enlistmentDate === undefined ||
          dischargeDate === undefined ||
          creditableServiceMonths <= monthsBetween(monthOf(enlistmentDate), monthOf(dischargeDate)),
        'creditableServiceMonths',
        `${labels.creditableServiceMonths}不得多于入伍至退出现役的月数，请核对后更正。`,
      ),
  },
];
