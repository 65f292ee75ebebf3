/** What the page of operators is made of. */
import {
  channelNames,
  type DeliveryRecord,
  deliveryStateNames,
  type Failing,
  type OutboxState,
  type UnmatchedReply,
} from '../../cases/index.ts';
import { html, type Html } from '../../html.ts';
import type { Incident } from '../../jobs/index.ts';
import { dateText } from '../../policy/index.ts';
import { facts } from '../pages/page.ts';
import { table } from '../pages/table.ts';

/** What has failed is said in the language of the log, as the workers and the engine say it. */
const inLog = (text: string): Html => html`<span lang="en" class="staff-log">${text}</span>`;

const none = html`<p class="govuk-body">没有。</p>`;

/** 3天, 5小时, 12分钟: as coarse as an operator needs it. */
export function spanText(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 60) return `${Math.max(minutes, 0)}分钟`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours}小时` : `${Math.floor(hours / 24)}天`;
}

const spanTo = (now: Date, since: Date): string => spanText(now.getTime() - since.getTime());

/** @param numbers of the cases, by process instance */
export function incidentTable(incidents: readonly Incident[], numbers: ReadonlyMap<string, string>, now: Date): Html {
  if (incidents.length === 0) return none;
  return html`${table(
      '停住的步骤',
      ['受理编号、步骤', '已停', '原因和处理办法', '处理'],
      incidents.map(({ key, processInstanceKey, elementId, since, message }) => [
        html`${numbers.get(processInstanceKey) ?? '没有对应的办件'}<br />${inLog(elementId)}`,
        spanTo(now, since),
        inLog(message),
        retry('incidents', key, '已排除，重试'),
      ]),
    )}
    <p class="govuk-body">排除原因之后再重试；已经办成的事项不会重复办理。刚重试的，几秒后从表中消失。</p>`;
}

export const outboxes = ({ messages, notices }: Record<'messages' | 'notices', OutboxState>, now: Date): Html =>
  facts([
    ['送流程引擎的消息', stateText(messages, now)],
    ['送当事人的告知书', stateText(notices, now)],
  ]);

const stateText = ({ waiting, failing, oldestAt }: OutboxState, now: Date): string =>
  oldestAt === null ? '没有待发送的。' : `待发送${waiting}件，其中上次发送失败${failing}件；最早的已等待${spanTo(now, oldestAt)}。`;

export const messageTable = (failing: readonly Failing[]): Html | undefined =>
  failing.length === 0
    ? undefined
    : html`<h3 class="govuk-heading-s">发送失败的消息（每30秒自动重试）</h3>
        ${failures('发送失败的消息', failing)}`;

export const letterTable = (failing: readonly Failing[]): Html | undefined =>
  failing.length === 0
    ? undefined
    : html`<h3 class="govuk-heading-s">发送失败的告知书（至多10分钟后自动重试）</h3>
        ${failures('发送失败的告知书', failing, ({ id }) => retry('letters', id, '立即重发'))}`;

const failures = (label: string, failing: readonly Failing[], act?: (one: Failing) => Html): Html =>
  table(
    label,
    ['受理编号', '内容', '已试次数', '上次失败的原因', ...(act ? ['处理'] : [])],
    failing.map((one) => [one.caseNumber, inLog(one.what), one.attempts, inLog(one.lastError), ...(act ? [act(one)] : [])]),
  );

/** Who refuses for good is not asked again by itself. */
export const deliveryTable = (failing: readonly DeliveryRecord[]): Html | undefined =>
  failing.length === 0
    ? undefined
    : html`<h3 class="govuk-heading-s">没有送出的邮件、短信告知（至多10分钟后自动重试，被拒收的除外）</h3>
        ${table(
          '没有送出的邮件、短信告知',
          ['受理编号', '方式', '已试次数', '上次失败的原因', '处理'],
          failing.map(({ id, caseNumber, channel, state, attempts, lastError }) => [
            ...[caseNumber, channelNames[channel], attempts, inLog(lastError ?? '')],
            state === 'refused' ? html`${deliveryStateNames[state]}${retry('deliveries', String(id), '重新发送')}` : '等待重试',
          ]),
        )}`;

/** Of this process: with several of them, each tells its own. */
export function oldestJobs(jobs: readonly { type: string; seconds: number }[]): Html {
  if (jobs.length === 0) return html`<p class="govuk-body">没有正在执行的步骤。</p>`;
  const oldestFirst = jobs.toSorted((a, b) => b.seconds - a.seconds);
  return table(
    '正在执行的自动步骤',
    ['步骤', '最早的已有'],
    oldestFirst.map(({ type, seconds }) => [inLog(type), `${Math.round(seconds)}秒`]),
  );
}

/** Decided where the money and the replies are. */
export const waitingElsewhere = (payments: number, replies: readonly UnmatchedReply[]): Html =>
  html`${facts([
    ['待查款项', payments === 0 ? '没有。' : `${payments}笔，由财务人员在“对账”页面查明处理。`],
    ['待查的转移答复', replies.length === 0 ? '没有。' : `${replies.length}件，与原参保地核实后登记到业务。`],
  ])}
  ${
    replies.length === 0
      ? undefined
      : table(
          '待查的转移答复',
          ['答复编号', '写明的受理编号', '转移请求编号', '答复日期'],
          replies.map(({ replyId, named, requestNumber, repliedOn }) => [replyId, named, requestNumber, dateText(repliedOn)]),
        )
  }`;

const retry = (what: 'incidents' | 'letters' | 'deliveries', id: string, label: string): Html =>
  html`<form method="post" action="/operation/${what}">
    <input type="hidden" name="id" value="${id}" />
    <button class="govuk-button govuk-button--secondary staff-small">${label}</button>
  </form>`;
