import { html, type Html } from '../../html.ts';
import { dateText, isoDate, type ParameterSet, placeOf } from '../../policy/index.ts';
import { type CaseProcess, groundedVersionText, versionText } from '../../processes/index.ts';
import type { Progress } from '../progress-schema.ts';
import type { ShownCase } from './shown-case.ts';
import { unfoldingBasis } from '../pages/grounds.ts';
import { facts, unfolding } from '../pages/page.ts';
import { table } from '../pages/table.ts';

/** 金额: what was decided month by month, what has come, and what went where. Nothing where a case has none. */
export function moneyOf(seen: ShownCase, parameters: ParameterSet, clauses: CaseProcess['clauses']): Html | undefined {
  const { calculation, payer, totals, payments = [], refunds = [], refundable = '0.00', postings = [], payout, ledger = [] } = seen;
  if (!calculation && payments.length + postings.length === 0 && !payout) return undefined;
  return html`<h2 class="govuk-heading-m">金额（元）</h2>
    ${seen.state === 'closed' ? undefined : html`<p class="govuk-body">以告知书告知的金额为准；复核以前可能变动。</p>`}
    ${facts([
      ['核定合计', calculation?.total],
      ['缴费主体', payer?.explanation],
      ...Object.values(totals ?? {}).map(({ name, due, received }) => [name, due && `应缴${due}，已到账${received}`] as const),
      ...payments.map(({ kindName, amount, paidOn }) => [`${kindName}到账`, `${amount}（${dateText(isoDate(paidOn))}）`] as const),
      ...refunds.map(({ amount, refundedOn }) => ['已退还', `${amount}（${dateText(isoDate(refundedOn))}）`] as const),
      ['待退还', refundable === '0.00' ? undefined : refundable],
      ...postings.map(
        ({ insuranceName, months, amount, postedOn }) =>
          [`${insuranceName}补缴入账`, `${amount}（${months}个月，${dateText(isoDate(postedOn))}）`] as const,
      ),
      ['一次性支付', payout && `${payout.amount}，${payout.paidOn ? `${dateText(isoDate(payout.paidOn))}已支付` : '正在支付'}`],
      ['领款人核实到账', payout?.arrivalName],
    ])}
    ${calculation ? unfoldingBasis('核定的理由和依据', calculation, parameters) : undefined}
    ${
      ledger.length === 0
        ? undefined
        : unfolding(`逐月台账（${ledger.length}行）`, html`${monthByMonth(ledger, parameters)} ${groundsOf(ledger, clauses, parameters)}`)
    }`;
}

const monthByMonth = (ledger: Progress['ledger'], parameters: ParameterSet): Html =>
  table(
    '逐月台账',
    ['险种', '月份', '处理', '缴费基数', '单位部分', '个人部分', '依据'],
    ledger.map(({ insuranceName, month, treatmentName, base, unitShare, personalShare, requirement, parameterVersions }) => [
      ...[insuranceName, month, treatmentName, base ?? '', unitShare, personalShare],
      html`<a class="govuk-link" href="#${groundId(requirement)}">${requirement}</a
        >${parameterVersions.map((version) => html`、<a class="govuk-link" href="#${groundId(version)}">${versionText(version, parameters)}</a>`)}`,
    ]),
    { figures: ['月份', '缴费基数', '单位部分', '个人部分'] },
  );

/** For an address within the page. */
const groundId = (ground: string): string => `ground-${ground.replaceAll(/[^\w-]/g, '-')}`;

/** What each month leads to: the clause in its words, and the value of the parameter. */
function groundsOf(ledger: Progress['ledger'], clauses: CaseProcess['clauses'], parameters: ParameterSet): Html {
  const requirements = new Set(ledger.map(({ requirement }) => requirement));
  const versions = new Set(ledger.flatMap(({ parameterVersions }) => parameterVersions));
  const all = [
    ...[...requirements].map((one) => [one, `${one}：${placeOf(one)}“${clauses[one] ?? ''}”`] as const),
    ...[...versions].map((one) => [one, groundedVersionText(one, parameters)] as const),
  ];
  return html`<ul class="govuk-list govuk-list--bullet">
    ${all.map(([ground, text]) => html`<li id="${groundId(ground)}">${text}</li>`)}
  </ul>`;
}
