import type { Guide } from '../../../pre-check/index.ts';

/** How a veteran is asked before anything is handed in. */
export const guide: Guide = {
  about: '2019年1月21日以前退役、由政府安排工作的士兵，补缴断缴的养老、医疗保险费。',
  questions: [
    { fact: 'personType', ask: '退役时是士兵还是军官？' },
    { fact: 'dischargeMode', ask: '以什么方式退出现役？' },
    { fact: 'dischargeDate', ask: '哪一天退出现役？', hint: '退出现役登记表上的日期' },
    { fact: 'enlistmentDate', ask: '哪一天入伍？', hint: '入伍批准书上的日期；军龄由此计算' },
    { fact: 'birthDate', ask: '哪一天出生？', hint: '和性别一起，看是否达到法定退休年龄' },
    { fact: 'gender', ask: '男还是女？' },
    { fact: 'pensionGaps', ask: '退役后，哪些时段没有参保或者欠缴、断缴基本养老保险费？' },
    {
      fact: 'pensionPaidBeforeMonths',
      ask: '到现在一共缴了多久基本养老保险费？',
      hint: '不含军龄；达到法定退休年龄的，由此看还差多少',
    },
    { fact: 'medicalPaidMonths', ask: '到现在一共缴了多久职工基本医疗保险费？', hint: '不含军龄；没有缴过的填0' },
    { fact: 'placementUnitStatus', ask: '原安置单位现在怎么样？', hint: '由单位缴费还是由退役军人事务部门办理，看这一项' },
    { fact: 'supervisingDeptStatus', ask: '原安置单位的上级主管部门现在怎么样？' },
    { fact: 'hardship', ask: '是否属于困难人员？' },
    { fact: 'archiveManagedByVeteransBureau', ask: '档案是否由退役军人事务局管理？', hint: '由其管理的，不需要提供服役材料' },
    { fact: 'insuredRegionCount', ask: '在几个地区参加过社会保险？' },
  ],
  hopedFor: {
    eligible: { yes: '属于补缴对象，可以办理', no: '不属于补缴对象' },
    withinApplicationWindow: { yes: '在原则上的申请时间内', no: '不在原则上的申请时间内，能否受理由受理机关决定' },
    pensionExtensionAllowed: { yes: '允许延长缴纳基本养老保险费', no: '不适用延长缴纳基本养老保险费' },
    pensionLumpSumAllowed: { yes: '允许一次性缴纳基本养老保险费', no: '不适用一次性缴纳基本养老保险费' },
    medicalLumpSumAllowed: { yes: '可以一次性缴纳基本医疗保险费', no: '不适用一次性缴纳基本医疗保险费' },
    paymentMayStart: { yes: '可以启动办理补缴手续', no: '还不能启动办理补缴手续' },
  },
  money: [
    'backPayMonths',
    'uncoveredGapMonths',
    'lateFeeAmount',
    'pensionShortfallMonths',
    'medicalShortfallMonths',
    'remitter',
    'personalShareBorneBy',
    'personalShareCollectedFromVeteran',
    'subsidyAppliedTo',
  ],
  offices: ['submitTo', 'remitTo', 'identityDeterminedBy', 'crossCheckWith', 'breakTimeDeterminedBy', 'hardshipPersonConfirmedBy'],
  fixed: [
    ...['serviceMonths', 'firstInsuredDate', 'preEnlistmentFirstInsuredDate', 'firstContributionDate'],
    ...['birthDate', 'pensionPaidBeforeMonths', 'pensionPaidMonths', 'medicalPaidMonths', 'minPensionMonths', 'minMedicalMonths'],
  ],
};
