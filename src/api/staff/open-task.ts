/** 打开任务: leads from the work list to the task in Tasklist, or says why it is not there. */
import { z } from 'zod';
import type { StaffMember } from '../../access/index.ts';
import type { Step } from '../../cases/index.ts';
import { html, type Html } from '../../html.ts';
import { caseParams } from '../case-number.ts';
import { definePage } from '../pages/define-page.ts';
import { momentOf } from '../pages/page.ts';
import { Failure } from '../problem.ts';
import type { Route } from '../route.ts';
import { openTaskAddress, staffCaseAddress, workPlace } from './addresses.ts';
import type { StaffServices } from './services.ts';

export const openTaskPage = ({ cases, tasksInEngine, tasklistUrl, findStaff, log }: StaffServices): Route =>
  definePage({
    path: openTaskAddress('{caseNumber}', '{task}'),
    operationId: 'openTask',
    summary: '打开任务',
    request: { params: caseParams.extend({ task: z.string() }) },
    handle: async ({ params: { caseNumber, task }, actor }) => {
      const step = (await cases.steps.of(caseNumber)).find(({ elementInstanceKey }) => elementInstanceKey === task);
      if (!step) throw new Failure(404, '本件没有该任务。', '请返回待办任务，重新选择。');
      const stays = (body: Html) => ({
        title: step.name,
        above: workPlace,
        body: html`${body}
          <p class="govuk-body"><a class="govuk-link" href="${staffCaseAddress(caseNumber)}">打开案件页</a></p>`,
      });
      if (step.finishedAt ?? step.interruptedAt) return stays(over(step, await whoDecided(step)));
      await cases.work.noteOpened(caseNumber, task, (actor as StaffMember).id);
      const record = await tasksInEngine([task]).then(
        (found) => found.get(task),
        (error: unknown) => {
          log.warn({ err: error }, "the engine's records do not tell the key of the task");
          return undefined;
        },
      );
      if (!record) return stays(notThere(tasklistUrl));
      return record.ended ? stays(ending) : { to: `${tasklistUrl}/${record.userTaskKey}` };

      async function whoDecided({ elementId, elementInstanceKey }: Step): Promise<string | undefined> {
        const decision = await cases.decisions.ofVisit(caseNumber, { step: elementId, elementInstanceKey });
        return decision ? (findStaff(decision.decidedBy)?.name ?? '已不在名单中的人员') : undefined;
      }
    },
  });

function over({ finishedAt, interruptedAt }: Step, decider: string | undefined): Html {
  if (finishedAt)
    return html`<p class="govuk-body">
      该任务已于${momentOf(finishedAt)}办结${decider === undefined ? '' : `，办理人${decider}`}，不需要再办理。
    </p>`;
  return html`<p class="govuk-body">
    该任务已于${momentOf(interruptedAt ?? new Date())}终止，不需要再办理：期限届满、申请撤回或者办件已经结束。
  </p>`;
}

const ending = html`<p class="govuk-body">该任务已经在任务列表中提交或者取消，正在登记，请稍后查看案件页。</p>`;

const notThere = (tasklistUrl: string): Html =>
  html`<p class="govuk-body">任务列表还没有显示该任务，或者暂时查不到。请等待几秒后再试；急需办理的，在任务列表中按受理编号查找。</p>
    <p class="govuk-body"><a class="govuk-button" href="">再试一次</a></p>
    <p class="govuk-body"><a class="govuk-link" href="${tasklistUrl}">打开任务列表</a></p>`;
