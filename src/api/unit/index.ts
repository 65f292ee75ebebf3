/** 单位批量申请: a unit hands in for many by a spreadsheet. The file is not kept here: for the confirmation it comes again, with the page. */
import { z } from 'zod';
import { html } from '../../html.ts';
import { csvOf } from '../pages/csv.ts';
import { definePage } from '../pages/define-page.ts';
import { home } from '../pages/page.ts';
import { defineRoute, type Route } from '../route.ts';
import type { ApiServices } from '../services.ts';
import { emptyWorkbook } from '../../spreadsheet/index.ts';
import { checkedBatch, handIn } from './batch.ts';
import { choicesOf } from './cell.ts';
import type { Column } from './columns.ts';
import { deskAddress, type UnitService, unitOf, unitServices } from './services.ts';
import { maxRows } from './sheet.ts';
import { confirmation, howToFill, problemsOfSheet, receiptOf, uploadForm } from './views.ts';

const megabyte = 1024 * 1024;
/** In base64 a file is a third longer. */
const sheetLimitKb = 1400;

const desk = { name: '单位批量申请', address: deskAddress };

type Services = Pick<ApiServices, 'cases' | 'processes' | 'clock' | 'wakePublisher'>;

export function unitRoutes(services: Services): Route[] {
  const own = unitServices(services.processes, services.clock);
  return [
    deskPage(own),
    ...own.flatMap((service) => [servicePage(service), ...emptyTables(service), checkPage(service), handInPage(service, services)]),
  ];
}

const deskPage = (services: readonly UnitService[]): Route =>
  definePage({
    path: deskAddress,
    operationId: 'unitDesk',
    summary: desk.name,
    request: {},
    handle: ({ actor }) => ({
      title: desk.name,
      above: home,
      body: html`<p class="govuk-body">${unitOf(actor).name}可以用一张表格为多人提交：</p>
        <ul class="govuk-list govuk-list--spaced">
          ${services.map(({ name, address }) => html`<li><a class="govuk-link" href="${address}">${name}</a></li>`)}
        </ul>`,
    }),
  });

const servicePage = (service: UnitService): Route =>
  definePage({
    path: service.address,
    operationId: 'unitService',
    summary: '批量申请一个事项',
    request: {},
    handle: ({ actor }) => {
      unitOf(actor);
      return { title: service.name, above: desk, body: html`${uploadForm(service)} ${howToFill(service)}` };
    },
  });

/** The empty table, as files. In a workbook digits stay as they are typed, and what there is to choose from is offered. */
const templates = [
  {
    ending: 'xlsx',
    operationId: 'unitWorkbook',
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    of: (columns: readonly Column[]) =>
      emptyWorkbook(
        columns.map(({ heading, as }) => ({ heading, choices: choicesOf(as) })),
        maxRows,
      ),
  },
  {
    ending: 'csv',
    operationId: 'unitTemplate',
    contentType: 'text/csv; charset=utf-8',
    of: (columns: readonly Column[]) => csvOf([columns.map(({ heading }) => heading)]),
  },
];

const emptyTables = ({ address, name, columns }: UnitService): Route[] =>
  templates.map(({ ending, operationId, contentType, of }) =>
    defineRoute({
      method: 'get',
      path: `${address}/template.${ending}`,
      operationId,
      summary: '批量申请的空白表格',
      tag: '网页',
      page: true,
      request: {},
      responses: { 200: { description: '表格文件', contentType } },
      handle: () => ({
        status: 200,
        body: of(columns),
        contentType,
        headers: { 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.${ending}`)}` },
      }),
    }),
  );

const checkPage = (service: UnitService): Route =>
  definePage({
    method: 'post',
    path: service.address,
    operationId: 'checkBatch',
    summary: '核对批量申请',
    file: { maxBytes: megabyte },
    request: {},
    handle: async ({ actor, file, take }) => {
      if (!file || file.tooLarge)
        return again(service, [wholeFile(file ? '超过1MB。请分成几个文件上传。' : '没有选择文件。请选择填好的表格。')]);
      await take('batches');
      const { rows, problems } = checkedBatch(file.content, service, actor);
      if (problems.length > 0) return again(service, problems);
      const body = confirmation(service, unitOf(actor).name, rows, file.content.toString('base64url'));
      return { title: '核对无误，请确认提交', above: { name: '上传', address: service.address }, body };
    },
  });

const wholeFile = (message: string) => ({ row: 1, column: '', message });

const again = (service: UnitService, problems: Parameters<typeof problemsOfSheet>[0]) => ({
  title: service.name,
  above: desk,
  body: html`${problemsOfSheet(problems)} ${uploadForm(service)} ${howToFill(service)}`,
});

const handInPage = (service: UnitService, { cases, wakePublisher }: Services): Route =>
  definePage({
    method: 'post',
    path: `${service.address}/hand-in`,
    operationId: 'handInBatch',
    summary: '提交批量申请',
    bodyLimitKb: sheetLimitKb,
    request: { body: z.object({ sheet: z.base64url('请重新上传表格。') }) },
    handle: async ({ actor, body: { sheet }, take, log }) => {
      await take('batches');
      const { rows, problems } = checkedBatch(Buffer.from(sheet, 'base64url'), service, actor);
      if (problems.length > 0) return again(service, problems);
      const results = await handIn(rows, cases, actor);
      const created = results.filter(({ receipt }) => receipt?.created).length;
      if (created > 0) wakePublisher();
      log.info({ process: service.process, rows: rows.length, created }, 'batch of applications received');
      return { title: '批量申请回执', above: desk, body: receiptOf(unitOf(actor).name, service.name, results) };
    },
  });
