import { z } from 'zod';
import type { CaseProgress } from '../cases/index.ts';
import { dateInChina } from '../clock.ts';
import { ended, nextActions, type CaseProcess, type NextStep as NextStepOf, type ProcessList } from '../processes/index.ts';

/** What the applicant has to do now, or may do, or that there is nothing to do. */
export const nextStepSchema = z
  .object({
    action: z
      .enum(nextActions)
      .meta({ description: '待办事项的代码；wait为等待办理，applyElsewhere为到其他经办机构申请，nothing为已办结' }),
    instruction: z.string().meta({ description: '应当如何办理' }),
    dueOn: z.string().nullable().meta({ description: '办理期限（含当日）；没有期限的为null', example: '2026-12-23' }),
  })
  .meta({ id: 'NextStep' });
export type NextStep = z.infer<typeof nextStepSchema>;

type Awaited = CaseProgress['stepsAwaited'][number];

/** What there is to do in a case that has come in, and in which nothing else has happened. */
export const afterReceipt: NextStep[] = [only('wait', '申请已收到，正在登记，请等待。')];

/** Derived from the state and the awaited steps; never empty. */
export function nextSteps(progress: CaseProgress, processes: ProcessList): NextStep[] {
  const process = processes.cases.find(({ id }) => id === progress.process);
  const known = nextStepsOf(process, processes);
  const steps = progress.stepsAwaited.flatMap((step) => {
    const own = known[step.elementId];
    return own
      ? [{ action: own.action, instruction: own.instruction(before(step), progress), dueOn: own.action === 'wait' ? null : dueOn(step) }]
      : [];
  });
  if (progress.state === 'closed') {
    // What came after the end is still to go back.
    if (steps.length > 0) return steps;
    const { action, instruction } = process?.lastStep?.(progress) ?? { action: 'nothing', instruction: ended(progress) };
    return [only(action, instruction)];
  }
  if (progress.withdrawalRequestedAt) return [only('wait', '撤回申请已收到，正在办理，请等待。')];
  if (progress.supplementedAt) return [only('wait', '正在重新核对补交的材料，请等待。')];
  if (steps.length > 0) return steps;
  return progress.state === 'received' ? afterReceipt : [only('wait', '申请正在办理，目前没有需要本人办理的事项，请等待。')];
}

/** Of the steps of the case's process, and of those that it may call. */
function nextStepsOf(process: CaseProcess | undefined, { called }: ProcessList): Partial<Record<string, NextStepOf>> {
  return Object.assign({}, ...called.map(({ nextSteps }) => nextSteps), process?.nextSteps) as Partial<Record<string, NextStepOf>>;
}

/** Whether the case waits there for those whose case it is. */
export function isTheirs(elementId: string, process: string, processes: ProcessList): boolean {
  const known = nextStepsOf(
    processes.cases.find(({ id }) => id === process),
    processes,
  );
  return known[elementId] !== undefined && known[elementId].action !== 'wait';
}

function only(action: NextStep['action'], instruction: string): NextStep {
  return { action, instruction, dueOn: null };
}

function dueOn({ dueAt }: Awaited): string | null {
  return dueAt === null ? null : dateInChina(new Date(dueAt));
}

/** "于2026年12月23日前（含当日）", or nothing where there is no deadline. */
function before(step: Awaited): string {
  const [year, month, day] = (dueOn(step) ?? '').split('-').map(Number);
  return year === undefined || day === undefined ? '' : `于${year}年${month}月${day}日前（含当日）`;
}
