/** 待办任务: what is to be done by the reader's groups, the most urgent first, as the case file has it. */
import { z } from 'zod';
import { type Actor, mayBy, rolesOf, type StaffMember } from '../../access/index.ts';
import type { WorkCount } from '../../cases/index.ts';
import { html, type Html } from '../../html.ts';
import { definePage } from '../pages/define-page.ts';
import type { Route } from '../route.ts';
import { counterAddress, workAddress } from './addresses.ts';
import { processesOf } from './may-look.ts';
import { searchForm } from './search-page.ts';
import type { StaffServices } from './services.ts';
import { stoppedPart } from './stopped-part.ts';
import { taskTable } from './task-table.ts';

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

export const workPage = (services: StaffServices): Route => {
  const { cases, clock, processes, findStaff, tasksInEngine, log } = services;
  return definePage({
    path: workAddress,
    operationId: 'workList',
    summary: '待办任务',
    request: { query },
    handle: async ({ query, actor }) => {
      const { groups, id: reader } = actor as StaffMember;
      const { process, step } = query;
      const own = { groups, processes: processesOf(actor, services) };
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
        ${tasks.length === 0 ? nothingToDo(query, actor) : taskTable(tasks, { records, holder, now: clock() })}
        ${pages(query, wanted(counts, query))} ${stoppedPart(await cases.work.stopped(own.processes, pageSize))}`,
      };
    },
  });
};

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

/** And what to do next. */
function nothingToDo({ process, step, overdue, page }: Query, actor: Actor): Html {
  if (process || step || overdue || page > 1)
    return html`<p class="govuk-body">没有符合条件的待办任务。<a class="govuk-link" href="${workAddress}">显示全部待办任务</a></p>`;
  const counter = html`；也可以<a class="govuk-link" href="${counterAddress}">受理新的申请</a>`;
  return html`<p class="govuk-body">
    没有待办任务。有新的任务时在此列出，请稍后刷新；需要查看办件的，在上面输入受理编号、姓名或者公民身份号码${mayBy('counter', rolesOf(actor)) ? counter : undefined}。
  </p>`;
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
