/** 业务概览: how the work stands as a whole, for those who answer for it. Figures only, nothing of a person. */
import { z } from 'zod';
import { dateInChina } from '../../clock.ts';
import { html, type Html } from '../../html.ts';
import { dateText } from '../../policy/index.ts';
import { definePage } from '../pages/define-page.ts';
import { table } from '../pages/table.ts';
import { Failure } from '../problem.ts';
import { defineRoute, type Route } from '../route.ts';
import type { ApiServices } from '../services.ts';
import { bars } from './bars.ts';
import { csvOf } from './csv.ts';
import { staffStyle } from './style.ts';
import { overviewTables, type Table } from './overview-tables.ts';

export type OverviewServices = Pick<ApiServices, 'cases' | 'processes' | 'rules' | 'clock'>;

export function overviewPages({ cases: { overview }, processes, rules, clock }: OverviewServices): Route[] {
  const today = () => dateInChina(clock());
  const tables = () => overviewTables({ overview, processes: processes.cases, parameters: rules.current().parameters, today: today() });
  return [
    definePage({
      path: '/overview',
      operationId: 'overview',
      summary: '业务概览',
      request: {},
      handle: async () => ({
        title: '业务概览',
        styles: [staffStyle.address],
        body: html`<p class="govuk-body">截至${dateText(today())}。</p>
          ${(await tables()).map(section)}`,
      }),
    }),
    defineRoute({
      method: 'get',
      path: '/overview/{table}',
      operationId: 'overviewTable',
      summary: '业务概览的表格文件',
      tag: '网页',
      page: true,
      request: { params: z.object({ table: z.string() }) },
      responses: { 200: { description: '表格文件', contentType: 'text/csv' } },
      handle: async ({ params }) => {
        const found = (await tables()).find(({ id }) => `${id}.csv` === params.table);
        if (!found) throw new Failure(404, '没有这张表。', '请从业务概览下载。');
        const name = encodeURIComponent(`${found.title}${today()}.csv`);
        return {
          status: 200,
          body: csvOf([found.heads, ...found.rows]),
          contentType: 'text/csv; charset=utf-8',
          headers: { 'Content-Disposition': `attachment; filename*=UTF-8''${name}` },
        };
      },
    }),
  ];
}

const section = ({ id, title, heads, rows, bars: drawn }: Table): Html =>
  html`<section class="staff-figures">
    <h2 class="govuk-heading-m" id="${id}">${title}</h2>
    ${
      rows.length === 0
        ? html`<p class="govuk-body">没有。</p>`
        : html`<div class="staff-figures__row">${table(title, heads, rows)} ${bars(drawn)}</div>
            <p class="govuk-body"><a class="govuk-link" href="/overview/${id}.csv">下载“${title}”表格</a></p>`
    }
  </section>`;
