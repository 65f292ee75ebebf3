/** What the shared workers must know of the process lump-sum-payout. */
import type { CaseOutcome } from '../../cases/index.ts';
import { currentRefusal } from '../../notices/index.ts';
import { because } from './rules/index.ts';
import type { Reason } from '../../policy/reason.ts';
import type { StepsOf } from '../shared/process-steps.ts';
import type { Visit } from '../shared/visit.ts';
import { clerkSteps } from '../../../workers/lump-sum-payout/decisions.ts';
import { applicationView, applicationViewSchema } from './views/application-view.ts';

export const lumpSumPayoutSteps: StepsOf<'lump-sum-payout'> = {
  applicationView: async ({ caseNumber, context }) => applicationView(await context.cases.getCase(caseNumber, 'lump-sum-payout')),
  applicationSchema: applicationViewSchema,
  clerkSteps,
  waits: {},
  taskViews: {},
  interrupts: { 'send-withdrawal-notice': 'all' },
  noticeEffects: {},
  closingReasons,
};

async function closingReasons({ caseNumber, context: { cases } }: Visit, outcome: CaseOutcome): Promise<Reason[]> {
  if (outcome === 'completed') return (await cases.latestDecision(caseNumber, 'terminate-relation'))?.reasons ?? [];
  if (outcome === 'withdrawn') return [because('L-15', '申请人撤回申请，不再办理，基本养老保险关系不变。')];
  if (outcome === 'lapsed') return [because('L-09', '应补正的材料逾期未提交，申请材料未收齐。')];
  return (await currentRefusal(cases, caseNumber))?.reasons ?? [];
}
