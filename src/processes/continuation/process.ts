/** What the system must know of the process continuation. */
import type { CaseOutcome, Cases } from '../../cases/index.ts';
import { because } from './rules/index.ts';
import type { Reason } from '../../policy/reason.ts';
import type { Process } from '../process.ts';
import { byParticipant } from '../shared/submitters.ts';
import { reasonsOf } from '../shared/records.ts';
import { paymentStatus } from '../shared/views/payment-status.ts';
import { waitStatus } from '../shared/views/wait-status.ts';
import type { Visit } from '../shared/visit.ts';
import { clerkSteps } from '../../../workers/continuation/decisions.ts';
import { records } from './records.ts';
import { applicationSummary, applicationSummarySchema } from './views/application-summary.ts';
import { notices } from './notices.ts';
import { refusals } from './refusals.ts';
import { currentRefusal } from '../shared/refusal.ts';

export const continuation: Process<'continuation'> = {
  id: 'continuation',
  name: '个人参保续保',
  office: 'socialInsurance',
  submitters: byParticipant,
  completed: '已续保',
  startMessage: () => 'continuation-application',
  applicationView: async ({ caseNumber, context }) => applicationSummary(await context.cases.getCase(caseNumber, 'continuation')),
  applicationSchema: applicationSummarySchema,
  clerkSteps,
  records,
  notices,
  waits: { 'await-transfer-reply': 'transferReply', 'await-personal-share': 'personalShare' },
  taskViews: {
    'decide-transfer': async (visit) => ({ transferStatus: await waitStatus(visit, 'await-transfer-reply', 'remind-transfer') }),
    'decide-overdue-collection': async (visit) => ({ paymentStatus: await paymentStatus(visit, 'personalShare') }),
  },
  interrupts: {
    'decide-transfer': ['await-transfer-reply'],
    'decide-overdue-collection': ['await-personal-share'],
    // What was waited for may come while a clerk decides what to do without it.
    'check-transfer-reply': ['decide-transfer'],
    'resume-participation': ['decide-overdue-collection'],
    'refund-lapsed-payments': 'all',
    'refund-withdrawn-payments': 'all',
  },
  noticeEffects: {},
  closingReasons,
};

async function closingReasons({ caseNumber, context: { cases } }: Visit, outcome: CaseOutcome): Promise<Reason[]> {
  if (outcome === 'completed') return reasonsOf(cases, caseNumber, 'resume-participation');
  if (outcome === 'withdrawn') return [because('C-01', '续保由本人申请，现由申请人撤回。')];
  if (outcome === 'lapsed') return lapseReasons(cases, caseNumber);
  return (await allReturned(cases, caseNumber)) ?? (await currentRefusal(cases, caseNumber, refusals))?.reasons ?? [];
}

/** C-20: the rules alone ended it, no clerk did. */
async function allReturned(cases: Cases, caseNumber: string): Promise<Reason[] | null> {
  const reply = await records.find(cases, caseNumber, 'check-transfer-reply');
  return reply?.outcome.transferResult === 'allMaterials' ? reply.reasons : null;
}

/** Lapsed: the clerk ended it because the contributions did not come, or nobody supplemented the materials in time. */
async function lapseReasons(cases: Cases, caseNumber: string): Promise<Reason[]> {
  const overdue = await cases.latestDecision(caseNumber, 'decide-overdue-collection');
  return overdue?.reasons ?? [because('C-22', '应补正的材料逾期未提交，申请材料未收齐。')];
}
