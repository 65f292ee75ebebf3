/** 受理页: one case at the window. Which originals were seen, and the receipt for who has no account. */
import { z } from 'zod';
import { actorId } from '../../access/index.ts';
import type { Cases } from '../../cases/index.ts';
import { dateInChina } from '../../clock.ts';
import { html, type Html } from '../../html.ts';
import { dateText } from '../../policy/index.ts';
import type { FindStaff } from '../../sign-in/index.ts';
import { caseParams } from '../case-number.ts';
import type { Looks } from '../looks.ts';
import { definePage } from '../pages/define-page.ts';
import { box } from '../pages/fields.ts';
import { facts, type Shown } from '../pages/page.ts';
import { caseAddress, papersAddress } from '../portal/case-address.ts';
import { caseNotFound } from '../problem.ts';
import type { Route } from '../route.ts';
import { counterCaseAddress, counterPlace, staffCaseAddress } from './addresses.ts';
import { type AtCounter, asReceived, type Paper, paperTable, receipt } from './counter-receipt.ts';
import { actorName } from './names.ts';

export interface CounterCaseServices {
  cases: Pick<Cases, 'progress' | 'persons' | 'originals' | 'queryCodes'>;
  findStaff: FindStaff;
  looks: Looks;
}

const path = counterCaseAddress('{caseNumber}');

export const counterCasePages = ({ cases, findStaff, looks }: CounterCaseServices): Route[] => {
  /** @throws Failure 404 */
  async function atCounter(caseNumber: string): Promise<AtCounter> {
    const progress = await cases.progress.of(caseNumber);
    if (!progress) throw caseNotFound();
    const seen = new Map((await cases.originals.of(caseNumber)).map((one) => [one.code, one]));
    const papers = progress.documents.map(({ code, name }) => {
      const { seenBy, seenAt } = seen.get(code) ?? {};
      return { code, name, seen: seenBy && seenAt && `${actorName(seenBy, findStaff)}，${dateText(dateInChina(seenAt))}` };
    });
    return { progress, papers };
  }

  return [
    definePage({
      path,
      operationId: 'counterCase',
      summary: '受理页',
      request: { params: caseParams },
      handle: async ({ params: { caseNumber }, actor }) => {
        // In full, to be compared with the originals; the receipt, which gets lost, has it masked.
        const [found, applicant] = [await atCounter(caseNumber), await cases.persons.applicantOf(caseNumber)];
        const shown = pageOf({ ...found, progress: { ...found.progress, applicant } });
        await looks.saw(actor, caseNumber, 'counterCase');
        return shown;
      },
    }),
    definePage({
      method: 'post',
      path: `${path}/originals`,
      operationId: 'counterOriginals',
      summary: '登记原件已核对',
      // A field for each document, by its code.
      request: { params: caseParams, body: z.record(z.string(), z.string()) },
      handle: async ({ params: { caseNumber }, body, actor }) => {
        if (actor.kind === 'staff') await cases.originals.see(caseNumber, Object.keys(body), actor.id, actorId(actor));
        return { to: counterCaseAddress(caseNumber) };
      },
    }),
    definePage({
      method: 'post',
      path: `${path}/receipt`,
      operationId: 'counterReceipt',
      summary: '打印受理回执',
      request: { params: caseParams },
      handle: async ({ params: { caseNumber }, actor }) => {
        const found = await atCounter(caseNumber);
        const queryCode = await cases.queryCodes.issue(caseNumber, actorId(actor));
        return receipt(found, queryCode, 'name' in actor ? actor.name : '');
      },
    }),
  ];
};

const pageOf = ({ progress, papers }: AtCounter): Shown => {
  const { caseNumber, processName, outcomeName, stateName } = progress;
  return {
    title: `受理页：${processName}`,
    above: counterPlace,
    body: html`${facts([...asReceived(progress), ['办理状态', outcomeName ?? stateName]])}
      <p class="govuk-body">
        <a class="govuk-link" href="${papersAddress(caseNumber)}">扫描、上传材料</a>　<a
          class="govuk-link"
          href="${caseAddress(caseNumber)}"
          >查看办理进度，办理补正、撤回等</a
        >　<a class="govuk-link" href="${staffCaseAddress(caseNumber)}">打开案件页</a>
      </p>
      <h2 class="govuk-heading-m">原件核对</h2>
      ${papers.length === 0 ? html`<p class="govuk-body">本件没有提交材料。</p>` : originals(caseNumber, papers)}
      <h2 class="govuk-heading-m">受理回执</h2>
      <form method="post" action="${counterCaseAddress(caseNumber)}/receipt">
        <p class="govuk-body">回执带有新的查询码，原查询码随即作废；回执遗失的，查验身份证后同样重新打印。</p>
        <button class="govuk-button">打印回执</button>
      </form>`,
  };
};

const originals = (caseNumber: string, papers: readonly Paper[]): Html =>
  html`<form method="post" action="${counterCaseAddress(caseNumber)}/originals">
    ${paperTable(papers, ({ code, name, seen }) =>
      seen === undefined
        ? html`<div class="govuk-checkboxes govuk-checkboxes--small">
            ${box('checkbox', { id: code, name: code, value: 'yes', label: html`原件已核对<span class="govuk-visually-hidden">：${name}</span>` })}
          </div>`
        : `已核对（${seen}）`,
    )}
    ${papers.every(({ seen }) => seen !== undefined) ? undefined : html`<button class="govuk-button">登记所选各项</button>`}
  </form>`;
