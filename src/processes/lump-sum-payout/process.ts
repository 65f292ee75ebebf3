/** What the system must know of the process lump-sum-payout. */
import { type CaseOutcome, type CaseProgress, startVariables } from '../../cases/index.ts';
import { because } from './rules/index.ts';
import type { Reason } from '../../policy/index.ts';
import { currentRefusal, ended, type LastStep, reasonsOf, type Visit } from '../shared/index.ts';
import type { Process } from '../process.ts';
import { parameters } from './parameters.ts';
import { preCheck } from './pre-check.ts';
import { rehearsal } from './rehearsal.ts';
import { payoutChecks, payoutFields, submitters } from './application.ts';
import { standingProof } from './facts/other-proof.ts';
import { competingClaimsView } from './views/claims-view.ts';
import { signersView } from './views/signers-view.ts';
import { applicationView, applicationViewSchema } from './views/application-view.ts';
import { notices } from './notices.ts';
import { records } from './records.ts';
import { refusals } from './refusals.ts';
import { clauses } from './rules/clauses.ts';

export const lumpSumPayout: Process<'lump-sum-payout'> = {
  id: 'lump-sum-payout',
  name: '基本养老保险一次性支付',
  clauses,
  office: 'socialInsurance',
  submitters,
  completed: '已一次性支付，关系终止',
  application: { id: 'PayoutApplication', fields: payoutFields, checks: payoutChecks },
  messages: { 'lump-sum-payout-application': startVariables },
  startMessage: () => 'lump-sum-payout-application',
  parameters,
  refundsTo: 'participant',
  death: { requirement: 'L-02', heirsContinue: true },
  preCheck,
  async applicationView({ caseNumber, context: { cases } }) {
    const file = await cases.files.get(caseNumber, 'lump-sum-payout');
    return applicationView(file, await standingProof(cases, file));
  },
  applicationSchema: applicationViewSchema,
  records,
  notices,
  waits: {},
  taskViews: { 'resolve-competing-claims': competingClaimsView, 'release-payout': signersView },
  interrupts: { 'send-withdrawal-notice': 'all' },
  noticeEffects: {},
  nextSteps: {
    'resolve-competing-claims': {
      action: 'wait',
      instruction: () =>
        '另有他人就该参保人员的个人账户申请领款，异议有结果之前暂缓支付。请与有关人员协商一致，或者持公证书、调解书、生效裁判文书等到受理窗口办理。',
    },
  },
  lastStep,
  closingReasons,
  rehearsal,
};

/** L-14: what was paid, where the case was about it; L-02: whose case goes on after a death. */
function lastStep(progress: CaseProgress): LastStep | null {
  const { payout, outcome, outcomeReasons } = progress;
  if (outcome === 'died') return { action: 'applyElsewhere', instruction: `${ended(progress)}${outcomeReasons.at(-1)?.finding ?? ''}` };
  if (!payout?.paidOn) return null;
  const asked = payout.arrival === 'asked' ? '本笔支付被抽取核实，请答复款项是否到账。' : '';
  const paid = `一次性支付金额${payout.amount}元已付至${payout.payeeName}的收款账户，请核对到账情况。${asked}`;
  return { action: 'nothing', instruction: `${ended(progress)}${paid}` };
}

async function closingReasons({ caseNumber, context: { cases } }: Visit, outcome: CaseOutcome): Promise<Reason[]> {
  if (outcome === 'completed') return reasonsOf(cases, caseNumber, 'terminate-relation');
  if (outcome === 'died')
    return [...(await reasonsOf(cases, caseNumber, 'confirm-death')), ...(await reasonsOf(cases, caseNumber, 'continue-for-heir'))];
  if (outcome === 'withdrawn') return [because('L-15', '申请人撤回申请，不再办理，基本养老保险关系不变。')];
  if (outcome === 'lapsed') return [because('L-09', '应补正的材料逾期未提交，申请材料未收齐。')];
  return (await currentRefusal(cases, caseNumber, refusals))?.reasons ?? [];
}
