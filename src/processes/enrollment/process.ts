/** What the system must know of the process enrollment. */
import { type CaseOutcome, type CaseProgress, startVariables } from '../../cases/index.ts';
import { because } from './rules/index.ts';
import type { Reason } from '../../policy/index.ts';
import { byParticipant, type LastStep, reasonsOf, type Visit } from '../shared/index.ts';
import type { Process } from '../process.ts';
import { parameters } from './parameters.ts';
import { preCheck } from './pre-check.ts';
import { rehearsal } from './rehearsal.ts';
import { applicationSummary, applicationSummarySchema } from './views/application-summary.ts';
import { clauses } from './rules/clauses.ts';
import { enrollmentChecks, enrollmentFields } from './application.ts';
import { notices } from './notices.ts';
import { records } from './records.ts';

export const enrollment: Process<'enrollment'> = {
  id: 'enrollment',
  name: '个人参保新参保',
  clauses,
  office: 'socialInsurance',
  submitters: byParticipant,
  completed: '已参保登记',
  application: { id: 'EnrollmentApplication', fields: enrollmentFields, checks: enrollmentChecks },
  messages: { 'enrollment-application': startVariables },
  startMessage: () => 'enrollment-application',
  parameters,
  refundsTo: 'participant',
  death: { requirement: 'E-01' },
  preCheck,
  applicationView: async ({ caseNumber, context }) => applicationSummary(await context.cases.files.get(caseNumber, 'enrollment')),
  applicationSchema: applicationSummarySchema,
  records,
  notices,
  waits: {},
  taskViews: {},
  interrupts: { 'send-withdrawal-notice': 'all' },
  noticeEffects: {},
  nextSteps: {},
  lastStep,
  closingReasons,
  rehearsal,
};

/** E-40: another district's bureau is competent; the last of the reasons says which. */
function lastStep({ notices, outcomeReasons }: CaseProgress): LastStep | null {
  if (!notices.some(({ template }) => template === 'referral-notice')) return null;
  const instruction = `本次申请已办结。${outcomeReasons.at(-1)?.finding ?? ''}请到该局提出申请。`;
  return { action: 'applyElsewhere', instruction };
}

/** The step that the outcome rests on says why. */
async function closingReasons({ caseNumber, context: { cases } }: Visit, outcome: CaseOutcome): Promise<Reason[]> {
  if (outcome === 'completed') return reasonsOf(cases, caseNumber, 'enroll-participant');
  if (outcome === 'refused') return reasonsOf(cases, caseNumber, 'review-enrollment');
  if (outcome === 'died') return reasonsOf(cases, caseNumber, 'confirm-death');
  if (outcome === 'withdrawn') return [because('E-01', '新参保由本人申请，现由申请人撤回。')];
  return lapseReasons(cases, caseNumber);
}

/** What was not supplemented in time: by the list of materials, or in the window's own words where it has asked since. */
async function lapseReasons(cases: Visit['context']['cases'], caseNumber: string): Promise<Reason[]> {
  const asked = (await cases.decisions.of(caseNumber)).findLast(({ step }) => ['check-materials', 'review-enrollment'].includes(step));
  if (asked?.step === 'review-enrollment') return asked.reasons;
  const { missingDocuments } = await records.read(cases, caseNumber, 'check-materials');
  return missingDocuments.map(({ name, form, requirement, clause }) => ({
    requirement,
    clause,
    finding: `${name}${form === '' ? '' : `（${form}）`}逾期未补正。`,
  }));
}
