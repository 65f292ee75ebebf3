import { z } from 'zod';
import type { CaseProgress } from '../cases/index.ts';
import { dateInChina } from '../cases/clock.ts';

/** What the applicant has to do now, or may do, or that there is nothing to do. */
export const nextStepSchema = z
  .object({
    action: z
      .enum([
        'wait',
        'supplement',
        'payPersonalShare',
        'visitMedicalInsuranceAgency',
        'state',
        'requestDeletion',
        'resume',
        'applyElsewhere',
        'nothing',
      ])
      .meta({ description: '待办事项的代码；wait为等待办理，applyElsewhere为到其他经办机构申请，nothing为已办结' }),
    instruction: z.string().meta({ description: '应当如何办理' }),
    dueOn: z.string().nullable().meta({ description: '办理期限（含当日）；没有期限的为null', example: '2026-12-23' }),
  })
  .meta({ id: 'NextStep' });
export type NextStep = z.infer<typeof nextStepSchema>;

type Awaited = CaseProgress['stepsAwaited'][number];

/** One wording for each step in which the case waits for the applicant (B-03, B-04, B-49), or for another agency (C-19). */
const instructions: Record<string, { action: NextStep['action']; instruction: (by: string, progress: CaseProgress) => string }> = {
  'await-supplement': {
    action: 'supplement',
    instruction: (by, { missingDocuments }) => `请${by}${supplementOf(missingDocuments)}逾期未补正的，本次申请终止。`,
  },
  'await-personal-share': {
    action: 'payPersonalShare',
    instruction: (by, { process, totals, payer }) =>
      process === 'veteran-back-pay'
        ? `请${by}将个人应缴部分${totals.personalShare.outstanding}元交至${payer?.remitterName ?? '补缴责任单位'}。`
        : `请${by}将应缴的基本养老保险费${totals.personalShare.outstanding}元缴至社会保险局。`,
  },
  'handle-medical-payment': {
    action: 'visitMedicalInsuranceAgency',
    instruction: () => '请凭身份证到参保地医疗保险经办机构办理一次性缴费手续。',
  },
  'settle-arrears': {
    action: 'requestDeletion',
    instruction: (by, { totals }) =>
      `请${by}缴清欠缴的基本养老保险费${totals.personalShare.outstanding}元；不缴清的，可申请删除欠费，删除的部分不计算缴费年限。`,
  },
  'await-resumption': {
    action: 'resume',
    instruction: () =>
      '养老保险关系已中断，个人账户已封存，按年计息。可以恢复缴费时，请申请恢复缴费，并到受理窗口交验刑满释放、退出现役等证明。',
  },
  'await-transfer-reply': {
    action: 'wait',
    instruction: () => '已向原参保地的社会保险经办机构请求转移养老保险关系，正在等待其答复，目前没有需要本人办理的事项。',
  },
  hearing: {
    action: 'state',
    instruction: (by) => `对拟不予办理有异议的，可${by}提出陈述、申辩。期满未提出的，依法作出决定。`,
  },
};

/** Derived from the state and the awaited steps; never empty. */
export function nextSteps(progress: CaseProgress): NextStep[] {
  if (isReferred(progress))
    return [only('applyElsewhere', `本次申请已办结。${progress.outcomeReasons.at(-1)?.finding ?? ''}请到该局提出申请。`)];
  if (progress.state === 'closed') return [only('nothing', `本次申请已办结：${progress.outcomeName ?? ''}。${paidOut(progress)}`)];
  if (progress.withdrawalRequestedAt) return [only('wait', '撤回申请已收到，正在办理，请等待。')];
  const steps = progress.stepsAwaited.flatMap((step) => {
    const own = instructions[step.elementId];
    return own
      ? [{ action: own.action, instruction: own.instruction(before(step), progress), dueOn: own.action === 'wait' ? null : dueOn(step) }]
      : [];
  });
  if (steps.length > 0) return steps;
  const instruction =
    progress.state === 'received' ? '申请已收到，正在登记，请等待。' : '申请正在办理，目前没有需要本人办理的事项，请等待。';
  return [only('wait', instruction)];
}

/** What is missing by the list of materials; what a clerk asked for beyond it stands in the notice. */
function supplementOf(missing: CaseProgress['missingDocuments']): string {
  if (missing.length === 0) return '按补正告知书的要求补正。';
  return `补正下列材料：${missing.map(({ name, form }) => (form === '' ? name : `${name}（${form}）`)).join('；')}。`;
}

/** L-14: what was paid, where the case was about it. */
function paidOut({ payout }: CaseProgress): string {
  return payout?.paidOn ? `一次性支付金额${payout.amount}元已付至${payout.payeeName}的收款账户，请核对到账情况。` : '';
}

/** E-40: another district's bureau is competent; the last of the reasons says which. */
function isReferred({ state, notices }: CaseProgress): boolean {
  return state === 'closed' && notices.some(({ template }) => template === 'referral-notice');
}

function only(action: NextStep['action'], instruction: string): NextStep {
  return { action, instruction, dueOn: null };
}

function dueOn({ dueAt }: Awaited): string | null {
  return dueAt === null ? null : dateInChina(new Date(dueAt));
}

/** "于2026年12月23日前", or nothing where there is no deadline. */
function before(step: Awaited): string {
  const [year, month, day] = (dueOn(step) ?? '').split('-').map(Number);
  return year === undefined || day === undefined ? '' : `于${year}年${month}月${day}日前`;
}
