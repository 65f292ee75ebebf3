import { html, type Html } from '../../html.ts';
import { dateText, isoDate, type ParameterSet } from '../../policy/index.ts';
import { versionText } from '../../processes/index.ts';
import type { Progress } from '../progress-schema.ts';
import type { ShownCase } from './shown-case.ts';
import { facts, unfolding } from '../pages/page.ts';
import { table } from '../pages/table.ts';

/** 金额: what was decided month by month, what has come, and what went where. Nothing where a case has none. */
export function moneyOf(seen: ShownCase, parameters: ParameterSet): Html | undefined {
  const { calculation, totals, payments = [], refunds = [], refundable = '0.00', postings = [], payout, ledger = [] } = seen;
  if (!calculation && payments.length + postings.length === 0 && !payout) return undefined;
  return html`<h2 class="govuk-heading-m">金额（元）</h2>
    ${seen.state === 'closed' ? undefined : html`<p class="govuk-body">以告知书告知的金额为准；复核以前可能变动。</p>`}
    ${facts([
      ['核定合计', calculation?.total],
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
    ${ledger.length === 0 ? undefined : unfolding(`逐月台账（${ledger.length}行）`, monthByMonth(ledger, parameters))}`;
}

const monthByMonth = (ledger: Progress['ledger'], parameters: ParameterSet): Html =>
  table(
    '逐月台账',
    ['险种', '月份', '处理', '缴费基数', '单位部分', '个人部分', '依据'],
    ledger.map(({ insuranceName, month, treatmentName, base, unitShare, personalShare, requirement, parameterVersions }) => [
      ...[insuranceName, month, treatmentName, base ?? '', unitShare, personalShare],
      [requirement, ...parameterVersions.map((version) => versionText(version, parameters))].join('、'),
    ]),
    { figures: ['月份', '缴费基数', '单位部分', '个人部分'] },
  );
