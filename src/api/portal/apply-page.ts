/** 填写申请: the process's own form, as its owner has it in Modeler, filled in with what the sign-in knows. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '../../access/index.ts';
import { dateInChina } from '../../clock.ts';
import { html, Html } from '../../html.ts';
import { type FormSchema, owners, readText, walk } from '../../models/index.ts';
import type { CaseProcess } from '../../processes/index.ts';
import { Failure } from '../problem.ts';
import type { Route } from '../route.ts';
import type { ApiServices } from '../services.ts';
import { assets } from './assets.ts';
import { definePage } from '../pages/define-page.ts';

export const applyAddress = (process: string): string => `/apply/${process}`;

export type ApplyServices = Pick<ApiServices, 'processes' | 'rules' | 'clock'>;

export const applyPages = (services: ApplyServices): Route[] => services.processes.cases.map((process) => applyPage(process, services));

const applyPage = ({ id, name }: CaseProcess, { rules, clock }: ApplyServices): Route =>
  definePage({
    path: applyAddress(id),
    operationId: 'portalApply',
    summary: '填写申请',
    request: {},
    handle: ({ actor }) => {
      const schema = formOf(id, rules.folder);
      const filled = {
        ...{ schema, process: id, key: randomUUID(), labels: labelsOf(schema), follow: follow(actor).address },
        data: { process: id, applicationDate: dateInChina(clock()), ...known(actor) },
      };
      return {
        title: `申请：${name}`,
        above: { name: '首页', address: '/' },
        styles: [assets.formStyle.address],
        scripts: [assets.viewer.address, assets.apply.address],
        body: html`${filling}${receipt(follow(actor).name)}
          <script type="application/json" id="application">
            ${inScript(filled)}
          </script>`,
      };
    },
  });

/** @throws Failure 404 for a process that has none */
export function formOf(id: string, folder: string): FormSchema {
  const file = join(folder, owners.forms.folder, id, 'application.form');
  if (!existsSync(file)) throw new Failure(404, '该事项不能在网上申请。', '请到受理窗口办理。');
  return JSON.parse(readText(file)) as FormSchema;
}

/** The window fills in for whoever stands before it. */
const known = (actor: Actor): object => (actor.kind === 'person' ? { applicant: { name: actor.name, idNumber: actor.idNumber } } : {});

/** Where it goes on: the number of the case is added. */
const follow = ({ kind }: Actor): { name: string; address: string } =>
  kind === 'staff' ? { name: '核对原件、打印回执', address: '/counter/cases/' } : { name: '查看办理进度', address: '/cases/' };

/** What a field is called, by the name that the intake gives it. */
const labelsOf = (schema: FormSchema): Record<string, string> =>
  Object.fromEntries(
    walk(schema).flatMap(({ key, label }) =>
      key !== undefined && typeof label === 'string' ? [[key, label.replace('（选填）', '')]] : [],
    ),
  );

/** JSON that ends no script and begins no comment. */
const inScript = (value: unknown): Html => new Html(JSON.stringify(value).replaceAll('<', '\\u003c'));

const filling = html`<div id="filling">
  <noscript><p class="govuk-body">填写申请需要浏览器启用脚本（JavaScript）；不便启用的，请到受理窗口办理。</p></noscript>
  <div class="govuk-error-summary" id="problems" tabindex="-1" role="alert" hidden>
    <h2 class="govuk-error-summary__title">还没有提交</h2>
    <div class="govuk-error-summary__body">
      <ul class="govuk-list govuk-error-summary__list" id="problem-list"></ul>
    </div>
  </div>
  <div id="form"></div>
  <button class="govuk-button" id="hand-in" type="button" hidden>提交申请</button>
</div>`;

const receipt = (next: string): Html =>
  html`<section id="receipt" tabindex="-1" hidden>
    <div class="govuk-panel govuk-panel--confirmation">
      <h2 class="govuk-panel__title">申请已经收到</h2>
      <div class="govuk-panel__body">受理编号<br /><strong id="case-number"></strong></div>
    </div>
    <p class="govuk-body">查询码：<strong id="query-code"></strong></p>
    <p class="govuk-body">查询码只显示这一次，请记下或者打印本页。没有登录的，可以凭受理编号和查询码查询办理状态。</p>
    <p class="govuk-body"><a class="govuk-link" id="case-link" href="/">${next}</a></p>
  </section>`;
