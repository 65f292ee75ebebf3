/** 查找办件: by case number, or by ID number or full name of anybody who has a part in it. What is sought goes in the body of the request. */
import { z } from 'zod';
import { maskIdNumber } from '../../applications/index.ts';
import type { OtherCase } from '../../cases/index.ts';
import { html, type Html } from '../../html.ts';
import { definePage } from '../pages/define-page.ts';
import { textField } from '../pages/fields.ts';
import type { Shown } from '../pages/page.ts';
import { table } from '../pages/table.ts';
import { dayOf } from '../portal/case-address.ts';
import type { Route } from '../route.ts';
import { staffCaseAddress, workAddress, workPlace } from './addresses.ts';
import { processesOf } from './may-look.ts';
import type { StaffServices } from './services.ts';
import { soughtIn } from './sought.ts';

const path = `${workAddress}/search`;

/** So many people of one name are shown; who wants another one knows the ID number. */
const namesakes = 20;

export const searchPage = (services: StaffServices): Route =>
  definePage({
    method: 'post',
    path,
    operationId: 'searchCases',
    summary: '查找办件',
    request: { body: z.object({ sought: z.string().max(200).catch('') }) },
    handle: async ({ body, actor, take }) => {
      const { cases, looks } = services;
      const { caseNumber, idNumber, name } = soughtIn(body.sought);
      // Whether there is one, and whether it is the reader's to see, the page of the case says.
      if (caseNumber !== undefined) return { to: staffCaseAddress(caseNumber) };
      if (idNumber === undefined && name === undefined)
        return answer(html`<p class="govuk-body">这不是受理编号，也不是姓名或者有效的公民身份号码，请核对后重新输入。</p>`);
      if (name !== undefined) await take('names');
      const own = processesOf(actor, services);
      const numbers = await (idNumber === undefined
        ? cases.persons.casesNamed(name ?? '', own, namesakes + 1)
        : cases.persons.partsOf(idNumber).then((parts) => parts.map(({ caseNumber }) => caseNumber)));
      const found = (await cases.files.briefly(numbers)).filter(({ process }) => own.includes(process));
      const tooMany = name !== undefined && found.length > namesakes;
      const rows: Row[] = [];
      for (const one of tooMany ? found.slice(0, namesakes) : found) {
        await looks.saw(actor, one.caseNumber, 'searchCases');
        rows.push(rowOf(one, await cases.persons.applicantOf(one.caseNumber)));
      }
      if (rows.length === 0) return answer(name === undefined ? nothing : nobodyNamed);
      return answer(html`${tooMany ? others : undefined} ${table('查找结果', heads, rows)}`);
    },
  });

const nothing = html`<p class="govuk-body">没有查到此人在本岗位经办范围内的办件。</p>`;

const nobodyNamed = html`<p class="govuk-body">
  本岗位经办范围内没有此姓名的办件。姓名须填写全名，与身份证一致；仍查不到的，请用公民身份号码查找。
</p>`;

const others = html`<p class="govuk-body">此姓名的办件较多，只列出最近收到的${namesakes}件。请加上公民身份号码查找。</p>`;

export const searchForm = (): Html =>
  html`<form class="work-search" method="post" action="${path}" role="search">
    ${textField({
      name: 'sought',
      label: '受理编号、姓名或者公民身份号码',
      hint: '姓名须为全名，后面可以加上公民身份号码。',
    })}
    <button class="govuk-button govuk-button--secondary">查找办件</button>
  </form>`;

const answer = (body: Html): Shown => ({
  title: '查找办件',
  above: workPlace,
  wide: true,
  body: html`${searchForm()} ${body}`,
});

const heads = ['受理编号', '申请人', '公民身份号码', '办理事项', '收到日期', '办理状态'];
type Row = (Html | string)[];

/** The masked number tells people of one name apart. */
const rowOf = ({ caseNumber, processName, stateName, outcomeName, receivedAt }: OtherCase, applicant: Applicant): Row => [
  html`<a class="govuk-link work-list__number" href="${staffCaseAddress(caseNumber)}">${caseNumber}</a>`,
  ...(applicant ? [applicant.name, maskIdNumber(applicant.idNumber)] : ['已删除', '']),
  ...[processName, dayOf(receivedAt), outcomeName ?? stateName],
];
type Applicant = Awaited<ReturnType<StaffServices['cases']['persons']['applicantOf']>>;
