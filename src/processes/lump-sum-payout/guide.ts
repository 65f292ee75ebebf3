import type { Guide } from '../../pre-check/index.ts';

const agency = ['agencyTransfer'];
const settling = ['emigration'];

/** How somebody is asked who wants the personal account paid out. */
export const guide: Guide = {
  about: '参保人员死亡、出国（境）定居等，一次领取个人账户里的钱，终止养老保险关系。',
  questions: [
    { fact: 'event', ask: '因为什么申请一次性支付？' },
    { fact: 'deathDate', ask: '参保人员哪一天死亡？', hint: '以死亡证明上的日期为准', with: ['death'] },
    { fact: 'destination', ask: '到哪里定居？', with: settling },
    { fact: 'approvalDate', ask: '哪一天批准定居？', hint: '以定居证明上的日期为准，不是出境的日期', with: settling },
    { fact: 'agencyInsured', ask: '调入的机关事业单位是否参保？', with: agency },
    { fact: 'retired', ask: '是否已经在该机关事业单位退休？', with: agency },
    { fact: 'accountPrincipal', ask: '个人账户里的本金有多少元？', hint: '可以在社会保险局查询' },
    { fact: 'accountInterest', ask: '个人账户里的利息有多少元？' },
    { fact: 'arrearsAmount', ask: '欠费多少元？', hint: '没有欠费的填0' },
  ],
  hopedFor: {
    eligible: { yes: '属于一次性支付的受理范围，可以办理', no: '不属于一次性支付的受理范围' },
    mayProcess: { yes: '可以办理支付手续', no: '还不能办理支付手续' },
  },
  money: ['payoutAmount'],
  offices: [],
  fixed: ['deathDate', 'certificateDate'],
  never: ['death'],
};
