/** What the system must know of the process suspension. */
import { z } from 'zod';
import { type CaseOutcome, type Cases, startVariables } from '../../cases/index.ts';
import type { Reason } from '../../policy/index.ts';
import { because } from './rules/index.ts';
import type { Process } from '../process.ts';
import { byParticipant, currentRefusal, reasonsOf, type Visit } from '../shared/index.ts';
import { parameters } from './parameters.ts';
import { preCheck } from './pre-check.ts';
import { rehearsal } from './rehearsal.ts';
import { suspensionChecks, suspensionFields } from './application.ts';
import { arrearsDeletion } from './arrears-deletion.ts';
import { contributionsResumed, resume, resumptionVariables } from './resumption.ts';
import { applicationView, applicationViewSchema } from './views/application-view.ts';
import { notices } from './notices.ts';
import { records } from './records.ts';
import { refusals } from './refusals.ts';
import { clauses } from './rules/clauses.ts';

export const suspension: Process<'suspension'> = {
  id: 'suspension',
  name: '基本养老保险关系中断',
  clauses,
  office: 'socialInsurance',
  submitters: byParticipant,
  subject: ({ application, processName }) =>
    application.process === 'suspension' && application.suspensionReason === 'transferOut' ? '基本养老保险关系转出' : processName,
  completed: '中断已结束',
  application: { id: 'SuspensionApplication', fields: suspensionFields, checks: suspensionChecks },
  messages: {
    'suspension-application': startVariables,
    'arrears-deletion-requested': z.object({}),
    'contributions-resumed': resumptionVariables,
  },
  startMessage: () => 'suspension-application',
  parameters,
  refundsTo: 'participant',
  surplusStep: 'refund-surplus',
  death: { requirement: 'S-01', accountLeft: true },
  actions: [resume, arrearsDeletion],
  needsPensionRelation: true,
  endedByResumption: contributionsResumed,
  endsAtDeath: ['await-resumption', 'confirm-resumption'],
  preCheck,
  applicationView: async ({ caseNumber, context }) => applicationView(await context.cases.files.get(caseNumber, 'suspension')),
  applicationSchema: applicationViewSchema,
  records,
  notices,
  waits: {
    // Nobody knows when contributions go on.
    'await-resumption': { term: null },
    'settle-arrears': { term: 'personalShare', payment: 'personalShare' },
  },
  taskViews: {},
  interrupts: {
    'record-arrears-deletion': ['settle-arrears'],
    'release-arrears': 'all',
    'refund-lapsed-payments': 'all',
    'refund-withdrawn-payments': 'all',
  },
  noticeEffects: {},
  nextSteps: {
    'settle-arrears': {
      action: 'requestDeletion',
      instruction: (by, { totals }) =>
        `请${by}缴清欠缴的基本养老保险费${totals.personalShare.outstanding}元；不缴清的，可申请删除尚欠的部分，删除的部分不计算缴费年限，已足额缴纳的月份计算缴费年限。`,
    },
    'await-resumption': {
      action: 'resume',
      instruction: () =>
        '养老保险关系已中断，个人账户已封存，按年计息。可以恢复缴费时，请申请恢复缴费，并到受理窗口交验刑满释放、退出现役等证明。',
    },
  },
  closingReasons,
  rehearsal,
};

async function closingReasons({ caseNumber, context: { cases } }: Visit, outcome: CaseOutcome): Promise<Reason[]> {
  if (outcome === 'completed') return completionReasons(cases, caseNumber);
  if (outcome === 'died') return reasonsOf(cases, caseNumber, 'confirm-death');
  if (outcome === 'withdrawn') return [because('S-18', '申请人撤回申请，不再办理，基本养老保险关系不变。')];
  if (outcome === 'refused') return (await currentRefusal(cases, caseNumber, refusals))?.reasons ?? [];
  const waited = (await cases.steps.of(caseNumber)).some(({ elementId }) => elementId === 'settle-arrears');
  if (!waited) return [because('S-06', '应补正的材料逾期未提交，申请材料未收齐。')];
  return [because('S-07', '欠费逾期未完清，不能办理转出。'), because('S-08', '本人逾期未申请删除欠费。')];
}

/** Transferred out, resumed by this case, or found resumed or ended by another one. */
async function completionReasons(cases: Cases, caseNumber: string): Promise<Reason[]> {
  for (const step of ['transfer-relation', 'resume-relation', 'assess-resumption'] as const) {
    const decision = await cases.decisions.latest(caseNumber, step);
    if (decision) return decision.reasons;
  }
  return [];
}
