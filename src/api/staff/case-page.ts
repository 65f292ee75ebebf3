/** 案件页: all that a clerk compares with originals, weighs and checks. For whoever works on the process of the case, and with a trace. */
import { html, type Html } from '../../html.ts';
import { caseParams } from '../case-number.ts';
import { definePage } from '../pages/define-page.ts';
import { unfolding } from '../pages/page.ts';
import { dayOf } from '../portal/case-address.ts';
import { moneyOf } from '../portal/money.ts';
import { stoppedClock } from '../portal/stopped-clock.ts';
import type { Progress } from '../progress-schema.ts';
import type { Route } from '../route.ts';
import { counterCaseAddress, openTaskAddress, staffCaseAddress, workPlace } from './addresses.ts';
import { appliedPart } from './applied-part.ts';
import { fileOf, summary } from './case-facts.ts';
import { decisionsPart } from './decisions-part.ts';
import { enginePart } from './engine-part.ts';
import { lettersPart } from './letters-part.ts';
import { mandatesPart } from './mandate-pages.ts';
import { materialsPart } from './materials-part.ts';
import { otherCasesPart } from './other-cases-part.ts';
import type { StaffServices } from './services.ts';
import { overdueTag } from './task-table.ts';
import { trailPart } from './trail-part.ts';

export const casePage = (services: StaffServices): Route =>
  definePage({
    path: staffCaseAddress('{caseNumber}'),
    operationId: 'staffCasePage',
    summary: '案件页',
    request: { params: caseParams },
    handle: async ({ params: { caseNumber }, actor, roles }) => {
      const progress = (await services.look({ caseNumber, actor, roles }, 'staffCasePage')) as Progress;
      const file = await fileOf(caseNumber, services);
      return {
        title: `案件页：${progress.processName}`,
        above: workPlace,
        wide: true,
        body: html`${summary(progress, file, await services.cases.ratings.of(caseNumber))}
        ${
          roles.includes('window')
            ? html`<p class="govuk-body"><a class="govuk-link" href="${counterCaseAddress(caseNumber)}">受理页：核对原件、打印回执</a></p>`
            : undefined
        }
        ${await steps(progress, services)} ${part('applied', '申请内容', appliedPart(file, services), true)}
        ${part('materials', '材料', await materialsPart(caseNumber, { actor, roles }, services), true)}
        ${part('others', '同一人的其他办件', await otherCasesPart(caseNumber, actor, services), true)}
        ${part('mandates', '委托、继承、受益', await mandatesPart(caseNumber, roles, services))}
        ${part('decisions', '办理决定', await decisionsPart(caseNumber, services))}
        ${part('money', '金额和台账', moneyOf(progress, services.rules.current().parameters))}
        ${part('letters', '告知书', await lettersPart(caseNumber, file, services))}
        ${part('engine', '退回的任务和待发送的消息', await enginePart(caseNumber, services))}
        ${part('trail', '办理和查阅记录', await trailPart(progress, services))}`,
      };
    },
  });

/** Nothing where a case has nothing of it. */
const part = (id: string, title: string, body: Html | undefined, open = false): Html | undefined =>
  body && html`<section id="${id}">${unfolding(title, body, open)}</section>`;

/** What is open now, with the way to it. */
async function steps({ caseNumber, clockStoppedSince }: Progress, { cases, clock }: StaffServices): Promise<Html> {
  const open = (await cases.steps.of(caseNumber)).filter(({ finishedAt, interruptedAt }) => !finishedAt && !interruptedAt);
  return html`<h2 class="govuk-heading-m">正在办理</h2>
    ${stoppedClock(clockStoppedSince)} ${open.length === 0 ? html`<p class="govuk-body">没有正在办理的步骤。</p>` : undefined}
    <ul class="govuk-list govuk-list--bullet">
      ${open.map(({ name, elementInstanceKey, startedAt, dueAt, groups }) => {
        const task = groups?.length
          ? html`<a class="govuk-link" href="${openTaskAddress(caseNumber, elementInstanceKey)}">${name}</a>`
          : name;
        return html`<li>${task}（${dayOf(startedAt)}起${dueAt === null ? '' : `，${dayOf(dueAt)}到期`}）${overdueTag(dueAt, clock())}</li>`;
      })}
    </ul>`;
}
