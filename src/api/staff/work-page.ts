/** 待办任务: what is to be done by the reader's groups, the most urgent first, as the case file has it. */
import { z } from 'zod';
import type { StaffMember } from '../../access/index.ts';
import type { OpenTask, WorkCount } from '../../cases/index.ts';
import { html, type Html } from '../../html.ts';
import type { TaskRecord } from '../../jobs/index.ts';
import { definePage } from '../pages/define-page.ts';
import { dayOf } from '../portal/case-address.ts';
import type { Route } from '../route.ts';
import { openTaskAddress, staffCaseAddress, workAddress } from './addresses.ts';
import { mayLook } from './may-look.ts';
import { searchForm } from './search-page.ts';
import type { StaffServices } from './services.ts';

const pageSize = 50;

/** Of what an address can say; anything else counts as nothing. */
const id = z
  .string()
  .regex(/^[\w-]{1,100}$/)
  .optional()
  .catch(undefined);
const query = z.object({
  process: id,
  step: id,
  overdue: z.literal('yes').optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
type Query = z.output<typeof query>;

export const workPage = ({ cases, clock, processes, groups: groupsOf, findStaff, tasksInEngine, log }: StaffServices): Route =>
  definePage({
    path: workAddress,
    operationId: 'workList',
    summary: '待办任务',
    request: { query },
    handle: async ({ query, actor }) => {
      const { groups, id: reader } = actor as StaffMember;
      const { process, step } = query;
      const own = { groups, processes: processes.cases.map(({ id }) => id).filter((id) => mayLook(actor, id, groupsOf)) };
      const counts = await cases.work.counts(own);
      const tasks = await cases.work.tasks(
        { ...own, reader, process, step, overdue: query.overdue === 'yes' },
        { offset: (query.page - 1) * pageSize, limit: pageSize },
      );
      const records = await tasksInEngine(tasks.map(({ elementInstanceKey }) => elementInstanceKey)).catch((error: unknown) => {
        log.warn({ err: error }, "the engine's records do not tell who holds the tasks");
        return null;
      });
      const holder = (login: string) => (login === reader ? '本人' : (findStaff(login)?.name ?? '不在工作人员名单中'));
      const names = new Map(processes.cases.map(({ id, name }) => [id, name]));
      return {
        title: '待办任务',
        wide: true,
        body: html`${searchForm()} ${filters(counts, query, names)}
        ${tasks.length === 0 ? html`<p class="govuk-body">没有待办任务。</p>` : list(tasks, (task) => row(task, { records, holder, now: clock() }))}
        ${pages(query, wanted(counts, query))}`,
      };
    },
  });

const matching = (counts: readonly WorkCount[], { process, step }: Query): WorkCount[] =>
  counts.filter((one) => (!process || one.process === process) && (!step || one.step === step));

const sum = (counts: readonly WorkCount[], of: 'open' | 'overdue'): number => counts.reduce((total, one) => total + one[of], 0);

const wanted = (counts: readonly WorkCount[], query: Query): number => sum(matching(counts, query), query.overdue ? 'overdue' : 'open');

/** By process, step and what is overdue; works without scripts. */
function filters(counts: readonly WorkCount[], query: Query, processNames: ReadonlyMap<string, string>): Html {
  const processes = new Map(counts.map(({ process }) => [process, processNames.get(process) ?? process]));
  const steps = new Map(counts.map(({ step, name }) => [step, name]));
  return html`<p class="govuk-body">共${sum(counts, 'open')}件，其中逾期${sum(counts, 'overdue')}件；未读的以粗体显示。</p>
    <form class="work-filters" method="get" action="${workAddress}">
      ${choice('process', '办理事项', processes, query.process)} ${choice('step', '任务', steps, query.step)}
      <label class="work-filters__check">
        <input type="checkbox" name="overdue" value="yes" ${query.overdue ? html`checked` : undefined} /> 只看逾期
      </label>
      <button class="govuk-button govuk-button--secondary">筛选</button>
    </form>`;
}

const choice = (name: string, label: string, values: ReadonlyMap<string, string>, chosen: string | undefined): Html =>
  html`<label class="govuk-label">
    ${label}
    <select class="govuk-select" name="${name}">
      <option value="">全部</option>
      ${[...values].map(([value, text]) => html`<option value="${value}" ${value === chosen ? html`selected` : undefined}>${text}</option>`)}
    </select>
  </label>`;

const list = (tasks: readonly OpenTask[], rowOf: (task: OpenTask) => Html): Html =>
  html`<div class="portal-table" tabindex="0" role="region" aria-label="待办任务">
    <table class="govuk-table work-list">
      <thead class="govuk-table__head">
        <tr>
          ${['办理期限', '任务', '办理事项', '受理编号', '开始时间', '办理人'].map((name) => html`<th scope="col" class="govuk-table__header">${name}</th>`)}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        ${tasks.map(rowOf)}
      </tbody>
    </table>
  </div>`;

interface Known {
  /** Null where the engine's records are away. */
  records: ReadonlyMap<string, TaskRecord> | null;
  holder: (login: string) => string;
  now: Date;
}

function row(task: OpenTask, { records, holder, now }: Known): Html {
  const { caseNumber, elementInstanceKey, name, processName, startedAt, dueAt, unread } = task;
  const overdue = dueAt !== null && dueAt < now;
  return html`<tr class="${unread ? 'work-list__unread' : ''}">
    <td class="govuk-table__cell">
      ${dueAt === null ? '' : dayOf(dueAt)} ${overdue ? html`<strong class="govuk-tag govuk-tag--red">逾期</strong>` : undefined}
    </td>
    <td class="govuk-table__cell">
      <a class="govuk-link" href="${openTaskAddress(caseNumber, elementInstanceKey)}"
        >${name}${unread ? html`<span class="govuk-visually-hidden">（未读）</span>` : undefined}</a
      >
    </td>
    <td class="govuk-table__cell">${processName}</td>
    <td class="govuk-table__cell"><a class="govuk-link work-list__number" href="${staffCaseAddress(caseNumber)}">${caseNumber}</a></td>
    <td class="govuk-table__cell">${dayOf(startedAt)}</td>
    <td class="govuk-table__cell">${heldBy(records && (records.get(elementInstanceKey) ?? 'notYet'), holder)}</td>
  </tr>`;
}

function heldBy(record: TaskRecord | 'notYet' | null, holder: Known['holder']): string {
  if (record === null) return '暂时查不到';
  if (record === 'notYet') return '尚未进入任务列表';
  if (record.ended) return '已在别处办结';
  return record.assignee === undefined ? '无人认领' : holder(record.assignee);
}

function pages(query: Query, total: number): Html | undefined {
  const last = Math.ceil(total / pageSize);
  if (last <= 1) return undefined;
  const to = (page: number, name: string) => {
    const given = Object.entries({ ...query, page: String(page) }).filter(([, value]) => value !== undefined && value !== '');
    return html`<a class="govuk-link" href="${workAddress}?${new URLSearchParams(given as [string, string][]).toString()}">${name}</a>`;
  };
  return html`<nav class="govuk-body" aria-label="分页">
    ${query.page > 1 ? to(query.page - 1, '上一页') : undefined} 第${query.page}页，共${last}页
    ${query.page < last ? to(query.page + 1, '下一页') : undefined}
  </nav>`;
}
