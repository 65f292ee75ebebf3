import type { Guide } from '../../pre-check/index.ts';

const sentenced = ['sentenced'];
const leaving = ['transferOut'];

/** How somebody is asked who stops paying for a time. */
export const guide: Guide = {
  about: '服刑、参军、转出等原因，暂时停止缴费，封存个人账户。',
  questions: [
    { fact: 'suspensionReason', ask: '因为什么中断缴费？' },
    { fact: 'custodyType', ask: '被处以哪一种处罚？', with: sentenced },
    { fact: 'sentenceServed', ask: '是否已经服刑期满？', with: sentenced },
    { fact: 'custodyMonthsPaid', ask: '执行期间缴了多久的费？', with: sentenced },
    { fact: 'actualMonthsBefore', ask: '判刑前实际缴费多久？', with: sentenced },
    { fact: 'deemedMonthsBefore', ask: '判刑前的视为缴费年限有多长？', with: sentenced },
    { fact: 'actualMonthsAfter', ask: '服刑期满后实际缴费多久？', with: sentenced },
    { fact: 'enlistmentApprovalDate', ask: '哪一天批准参军？', with: ['enlisted'] },
    { fact: 'arrearsCleared', ask: '欠费是否已经完清？', with: leaving },
    { fact: 'arrearsAmount', ask: '欠费多少元？', with: leaving },
    { fact: 'deletionRequestedByPerson', ask: '本人是否申请删除欠费？', hint: '删除的部分不计算缴费年限', with: leaving },
  ],
  hopedFor: {
    eligible: { yes: '属于中断的受理范围，可以办理', no: '不属于中断的受理范围' },
    transferOutAllowed: { yes: '可以办理转出', no: '还不能办理转出' },
    mayContribute: { yes: '该期间可以继续缴费', no: '该期间不能继续缴费' },
  },
  money: ['assessedMonthlyAmount', 'creditedActualMonths', 'deemedMonthsCounted', 'countedMonths', 'arrearsMonthsCounted'],
  offices: [],
  fixed: ['custodyType', 'normalMonthlyAmount', 'lastYearFullStandardMonthly', 'newStandardReleaseDate'],
  never: ['sentenced'],
};
