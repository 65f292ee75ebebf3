/** 查找办件: by case number, or by ID number or full name of anybody who has a part in it. What is sought goes in the body of the request. */
import { z } from 'zod';
import type { Actor } from '../../access/index.ts';
import type { NamedCase, OtherCase } from '../../cases/index.ts';
import { html, type Html } from '../../html.ts';
import { definePage } from '../pages/define-page.ts';
import { textField } from '../pages/fields.ts';
import type { Shown } from '../pages/page.ts';
import { dayOf } from '../portal/case-address.ts';
import type { Route } from '../route.ts';
import { staffCaseAddress, workAddress, workPlace } from './addresses.ts';
import { processesOf } from './may-look.ts';
import type { StaffServices } from './services.ts';
import { soughtIn } from './sought.ts';

const path = `${workAddress}/search`;

/** So many people of one name are shown; who wants another one knows the ID number. */
const namesakes = 20;

/** A case with what tells its applicant from others of the name. */
type Found = OtherCase & { applicant?: NamedCase['applicant'] | undefined };

export const searchPage = (services: StaffServices): Route => {
  const { cases, looks } = services;

  async function ofPerson(idNumber: string, actor: Actor): Promise<Found[]> {
    const parts = await cases.persons.partsOf(idNumber);
    const found = await cases.files.briefly(parts.map(({ caseNumber }) => caseNumber));
    const own = processesOf(actor, services);
    return found.filter(({ process }) => own.includes(process));
  }

  async function named(name: string, actor: Actor): Promise<Found[]> {
    const all = await cases.persons.casesNamed(name, processesOf(actor, services), namesakes + 1);
    const applicants = new Map(all.map(({ caseNumber, applicant }) => [caseNumber, applicant]));
    return (await cases.files.briefly([...applicants.keys()])).map((one) => ({ ...one, applicant: applicants.get(one.caseNumber) }));
  }

  return definePage({
    method: 'post',
    path,
    operationId: 'searchCases',
    summary: '查找办件',
    request: { body: z.object({ sought: z.string().max(200).catch('') }) },
    handle: async ({ body, actor, take }) => {
      const { caseNumber, idNumber, name } = soughtIn(body.sought);
      // Whether there is one, and whether it is the reader's to see, the page of the case says.
      if (caseNumber !== undefined) return { to: staffCaseAddress(caseNumber) };
      if (idNumber === undefined && name === undefined)
        return answer(html`<p class="govuk-body">这不是受理编号，也不是姓名或者有效的公民身份号码，请核对后重新输入。</p>`);
      if (name !== undefined) await take('names');
      const found = idNumber === undefined ? await named(name ?? '', actor) : await ofPerson(idNumber, actor);
      const shown = found.slice(0, namesakes);
      for (const one of shown) await looks.saw(actor, one.caseNumber, 'searchCases');
      if (shown.length === 0) return answer(name === undefined ? nothing : nobodyNamed);
      return answer(html`${name !== undefined && found.length > namesakes ? tooMany : undefined} ${shown.map(card)}`);
    },
  });
};

const nothing = html`<p class="govuk-body">没有查到此人在本岗位经办范围内的办件。</p>`;

const nobodyNamed = html`<p class="govuk-body">
  本岗位经办范围内没有此姓名的办件。姓名须填写全名，与身份证一致；仍查不到的，请用公民身份号码查找。
</p>`;

const tooMany = html`<p class="govuk-body">此姓名的办件较多，只列出最近收到的${namesakes}件。请加上公民身份号码查找。</p>`;

export const searchForm = (): Html =>
  html`<form class="work-search" method="post" action="${path}" role="search">
    ${textField({
      name: 'sought',
      label: '受理编号、姓名或者公民身份号码',
      hint: '姓名须填写全名，也可以在姓名后加上公民身份号码；号码可以输入全角数字，可以有空格。',
    })}
    <button class="govuk-button govuk-button--secondary">查找办件</button>
  </form>`;

const answer = (body: Html): Shown => ({
  title: '查找办件',
  above: workPlace,
  wide: true,
  body: html`${searchForm()} ${body}`,
});

const card = ({ caseNumber, processName, stateName, outcomeName, receivedAt, applicant }: Found): Html =>
  html`<div class="govuk-summary-card">
    <div class="govuk-summary-card__title-wrapper">
      <h2 class="govuk-summary-card__title"><a class="govuk-link" href="${staffCaseAddress(caseNumber)}">${caseNumber}</a></h2>
      <strong class="govuk-tag">${outcomeName ?? stateName}</strong>
    </div>
    <div class="govuk-summary-card__content">
      <p class="govuk-body">
        ${processName}，${dayOf(receivedAt)}收到。${applicant ? `申请人${applicant.name}（${applicant.idNumber}）。` : undefined}
      </p>
    </div>
  </div>`;
