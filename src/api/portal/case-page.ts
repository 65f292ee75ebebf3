/** 办理进度: what is to be done now, where a case stands, how it was decided and by which clause, and every letter. */
import { mayBy, type Role } from '../../access/index.ts';
import type { Cases } from '../../cases/index.ts';
import { html, type Html } from '../../html.ts';
import { dateText, isoDate } from '../../policy/index.ts';
import { caseProcessOf, type ProcessList } from '../../processes/index.ts';
import type { RulesInUse } from '../../rules.ts';
import { withdrawal } from '../acts/index.ts';
import type { Looked } from '../case-progress.ts';
import { caseParams } from '../case-number.ts';
import { definePage } from '../pages/define-page.ts';
import { facts, type Shown } from '../pages/page.ts';
import type { Route } from '../route.ts';
import { caseAddress, dayOf, papersAddress } from './case-address.ts';
import { lettersRead } from './letter-file.ts';
import { letters } from './letters.ts';
import { mandatesOf } from './mandate-pages.ts';
import { moneyOf } from './money.ts';
import { queryCodeAddress } from './query-code-page.ts';
import type { ShownCase } from './shown-case.ts';
import { reasonsOf, timeline } from './timeline.ts';

interface Services {
  cases: Pick<Cases, 'mandates' | 'letters'>;
  processes: ProcessList;
  rules: RulesInUse;
  look: Looked;
}

export const casePage = ({ cases, processes, rules, look }: Services): Route =>
  definePage({
    path: caseAddress('{caseNumber}'),
    operationId: 'casePage',
    summary: '办理进度',
    request: { params: caseParams },
    handle: async ({ params: { caseNumber }, actor, roles }) => {
      const seen: ShownCase = await look({ caseNumber, actor, roles }, 'casePage');
      const { parameters } = rules.current();
      const mandates = mayBy('revokeMandate', roles) && mayBy('listMandates', roles) ? await cases.mandates.of(caseNumber) : [];
      const read = await lettersRead(cases.letters, caseNumber, actor);
      return {
        title: seen.processName,
        body: html`${now(seen)} ${letters(seen, read)} ${about(seen)} ${reasonsOf('办理结果的依据', seen.outcomeReasons)}
        ${moneyOf(seen, parameters, caseProcessOf(seen.process).clauses)} ${timeline(seen, processes, parameters)}
        ${mandatesOf(caseNumber, mandates)} ${aside(seen, roles)}`,
        ...(actor.kind === 'person' && { above: { name: '我的办件', address: '/cases' } }),
      } satisfies Shown;
    },
  });

/** What may be done at any time stands at the end. */
const isAside = ({ address }: ShownCase['online'][number]): boolean => address.endsWith(`/${withdrawal.path}`);

/** What there is to do, until when, with what is missing, and the way to it. */
const now = ({ next, missingDocuments, supplementedAt, online }: ShownCase): Html =>
  html`<h2 class="govuk-heading-m">现在应当办理</h2>
    <div class="govuk-inset-text">
      ${next.map(
        ({ instruction, dueOn }) =>
          html`<p class="govuk-body">${instruction}</p>
            ${dueOn === null ? undefined : html`<p class="govuk-body govuk-!-font-weight-bold">办理期限：${dateText(isoDate(dueOn))}（含当日）</p>`}`,
      )}
      ${
        missingDocuments.length === 0 || supplementedAt !== null
          ? undefined
          : html`<p class="govuk-body">需要补正的材料：</p>
              <ul class="govuk-list govuk-list--bullet">
                ${missingDocuments.map(({ name, form }) => html`<li>${name}${form === '' ? '' : `（${form}）`}</li>`)}
              </ul>`
      }
      ${online
        .filter((one) => !isAside(one))
        .map(({ address, name }) => html`<p class="govuk-body"><a class="govuk-button" href="${address}">${name}</a></p>`)}
    </div>`;

function about(seen: ShownCase): Html {
  const { stateName, outcomeName, caseNumber, applicationDate, receivedAt, closedAt, submittedByName, documents } = seen;
  return html`<h2 class="govuk-heading-m">办件情况</h2>
    ${facts([
      ['受理编号', caseNumber],
      ['办理状态', outcomeName ?? stateName],
      ['申请日期', dateText(isoDate(applicationDate))],
      ['收到日期', dayOf(receivedAt)],
      ['办结日期', closedAt && dayOf(closedAt)],
      ['材料提交方', submittedByName],
      ['已提交的材料', documents.map(({ name }) => name).join('、')],
      ['材料扫描件', html`<a class="govuk-link" href="${papersAddress(caseNumber)}">查看、上传</a>`],
    ])}
    ${'withheld' in seen ? html`<p class="govuk-body">${seen.withheld}</p>` : undefined}`;
}

function aside(seen: ShownCase, roles: readonly Role[]): Html | undefined {
  const code = { address: queryCodeAddress(seen.caseNumber), name: '重新取得查询码' };
  const links = [...seen.online.filter(isAside), ...(mayBy('issueQueryCode', roles) ? [code] : [])];
  if (links.length === 0) return undefined;
  return html`<h2 class="govuk-heading-m">其他事项</h2>
    <ul class="govuk-list">
      ${links.map(({ address, name }) => html`<li><a class="govuk-link" href="${address}">${name}</a></li>`)}
    </ul>`;
}
