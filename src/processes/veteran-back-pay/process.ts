/** What the system must know of the process veteran-back-pay. */
import { type CaseOutcome, type CaseProgress, startVariables } from '../../cases/index.ts';
import { instanceOf } from '../../jobs/index.ts';
import { because, clauses } from './rules/clauses.ts';
import type { Reason } from '../../policy/index.ts';
import type { Process } from '../process.ts';
import { currentRefusal, endOfTerm, type LastStep, monthsAnnex, paymentStatus, reasonsOf, type Visit } from '../shared/index.ts';
import { parameters } from './parameters.ts';
import { preCheck } from './pre-check.ts';
import { veteranChecks } from './application/checks.ts';
import { applicationFields, submitters } from './application/fields.ts';
import { holders } from './facts/holder.ts';
import { inabilityReport, inabilityReported } from './inability-report.ts';
import { referredTo } from './facts/referral.ts';
import { noteRemittanceRequest, recallRemittanceRequest } from './facts/remittance-request.ts';
import { subsidyApplication, subsidyApplied } from './subsidy-application.ts';
import { rehearsal } from './rehearsal.ts';
import { progress } from './progress.ts';
import { type ApplicationSummary, applicationSummary, applicationSummarySchema } from './views/application-summary.ts';
import { subsidyStatus } from './views/subsidy-status.ts';
import { subsidyView } from './views/subsidy-view.ts';
import { refusalView } from './views/refusal-view.ts';
import { notices } from './notices/index.ts';
import { records } from './records/index.ts';
import { refusals } from './refusals.ts';
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
  clauses,
  office: 'veteransAffairs',
  submitters,
  completed: '补缴完成',
  application: { id: 'VeteranApplication', fields: applicationFields, checks: veteranChecks },
  messages: {
    'application-from-unit': startVariables,
    'application-from-department': startVariables,
    'application-from-veteran': startVariables,
    'inability-reported': inabilityReported,
    'subsidy-applied': subsidyApplied,
  },
  startMessage: ({ submittedBy }) => startMessages[submittedBy as keyof typeof startMessages],
  parameters,
  timers: { medicalPaymentReminder: 'medicalPaymentReminder' },
  refundsTo: 'veteran',
  surplusStep: 'refund-surplus',
  death: { requirement: 'B-19', accountLeft: true },
  holders,
  actions: [inabilityReport, subsidyApplication],
  hearing: 'hearing',
  progress,
  preCheck,
  applicationView,
  applicationSchema: applicationSummarySchema,
  records,
  notices,
  annexes: { 'amount-notice': monthsAnnex },
  parties,
  waits: {
    'await-personal-share': { term: 'personalShare', payment: 'personalShare' },
    'await-remittance': { term: 'remittance', payment: 'remittance' },
    'await-subsidy-application': { term: 'personalShare' },
  },
  taskViews: {
    'decide-overdue-payment': paymentStatus('personalShare', 'await-personal-share', 'remind-personal-share'),
    'resolve-remittance': paymentStatus('remittance', 'await-remittance', 'remind-remittance'),
    'decide-overdue-subsidy': subsidyStatus,
    'review-statement': refusalView,
    'confirm-finance-share': subsidyView,
  },
  interrupts: {
    'decide-overdue-payment': ['await-personal-share'],
    'resolve-remittance': ['await-remittance'],
    'decide-overdue-subsidy': ['await-subsidy-application'],
    'send-refusal-decision': ['hearing'],
    'refund-lapsed-payments': 'all',
    'refund-withdrawn-payments': 'all',
  },
  noticeEffects: {
    'remittance-request': noteRemittanceRequest,
    'remittance-recall': recallRemittanceRequest,
    'refusal-intention': openHearing,
  },
  nextSteps: {
    'await-personal-share': {
      action: 'payPersonalShare',
      instruction: (by, { totals, payer }) =>
        `请${by}将个人应缴部分${totals.personalShare.outstanding}元交至${payer?.remitterName ?? '补缴责任单位'}。`,
    },
    'await-remittance': {
      action: 'wait',
      instruction: (by, { payer }) => `等待${payer?.remitterName ?? '补缴责任单位'}${by}向社会保险征缴机构缴款，退役士兵本人不用缴款。`,
    },
    'await-subsidy-application': {
      action: 'applyForSubsidy',
      instruction: (by) => `请${by}向退役军人事务局申请个人应缴部分补助；也可以到受理窗口提出书面申请。`,
    },
    'handle-medical-payment': {
      action: 'visitMedicalInsuranceAgency',
      instruction: () => '请凭身份证到参保地医疗保险经办机构办理一次性缴费手续。',
    },
    hearing: {
      action: 'state',
      instruction: (by) => `对拟不予办理有异议的，可${by}提出陈述、申辩。期满未提出的，依法作出决定。`,
    },
  },
  lastStep,
  closingReasons,
  rehearsal,
};

async function applicationView({ caseNumber, context: { cases, parameters } }: Visit): Promise<ApplicationSummary> {
  const custody = await records.find(cases, caseNumber, 'look-up-archive-custody');
  const managedByVeteransBureau = custody?.outcome.managedByVeteransBureau ?? null;
  return applicationSummary(await cases.files.get(caseNumber, 'veteran-back-pay'), { managedByVeteransBureau, parameters });
}

/** The applicant may be heard from now on. The event-based gateway has no job of its own that could say so. */
async function openHearing({ caseNumber, context }: Visit, { deadlines }: { deadlines: Record<string, string> }): Promise<boolean> {
  const { cases, clock, job, parameters } = context;
  const dueAt = endOfTerm(deadlines, 'hearing', clock(), parameters);
  await cases.steps.begin(caseNumber, {
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
  if (outcome === 'died') return reasonsOf(cases, caseNumber, 'confirm-death');
  if (outcome === 'withdrawn') return [because('B-19', '申请由本人提出，现由申请人撤回。')];
  if (outcome === 'lapsed') return lapseReasons(cases, caseNumber);
  const referral = await referredTo(cases, caseNumber);
  if (referral) return referral.reasons;
  const upheld = await reasonsOf(cases, caseNumber, 'review-statement');
  return [...((await currentRefusal(cases, caseNumber, refusals))?.reasons ?? []), ...upheld];
}

/** B-23: the bureau of another level is competent. */
function lastStep({ notices: sent, outcomeReasons }: CaseProgress): LastStep | null {
  if (!sent.some(({ template }) => template === 'placement-referral-notice')) return null;
  const instruction = `本次申请已办结。${outcomeReasons.map(({ finding }) => finding).join('')}请将申请材料交到该部门。`;
  return { action: 'applyElsewhere', instruction };
}

/** Lapsed: the clerk ended it because neither personal share nor application for a subsidy came, or nobody supplemented the materials in time. */
async function lapseReasons(cases: Visit['context']['cases'], caseNumber: string): Promise<Reason[]> {
  const decided = await cases.decisions.of(caseNumber);
  const overdue = decided.findLast(({ step }) => step === 'decide-overdue-payment' || step === 'decide-overdue-subsidy');
  return overdue?.reasons ?? [because('B-23', '应补正的材料逾期未提交，申请材料未收齐。')];
}
