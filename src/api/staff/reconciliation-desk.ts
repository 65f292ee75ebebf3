/** 对账: a statement is put in, and held against what is on record; below it what was put in, and the money whose case nobody knows. */
import { z } from 'zod';
import { type Actor, actorId } from '../../access/index.ts';
import { choice } from '../../applications/index.ts';
import { readStatement } from '../../bank-statement/index.ts';
import type { Cases, MissingPayout, Reconciliation } from '../../cases/index.ts';
import { html, type Html } from '../../html.ts';
import { dateText } from '../../policy/index.ts';
import { problemTexts } from '../../spreadsheet/index.ts';
import type { FindStaff } from '../../sign-in/index.ts';
import { definePage } from '../pages/define-page.ts';
import { labelled } from '../pages/fields.ts';
import { home, type Shown } from '../pages/page.ts';
import { Failure } from '../problem.ts';
import type { Route } from '../route.ts';
import { staffCaseAddress } from './addresses.ts';
import { accountNames, place, reconciliationAddress } from './reconciliation-place.ts';
import { unmatchedCard } from './unmatched-card.ts';

/** A month of a large office. */
const megabytes = 4;
const shown = 50;

interface Services {
  cases: Cases;
  findStaff: FindStaff;
}

export const reconciliationDesk = ({ cases, findStaff }: Services): Route[] => [
  definePage({
    path: place.address,
    operationId: 'reconciliations',
    summary: '对账',
    request: {},
    handle: ({ actor, roles }) => desk(cases, roles.includes('treasurer') ? actor : null, findStaff),
  }),
  definePage({
    method: 'post',
    path: place.address,
    operationId: 'prepareReconciliation',
    summary: '登记对账单',
    file: { maxBytes: megabytes * 1024 * 1024 },
    request: { body: z.object({ account: choice('账户', accountNames) }) },
    handle: async ({ body: { account }, file, actor, log }) => {
      if (!file) throw new Failure(400, '没有选择文件。', '请选择银行导出的对账单。');
      if (file.tooLarge) throw new Failure(413, `文件超过${megabytes}MB。`, '请按较短的期间分别导出。');
      const { movements, problems } = readStatement(file.content);
      if (problems.length > 0) {
        throw new Failure(400, '对账单有问题，没有登记。', '请逐项更正后重新上传。', {
          problems: problemTexts(problems).map((message) => ({ field: 'file', message })),
        });
      }
      const { id, known } = await cases.reconciliations.prepare(account, movements, actorId(actor));
      log.info({ reconciliation: id, known, movements: movements.length }, 'statement reconciled');
      return { to: reconciliationAddress(id) };
    },
  }),
];

/** @param treasurer null: the reader only looks */
async function desk({ reconciliations, unmatched, arrivals }: Cases, treasurer: Actor | null, findStaff: FindStaff): Promise<Shown> {
  const [done, waiting] = [await reconciliations.latest(shown), await unmatched.waiting()];
  const missing = await arrivals.missing();
  return {
    title: place.name,
    above: home,
    body: html`${treasurer ? statementForm : undefined}
      <h2 class="govuk-heading-m">已登记的对账单</h2>
      ${
        done.length === 0
          ? html`<p class="govuk-body">还没有对账单。</p>`
          : html`<ul class="govuk-list govuk-list--spaced">
              ${done.map(entry)}
            </ul>`
      }
      <h2 class="govuk-heading-m">待查款项（${waiting.length}笔）</h2>
      ${waiting.length === 0 ? html`<p class="govuk-body">没有待查款项。</p>` : waiting.map((money, place) => unmatchedCard(money, place, treasurer, findStaff))}
      <h2 class="govuk-heading-m">领款人答复没有到账的支付（${missing.length}笔）</h2>
      ${
        missing.length === 0
          ? html`<p class="govuk-body">没有此类支付。</p>`
          : html`<ul class="govuk-list govuk-list--spaced">
              ${missing.map(notArrived)}
            </ul>`
      }`,
  };
}

/** It stands here until whoever was paid says that it has arrived. */
const notArrived = ({ caseNumber, amount, paidOn, reference }: MissingPayout): Html =>
  html`<li>
    <a class="govuk-link" href="${staffCaseAddress(caseNumber)}">${caseNumber}</a
    >：${amount.toString()}元，${paidOn === null ? undefined : `${dateText(paidOn)}支付，凭证号${reference}`}。请向银行查询。
  </li>`;

const statementForm: Html = html`<form method="post" enctype="multipart/form-data" action="${place.address}" novalidate>
  <fieldset class="govuk-fieldset">
    <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">登记对账单</legend>
    <div class="govuk-form-group">
      <label class="govuk-label" for="account">账户</label>
      <select class="govuk-select" id="account" name="account">
        ${Object.entries(accountNames).map(([account, name]) => html`<option value="${account}">${name}</option>`)}
      </select>
    </div>
    ${labelled(
      'file',
      {
        label: '对账单',
        hint: `银行导出的明细，表格软件的工作簿或者CSV文件，不超过${megabytes}MB。须有交易日期、交易流水号、收入金额、支出金额各列，可以有摘要。`,
      },
      (described) => html`<input class="govuk-file-upload" type="file" id="file" name="file" accept=".xlsx,.csv" ${described} />`,
    )}
    <button class="govuk-button">比对</button>
  </fieldset>
</form>`;

const entry = ({ id, account, from, to, approvedBy }: Reconciliation): Html =>
  html`<li>
    <a class="govuk-link" href="${reconciliationAddress(id)}">${accountNames[account]}，${dateText(from)}至${dateText(to)}</a>
    <strong class="govuk-tag">${approvedBy === null ? '待审核' : '已审核'}</strong>
  </li>`;
