import type { Guide } from '../../pre-check/index.ts';

const fromElsewhere = ['hukouMoved', 'returnToHukouPlace', 'reachedBenefitCondition', 'leftAgencyWithAgencyPension'];
const atBenefitAge = ['reachedBenefitCondition'];

/** How somebody is asked who wants to go on paying. */
export const guide: Guide = {
  about: '以前参过保，失业、迁户口、离开原单位以后，想接着缴费。',
  questions: [
    { fact: 'continuationReason', ask: '因为什么续保？' },
    { fact: 'transferType', ask: '从哪里转入？' },
    { fact: 'goldenInsuranceSystemUsed', ask: '两地社会保险局是否都已使用金保系统？', with: ['unemployedWorker', 'hukouMoved'] },
    { fact: 'servingSentence', ask: '现在是否正在服刑？' },
    { fact: 'lastContributionMonth', ask: '最后一次缴费是哪年哪月？' },
    { fact: 'retirementAgeReachedMonth', ask: '哪年哪月达到法定退休年龄？' },
    { fact: 'hukouPlace', ask: '户籍在哪个区县？', hint: '例如：渝中区' },
    { fact: 'relationPlace', ask: '基本养老保险关系现在在哪里？', with: fromElsewhere },
    { fact: 'contributionPlaces', ask: '先后在哪些地方缴费，各缴了多久？', hint: '由早到晚填写', with: atBenefitAge },
    { fact: 'collectsPriorYears', ask: '是否须补收以前年度缴费？' },
    { fact: 'collectionMonthsInOneYear', ask: '一个年度内补收多少个月？' },
  ],
  hopedFor: {
    eligible: { yes: '属于续保的受理范围，可以办理', no: '不属于续保的受理范围' },
    mayContinue: { yes: '可以接续并补缴历年费用', no: '是否可以接续，由业务人员决定' },
    backPayApplicationAllowed: { yes: '可以申请补缴', no: '现在不得申请补缴' },
    collectionAllowed: { yes: '补收的月数和缴费基数在限度内', no: '补收的月数或者缴费基数超过限度' },
  },
  money: ['payPastYears'],
  offices: ['continuationPlace', 'transferTo'],
  fixed: ['baseCap', 'lastContributionMonth', 'retirementAgeReachedMonth'],
};
