/** 业务概览: how the work stands as a whole, for those who answer for it. Figures and what was said of the work, nothing of a person. */
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
import { csvOf } from '../pages/csv.ts';
import { staffStyle } from './assets.ts';
import { type Asked, overviewTables, type Table } from './overview-tables.ts';

export type OverviewServices = Pick<ApiServices, 'cases' | 'processes' | 'rules' | 'clock'>;

export function overviewPages({ cases: { overview, ratings }, processes, rules, clock }: OverviewServices): Route[] {
  function asked(): Asked {
    const { parameters } = rules.current();
    return { overview, ratings, processes: processes.cases, parameters, today: dateInChina(clock()) };
  }
  return [
    definePage({
      path: '/overview',
      operationId: 'overview',
      summary: '业务概览',
      request: {},
      handle: async () => {
        const now = asked();
        const sections: Html[] = [];
        // One after the other: the case file's connections are for those who handle cases.
        for (const [name, tableOf] of overviewTables) sections.push(section(name, await tableOf(now)));
        const body = html`<p class="govuk-body">截至${dateText(now.today)}。</p>
          ${sections}`;
        return { title: '业务概览', styles: [staffStyle.address], body };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/overview/{table}.csv',
      operationId: 'overviewTable',
      summary: '业务概览的表格文件',
      tag: '网页',
      page: true,
      request: { params: z.object({ table: z.string() }) },
      responses: { 200: { description: '表格文件', contentType: 'text/csv' } },
      handle: async ({ params }) => {
        const now = asked();
        const found = await overviewTables.get(params.table)?.(now);
        if (!found) throw new Failure(404, '没有这张表。', '请从业务概览下载。');
        const name = encodeURIComponent(`${found.title}${now.today}.csv`);
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

const section = (name: string, { title, heads, rows, bars: drawn }: Table): Html =>
  html`<section>
    <h2 class="govuk-heading-m">${title}</h2>
    ${
      rows.length === 0
        ? html`<p class="govuk-body">没有。</p>`
        : html`<div class="staff-figures">${table(title, heads, rows)} ${bars(drawn)}</div>
            <p class="govuk-body"><a class="govuk-link" href="/overview/${name}.csv">下载“${title}”表格</a></p>`
    }
  </section>`;
