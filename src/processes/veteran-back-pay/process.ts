/** What the system must know of the process veteran-back-pay. */
import type { CaseOutcome } from '../../cases/index.ts';
import { instanceOf } from '../../engine/step-log.ts';
import { because } from './rules/clauses.ts';
import type { Reason } from '../../policy/reason.ts';
import type { Process } from '../process.ts';
import { endOfTerm } from '../shared/terms.ts';
import { reasonsOf } from '../shared/records.ts';
import type { Visit } from '../shared/visit.ts';
import { clerkSteps } from '../../../workers/veteran-back-pay/decisions.ts';
import { noteRemittanceRequest } from './facts/remittance-request.ts';
import { applicationSummary, applicationSummarySchema } from './views/application-summary.ts';
import { paymentStatus } from '../shared/views/payment-status.ts';
import { reasonViews } from '../shared/views/reason-view.ts';
import { notices } from './notices/index.ts';
import { records } from './records/index.ts';
import { refusals } from './refusals.ts';
import { currentRefusal } from '../shared/refusal.ts';
import { parties } from './parties.ts';

/** The message starts of the diagram: by who hands in (B-21 to B-24). */
const startMessages = {
  placementUnit: 'application-from-unit',
  supervisingDepartment: 'application-from-department',
  veteran: 'application-from-veteran',
} as const;

export const veteranBackPay: Process<'veteran-back-pay'> = {
  id: 'veteran-back-pay',
  name: '部分退役士兵保险补缴',
  office: 'veteransAffairs',
  submitters: { placementUnit: '原安置单位', supervisingDepartment: '主管部门', veteran: '退役士兵本人' },
  completed: '补缴完成',
  startMessage: ({ submittedBy }) => startMessages[submittedBy as keyof typeof startMessages],
  applicationView: async ({ caseNumber, context }) => applicationSummary(await context.cases.getCase(caseNumber, 'veteran-back-pay')),
  applicationSchema: applicationSummarySchema,
  clerkSteps,
  records,
  notices,
  parties,
  waits: { 'await-personal-share': 'personalShare', 'await-remittance': 'remittance' },
  taskViews: {
    'decide-overdue-payment': async (visit) => ({ paymentStatus: await paymentStatus(visit, 'personalShare') }),
    'resolve-remittance': async (visit) => ({ paymentStatus: await paymentStatus(visit, 'remittance') }),
    'review-statement': async ({ caseNumber, context }) => {
      const refusal = await currentRefusal(context.cases, caseNumber, refusals);
      return {
        refusal: refusal && { stageLabel: refusal.stage, reason: refusal.reason, reasons: reasonViews(refusal.reasons) },
      };
    },
  },
  interrupts: {
    'decide-overdue-payment': ['await-personal-share'],
    'resolve-remittance': ['await-remittance'],
    'send-refusal-decision': ['hearing'],
    'refund-lapsed-payments': 'all',
    'refund-withdrawn-payments': 'all',
  },
  noticeEffects: {
    'remittance-request': noteRemittanceRequest,
    'refusal-intention': openHearing,
  },
  closingReasons,
};

/** The applicant may be heard from now on. The event-based gateway has no job of its own that could say so. */
async function openHearing({ caseNumber, context }: Visit, { deadlines }: { deadlines: Record<string, string> }): Promise<boolean> {
  const { cases, clock, job } = context;
  const dueAt = endOfTerm(deadlines, 'hearing', clock());
  await cases.beginStep(caseNumber, {
    elementId: 'hearing',
    elementInstanceKey: job.elementInstanceKey,
    name: '等待陈述、申辩',
    instance: instanceOf(job),
    dueAt,
  });
  return true;
}

async function closingReasons({ caseNumber, context: { cases } }: Visit, outcome: CaseOutcome): Promise<Reason[]> {
  if (outcome === 'completed') return [because('B-07', '补缴已完成，并已告知退役士兵。')];
  if (outcome === 'withdrawn') return [because('B-19', '申请由本人提出，现由申请人撤回。')];
  if (outcome === 'lapsed') return lapseReasons(cases, caseNumber);
  const upheld = await reasonsOf(cases, caseNumber, 'review-statement');
  return [...((await currentRefusal(cases, caseNumber, refusals))?.reasons ?? []), ...upheld];
}

/** Lapsed: the clerk ended it because the personal share did not come, or nobody supplemented the materials in time. */
async function lapseReasons(cases: Visit['context']['cases'], caseNumber: string): Promise<Reason[]> {
  const overdue = await cases.latestDecision(caseNumber, 'decide-overdue-payment');
  return overdue?.reasons ?? [because('B-23', '应补正的材料逾期未提交，申请材料未收齐。')];
}
