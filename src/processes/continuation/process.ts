/** What the system must know of the process continuation. */
import { z } from 'zod';
import { type CaseOutcome, type Cases, startVariables } from '../../cases/index.ts';
import { because } from './rules/index.ts';
import type { Reason } from '../../policy/index.ts';
import type { Process } from '../process.ts';
import {
  byParticipant,
  currentRefusal,
  monthsAnnex,
  paymentStatus,
  reasonsOf,
  type Visit,
  waitStatus,
  waitStatusSchema,
} from '../shared/index.ts';
import { parameters } from './parameters.ts';
import { preCheck } from './pre-check.ts';
import { rehearsal } from './rehearsal.ts';
import { applicationSummary, applicationSummarySchema } from './views/application-summary.ts';
import { clauses } from './rules/clauses.ts';
import { continuationChecks, continuationFields } from './application.ts';
import { notices } from './notices.ts';
import { records } from './records.ts';
import { refusals } from './refusals.ts';

export const continuation: Process<'continuation'> = {
  id: 'continuation',
  name: '个人参保续保',
  clauses,
  office: 'socialInsurance',
  submitters: byParticipant,
  completed: '已续保',
  application: { id: 'ContinuationApplication', fields: continuationFields, checks: continuationChecks },
  messages: { 'continuation-application': startVariables },
  startMessage: () => 'continuation-application',
  parameters,
  refundsTo: 'participant',
  surplusStep: 'refund-surplus-payments',
  death: { requirement: 'C-01', accountLeft: true },
  needsPensionRelation: true,
  preCheck,
  applicationView: async ({ caseNumber, context }) => applicationSummary(await context.cases.files.get(caseNumber, 'continuation')),
  applicationSchema: applicationSummarySchema,
  records,
  notices,
  annexes: { 'collection-notice': monthsAnnex },
  waits: {
    'await-transfer-reply': { term: 'transferReply' },
    'await-personal-share': { term: 'personalShare', payment: 'personalShare' },
  },
  taskViews: {
    'decide-transfer': {
      schema: z.object({ transferStatus: waitStatusSchema.nullable() }),
      show: async (visit) => ({ transferStatus: await waitStatus(visit, 'await-transfer-reply', 'remind-transfer') }),
    },
    'decide-overdue-collection': paymentStatus('personalShare', 'await-personal-share', 'remind-personal-share'),
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
  nextSteps: {
    'await-personal-share': {
      action: 'payPersonalShare',
      instruction: (by, { totals }) => `请${by}将应缴的基本养老保险费${totals.personalShare.outstanding}元缴至社会保险局。`,
    },
    'await-transfer-reply': {
      action: 'wait',
      instruction: () => '已向原参保地的社会保险经办机构请求转移养老保险关系，正在等待其答复，目前没有需要本人办理的事项。',
    },
  },
  closingReasons,
  rehearsal,
};

async function closingReasons({ caseNumber, context: { cases } }: Visit, outcome: CaseOutcome): Promise<Reason[]> {
  if (outcome === 'completed') return reasonsOf(cases, caseNumber, 'resume-participation');
  if (outcome === 'died') return reasonsOf(cases, caseNumber, 'confirm-death');
  if (outcome === 'withdrawn') return [because('C-01', '续保由本人申请，现由申请人撤回。')];
  if (outcome === 'lapsed') return lapseReasons(cases, caseNumber);
  return (await currentRefusal(cases, caseNumber, refusals))?.reasons ?? (await allReturned(cases, caseNumber));
}

/** C-20: cases that began when the return of everything still ended them; no clerk did. */
async function allReturned(cases: Cases, caseNumber: string): Promise<Reason[]> {
  const reply = await records.find(cases, caseNumber, 'check-transfer-reply');
  return reply?.outcome.transferResult === 'allMaterials' ? reply.reasons : [];
}

/** Lapsed: the clerk ended it because the contributions did not come, or nobody supplemented the materials in time. */
async function lapseReasons(cases: Cases, caseNumber: string): Promise<Reason[]> {
  const overdue = await cases.decisions.latest(caseNumber, 'decide-overdue-collection');
  return overdue?.reasons ?? [because('C-22', '应补正的材料逾期未提交，申请材料未收齐。')];
}
