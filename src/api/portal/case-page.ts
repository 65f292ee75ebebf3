/** 办理进度: where a case stands, what is to be done now, how it was decided and by which clause, and every letter. */
import { dateInChina } from '../../clock.ts';
import { html, type Html } from '../../html.ts';
import { dateText, isoDate, type ParameterSet } from '../../policy/index.ts';
import type { RulesInUse } from '../../rules.ts';
import type { Looked } from '../case-progress.ts';
import { caseParams } from '../case-number.ts';
import type { Progress } from '../progress-schema.ts';
import type { ShownCase } from './shown-case.ts';
import type { Route } from '../route.ts';
import { definePage } from '../pages/define-page.ts';
import { moneyOf } from './money.ts';
import { facts, type Shown, unfolding } from '../pages/page.ts';

export const caseAddress = (caseNumber: string): string => `/cases/${caseNumber}`;

export const casePage = (look: Looked, rules: RulesInUse): Route =>
  definePage({
    path: '/cases/{caseNumber}',
    operationId: 'casePage',
    summary: '办理进度',
    request: { params: caseParams },
    handle: async ({ params: { caseNumber }, actor, roles }) => {
      const shown = pageOf(await look({ caseNumber, actor, roles }, 'casePage'), rules.current().parameters);
      return actor.kind === 'person' ? { ...shown, above: { name: '我的办件', address: '/cases' } } : shown;
    },
  });

export const dayOf = (instant: string): string => dateText(dateInChina(new Date(instant)));

function pageOf(seen: ShownCase, parameters: ParameterSet): Shown {
  const { processName, stateName, outcomeName, caseNumber, applicationDate, receivedAt, closedAt, submittedByName, documents } = seen;
  return {
    title: processName,
    body: html`${now(seen)}
      <h2 class="govuk-heading-m">办件情况</h2>
      ${facts([
        ['受理编号', caseNumber],
        ['办理状态', outcomeName ?? stateName],
        ['申请日期', dateText(isoDate(applicationDate))],
        ['收到日期', dayOf(receivedAt)],
        ['办结日期', closedAt && dayOf(closedAt)],
        ['材料提交方', submittedByName],
        ['已提交的材料', documents.map(({ name }) => name).join('、')],
      ])}
      ${'withheld' in seen ? html`<p class="govuk-body">${seen.withheld}</p>` : undefined}
      ${reasonsOf('办理结果的依据', seen.outcomeReasons)} ${moneyOf(seen, parameters)} ${timeline(seen)} ${letters(seen)}`,
  };
}

/** What the applicant has to do, with what is missing. */
const now = ({ next, missingDocuments }: ShownCase): Html =>
  html`<h2 class="govuk-heading-m">现在应当办理</h2>
    <div class="govuk-inset-text">
      ${next.map(
        ({ instruction, dueOn }) =>
          html`<p class="govuk-body">${instruction}</p>
            ${dueOn === null ? undefined : html`<p class="govuk-body govuk-!-font-weight-bold">办理期限：${dateText(isoDate(dueOn))}（含当日）</p>`}`,
      )}
      ${
        missingDocuments.length === 0
          ? undefined
          : html`<p class="govuk-body">需要补正的材料：</p>
              <ul class="govuk-list govuk-list--bullet">
                ${missingDocuments.map(({ name, form }) => html`<li>${name}（${form}）</li>`)}
              </ul>`
      }
    </div>`;

type Reasons = Progress['outcomeReasons'];

/** By which clause it was found so. */
function reasonsOf(title: string, reasons: Reasons | undefined): Html | undefined {
  if (!reasons?.length) return undefined;
  return unfolding(
    title,
    html`${reasons.map(
      ({ finding, clause, requirement }) =>
        html`<p class="govuk-body">${finding}</p>
          <p class="govuk-body-s">依据（${requirement}）：${clause}</p>`,
    )}`,
  );
}

/** The decisions and the steps in the order in which they came; what is waited for last. */
function timeline({ caseNumber, stepsDone = [], stepsAwaited = [], decisions = [] }: ShownCase): Html | undefined {
  if (stepsDone.length + stepsAwaited.length === 0) return undefined;
  return html`<h2 class="govuk-heading-m">办理经过</h2>
    <p class="govuk-body"><a class="govuk-link" href="/cases/${caseNumber}/diagram">在流程图中查看</a></p>
    <ol class="govuk-list govuk-list--spaced">
      ${stepsAwaited.map(
        ({ name, startedAt, dueAt }) =>
          html`<li>
            <strong class="govuk-tag govuk-tag--yellow">正在办理</strong>
            ${name}（${dayOf(startedAt)}起${dueAt === null ? '' : `，${dayOf(dueAt)}到期`}）
          </li>`,
      )}
      ${stepsDone.toReversed().map(({ elementId, name, finishedAt }) => {
        const decision = decisions.findLast(({ step, decidedAt }) => step === elementId && decidedAt <= finishedAt);
        return html`<li>
          ${dayOf(finishedAt)}，${name}${decision?.outcomeText ? `：${decision.outcomeText}` : ''}
          <div class="portal-simple">${reasonsOf('理由和依据', decision?.reasons)}</div>
        </li>`;
      })}
    </ol>`;
}

function letters({ notices }: ShownCase): Html {
  return html`<h2 class="govuk-heading-m">告知书</h2>
    ${notices.length === 0 ? html`<p class="govuk-body">还没有告知书。</p>` : undefined}
    ${notices.map(({ title, recipientName, createdAt, body }) =>
      unfolding(`${dayOf(createdAt)}　${title}（送${recipientName}）`, html`<div class="portal-letter">${body}</div>`),
    )}`;
}
