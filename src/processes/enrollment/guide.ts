import type { Guide } from '../../pre-check/index.ts';

const ofTransport = ['transportOwner', 'transportEmployee'];
const employees = ['businessEmployee', 'transportEmployee'];
const veteran = ['unplacedVeteran'];

/** How somebody is asked who wants to take part for the first time. */
export const guide: Guide = {
  about: '没有参加过基本养老保险，想以个人身份参保。',
  questions: [
    { fact: 'applicantCategory', ask: '属于哪一类人员？' },
    { fact: 'alreadyInsured', ask: '是否已经参加基本养老保险？' },
    { fact: 'gender' },
    { fact: 'ageMonths', ask: '现在满多少周岁？' },
    { fact: 'hukou', ask: '本人是什么户口？' },
    { fact: 'hukouDistrict', ask: '本人户口在哪个区县？', hint: '例如：渝中区' },
    { fact: 'deemedContributionMonths', ask: '视同缴费年限有多长？', hint: '没有的填0' },
    { fact: 'formerEmployerType', ask: '原来在什么单位工作？', with: ['unemployedWorker'] },
    { fact: 'registeredDistrict', ask: '在哪个区县注册经营？', with: ['businessOwner', 'transportOwner'] },
    { fact: 'ownerHukou', ask: '雇主是什么户口？', with: employees },
    { fact: 'ownerHukouDistrict', ask: '雇主的户口在哪个区县？', with: employees },
    { fact: 'ownerRegisteredDistrict', ask: '雇主在哪个区县注册经营？', with: employees },
    { fact: 'hasOperatingPermit', ask: '运输业主是否持有营运证？', with: ofTransport },
    { fact: 'terminationDate', ask: '哪一天终止或者解除劳动关系？', with: ['agencyTempStaff'] },
    { fact: 'idCardIssuer', ask: '居民身份证是哪里签发的？', with: ['partTimeWorker'] },
    { fact: 'contractPerformanceDistrict', ask: '劳动合同在哪个区县履行？', with: ['partTimeWorker'] },
    { fact: 'hasWrittenContract', ask: '是否签订了书面劳动合同（协议）？', with: [...employees, 'partTimeWorker'] },
    { fact: 'insuredDuringOriginalEmployment', ask: '在原单位工作时是否参保？', with: ['missedByClosedUnit'] },
    { fact: 'placed', ask: '退役后是否已经安置？', with: veteran },
    { fact: 'placementPeriodMonthsElapsed', ask: '安置期开始到现在有多久？', with: veteran },
    { fact: 'enlistmentDate', ask: '哪一天入伍？', with: veteran },
    { fact: 'creditableServiceMonths', ask: '可以计算连续工龄的军龄有多长？', with: veteran },
  ],
  hopedFor: { eligible: { yes: '符合新参保的条件，可以办理', no: '不符合新参保的条件' } },
  money: ['creditedDeemedMonths'],
  offices: ['enrollmentPlace'],
  fixed: ['insuranceDate', 'deemedContributionMonths', 'creditableServiceMonths'],
  growing: ['placementPeriodMonthsElapsed'],
};
