/** 受理窗口: for who stands before it and has no account. A new application, or one that was handed in before. */
import { z } from 'zod';
import { type Actor, rolesIn } from '../../access/index.ts';
import type { CaseProgress } from '../../cases/index.ts';
import { html, type Html } from '../../html.ts';
import type { Looks } from '../looks.ts';
import { definePage } from '../pages/define-page.ts';
import { errorSummary } from '../pages/error-summary.ts';
import { textField } from '../pages/fields.ts';
import type { Shown } from '../pages/page.ts';
import { table } from '../pages/table.ts';
import { applyAddress } from '../portal/application-form.ts';
import { dayOf } from '../portal/case-address.ts';
import type { Route } from '../route.ts';
import type { ApiServices } from '../services.ts';
import { counterAddress, counterCaseAddress } from './addresses.ts';
import { type Sought, soughtIn } from './sought.ts';

export type CounterServices = Pick<ApiServices, 'cases' | 'processes' | 'groups'> & { looks: Looks };

export const counterPages = (services: CounterServices): Route[] => [
  definePage({
    path: counterAddress,
    operationId: 'counter',
    summary: '受理窗口',
    request: {},
    handle: ({ actor }) => counter(servicesOf(actor, services)),
  }),
  definePage({
    method: 'post',
    path: counterAddress,
    operationId: 'counterLook',
    summary: '查询已受理的申请',
    // By POST: a number of a person stands in no address.
    request: { body: z.object({ asked: z.string().default('') }) },
    handle: async ({ body, actor, guess }) => {
      const asked = soughtIn(body.asked);
      const found = await look(asked, actor, services);
      if (found.length === 0) await guess.miss();
      return counter(
        servicesOf(actor, services),
        found.length === 0 ? errorSummary('没有查到', [{ message: reasonFor(asked), at: 'asked' }]) : list(found),
      );
    },
  }),
];

/** Those that this window works on: another office's cases do not exist here. */
async function look({ idNumber, caseNumber }: Sought, actor: Actor, { cases, groups, looks }: CounterServices): Promise<CaseProgress[]> {
  const own = caseNumber === undefined ? [] : [caseNumber];
  const numbers = idNumber === undefined ? own : await cases.relations.casesOf(idNumber);
  const found: CaseProgress[] = [];
  for (const caseNumber of numbers) {
    const relation = await cases.relations.of(caseNumber, {});
    if (!relation || !rolesIn(actor, relation, groups.get(relation.process) ?? new Set()).includes('window')) continue;
    const progress = await cases.progress.of(caseNumber);
    if (progress) found.push(progress);
    await looks.saw(actor, caseNumber, 'counterLook');
  }
  return found;
}

type Service = ApiServices['processes']['cases'][number];

const servicesOf = (actor: Actor, { processes, groups }: CounterServices): Service[] =>
  processes.cases.filter(({ id }) => actor.kind === 'staff' && actor.groups.some((group) => groups.get(id)?.has(group)));

const counter = (services: readonly Service[], result?: Html): Shown => ({
  title: '受理窗口',
  body: html`${result}
    <h2 class="govuk-heading-m">受理新的申请</h2>
    <p class="govuk-body">先查验申请人、代办人的居民身份证，再由窗口代为填写申请表：</p>
    <ul class="govuk-list govuk-list--bullet">
      ${services.map(({ id, name }) => html`<li><a class="govuk-link" href="${applyAddress(id)}">${name}</a></li>`)}
    </ul>
    <p class="govuk-body">邮寄、转交收到的，申请日期填写材料到达之日。提交以后，在本件的受理页扫描材料、核对原件、打印回执。</p>
    <p class="govuk-body">邮寄来的补正材料、陈述申辩等，在下面查到本件，从受理页代为登记。</p>
    <h2 class="govuk-heading-m">查询已受理的申请</h2>
    <form method="post" action="${counterAddress}" novalidate>
      ${textField({ name: 'asked', label: '受理编号或者公民身份号码' })}
      <button class="govuk-button">查询</button>
    </form>`,
});

function reasonFor({ typed, idNumber, name }: Sought): string {
  if (typed === '') return '请填写回执上的受理编号，或者18位公民身份号码。';
  if (/^\d{15,}X?$/.test(typed) && idNumber === undefined) return '公民身份号码不正确，请按居民身份证上的18位号码核对。';
  if (name !== undefined) return '窗口按受理编号或者公民身份号码查询；按姓名查找的，请到“待办任务”页面。';
  return '没有由本窗口经办的申请。请核对受理编号、公民身份号码；其他部门受理的，请到该部门的窗口。';
}

const list = (found: readonly CaseProgress[]): Html =>
  html`<h2 class="govuk-heading-m">查询结果</h2>
    ${table(
      '查询结果',
      ['受理编号', '事项', '收到日期', '办理状态'],
      found.map(({ caseNumber, processName, receivedAt, outcomeName, stateName }) => [
        html`<a class="govuk-link" href="${counterCaseAddress(caseNumber)}">${caseNumber}</a>`,
        ...[processName, dayOf(receivedAt), outcomeName ?? stateName],
      ]),
    )}`;
