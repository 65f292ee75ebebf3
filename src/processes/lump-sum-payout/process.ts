/** What the system must know of the process lump-sum-payout. */
import type { CaseOutcome } from '../../cases/index.ts';
import { because } from './rules/index.ts';
import type { Reason } from '../../policy/reason.ts';
import type { Process } from '../process.ts';
import { byParticipant } from '../shared/submitters.ts';
import { reasonsOf } from '../shared/records.ts';
import type { Visit } from '../shared/visit.ts';
import { clerkSteps } from '../../../workers/lump-sum-payout/decisions.ts';
import { applicationView, applicationViewSchema } from './views/application-view.ts';
import { notices } from './notices.ts';
import { records } from './records.ts';
import { refusals } from './refusals.ts';
import { currentRefusal } from '../shared/refusal.ts';

export const lumpSumPayout: Process<'lump-sum-payout'> = {
  id: 'lump-sum-payout',
  name: '基本养老保险一次性支付',
  office: 'socialInsurance',
  submitters: { ...byParticipant, heir: '法定继承人', beneficiary: '指定受益人' },
  completed: '已一次性支付，关系终止',
  startMessage: () => 'lump-sum-payout-application',
  applicationView: async ({ caseNumber, context }) => applicationView(await context.cases.getCase(caseNumber, 'lump-sum-payout')),
  applicationSchema: applicationViewSchema,
  clerkSteps,
  records,
  notices,
  waits: {},
  taskViews: {},
  interrupts: { 'send-withdrawal-notice': 'all' },
  noticeEffects: {},
  closingReasons,
};

async function closingReasons({ caseNumber, context: { cases } }: Visit, outcome: CaseOutcome): Promise<Reason[]> {
  if (outcome === 'completed') return reasonsOf(cases, caseNumber, 'terminate-relation');
  if (outcome === 'withdrawn') return [because('L-15', '申请人撤回申请，不再办理，基本养老保险关系不变。')];
  if (outcome === 'lapsed') return [because('L-09', '应补正的材料逾期未提交，申请材料未收齐。')];
  return (await currentRefusal(cases, caseNumber, refusals))?.reasons ?? [];
}
