/** 查找办件: by case number, or by the ID number of anybody who has a part in it. What is sought goes in the body of the request. */
import { z } from 'zod';
import type { OtherCase } from '../../cases/index.ts';
import { html, type Html } from '../../html.ts';
import { definePage } from '../pages/define-page.ts';
import { textField } from '../pages/fields.ts';
import type { Shown } from '../pages/page.ts';
import { dayOf } from '../portal/case-address.ts';
import type { Route } from '../route.ts';
import { staffCaseAddress, workAddress, workPlace } from './addresses.ts';
import { mayLook } from './may-look.ts';
import type { StaffServices } from './services.ts';
import { soughtIn } from './sought.ts';

const path = `${workAddress}/search`;

export const searchPage = ({ cases, groups, looks }: StaffServices): Route =>
  definePage({
    method: 'post',
    path,
    operationId: 'searchCases',
    summary: '查找办件',
    request: { body: z.object({ sought: z.string().max(200).catch('') }) },
    handle: async ({ body, actor }) => {
      const { caseNumber, idNumber } = soughtIn(body.sought);
      // Whether there is one, and whether it is the reader's to see, the page of the case says.
      if (caseNumber !== undefined) return { to: staffCaseAddress(caseNumber) };
      if (idNumber === undefined)
        return answer(html`<p class="govuk-body">这不是受理编号，也不是有效的公民身份号码，请核对后重新输入。</p>`);
      const parts = await cases.persons.partsOf(idNumber);
      const found = await cases.files.briefly(parts.map(({ caseNumber }) => caseNumber));
      const seen = found.filter(({ process }) => mayLook(actor, process, groups));
      for (const { caseNumber } of seen) await looks.saw(actor, caseNumber, 'searchCases');
      return answer(seen.length === 0 ? html`<p class="govuk-body">没有查到此人在本岗位经办范围内的办件。</p>` : html`${seen.map(card)}`);
    },
  });

export const searchForm = (): Html =>
  html`<form class="work-search" method="post" action="${path}" role="search">
    ${textField({
      name: 'sought',
      label: '受理编号或者公民身份号码',
      hint: '姓名逐件加密保存，不能按姓名查找；号码可以输入全角数字，可以有空格。',
    })}
    <button class="govuk-button govuk-button--secondary">查找办件</button>
  </form>`;

const answer = (body: Html): Shown => ({
  title: '查找办件',
  above: workPlace,
  wide: true,
  body: html`${searchForm()} ${body}`,
});

const card = ({ caseNumber, processName, stateName, outcomeName, receivedAt }: OtherCase): Html =>
  html`<div class="govuk-summary-card">
    <div class="govuk-summary-card__title-wrapper">
      <h2 class="govuk-summary-card__title"><a class="govuk-link" href="${staffCaseAddress(caseNumber)}">${caseNumber}</a></h2>
      <strong class="govuk-tag">${outcomeName ?? stateName}</strong>
    </div>
    <div class="govuk-summary-card__content">
      <p class="govuk-body">${processName}，${dayOf(receivedAt)}收到。</p>
    </div>
  </div>`;
