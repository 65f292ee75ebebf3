/** The tasks of the work list, a row each: until when, what, of which case, who holds it. */
import type { OpenTask } from '../../cases/index.ts';
import { html, type Html } from '../../html.ts';
import type { TaskRecord } from '../../jobs/index.ts';
import { table } from '../pages/table.ts';
import { dayOf } from '../portal/case-address.ts';
import { openTaskAddress, staffCaseAddress } from './addresses.ts';

interface Known {
  /** Null where the engine's records are away. */
  records: ReadonlyMap<string, TaskRecord> | null;
  holder: (login: string) => string;
  now: Date;
}

export const overdueTag = (dueAt: Date | null, now: Date): Html | undefined =>
  dueAt !== null && dueAt < now ? html`<strong class="govuk-tag govuk-tag--red">逾期</strong>` : undefined;

const heads = ['办理期限', '任务', '办理事项', '受理编号', '开始时间', '办理人'];

export const taskTable = (tasks: readonly OpenTask[], known: Known): Html =>
  table(
    '待办任务',
    heads,
    tasks.map((task) => row(task, known)),
    { mark: (place) => (tasks[place]?.unread ? 'work-list__unread' : '') },
  );

function row(task: OpenTask, { records, holder, now }: Known): (Html | string)[] {
  const { caseNumber, elementInstanceKey, name, processName, startedAt, dueAt, unread } = task;
  return [
    html`${dueAt === null ? '' : dayOf(dueAt)} ${overdueTag(dueAt, now)}`,
    html`<a class="govuk-link" href="${openTaskAddress(caseNumber, elementInstanceKey)}"
      >${name}${unread ? html`<span class="govuk-visually-hidden">（未读）</span>` : undefined}</a
    >`,
    processName,
    html`<a class="govuk-link work-list__number" href="${staffCaseAddress(caseNumber)}">${caseNumber}</a>`,
    dayOf(startedAt),
    heldBy(records && (records.get(elementInstanceKey) ?? 'notYet'), holder),
  ];
}

function heldBy(record: TaskRecord | 'notYet' | null, holder: Known['holder']): string {
  if (record === null) return '暂时查不到';
  if (record === 'notYet') return '尚未进入任务列表';
  if (record.ended) return '已在别处办结';
  return record.assignee === undefined ? '无人认领' : holder(record.assignee);
}
