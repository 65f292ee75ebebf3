/** 大约要缴多少: the estimate, why, and what cannot be said yet. */
import { html, type Html } from '../../../html.ts';
import { dateText, isoDate, type ParameterSet } from '../../../policy/index.ts';
import type { EstimatedItem } from '../../../pre-check/index.ts';
import { exampleTitles, parameterRows } from '../../../processes/index.ts';
import { grounds } from '../../pages/grounds.ts';
import { facts, unfolding } from '../../pages/page.ts';
import type { Checked } from './checked.ts';

/** Nothing where there is no amount, or somebody has no claim to pay at all. */
export function amounts({ estimate, questions, services: { parameters } }: Checked): Html | undefined {
  if (estimate.items.length + estimate.open.length + estimate.supposed.length === 0) return undefined;
  const { items, sum, open, payer, supposed, reasons, parameterVersions } = estimate;
  const ask = (fact: string): string => questions.find(({ key }) => key === fact)?.ask ?? '';
  return html`<h2 class="govuk-heading-m">大约要缴多少（估算）</h2>
    ${items.length + open.length === 0 ? html`<p class="govuk-body">按所填情况，没有应缴的金额。</p>` : undefined}
    ${facts([
      ...items.map((one) => [`${one.item}${one.months}个月`, shares(one)] as const),
      ...(sum && items.length > 1 ? [['合计', shares(sum)] as const] : []),
      ...open.map(({ item, missing }) => [item, `还不能估算，请先回答：${missing.map(ask).join('')}`] as const),
    ])}
    ${payer && html`<p class="govuk-body">${payer}</p>`}
    <p class="govuk-body-s">${supposed.join('')}${caution(parameterVersions, parameters)}</p>
    ${reasons.length === 0 ? undefined : unfolding('为什么是这个数', html`${grounds(reasons)} ${rested(parameterVersions, parameters)}`)}`;
}

const shares = ({ unitShare, personalShare, total }: EstimatedItem): string =>
  Number(unitShare) === 0 ? `${total}元` : `个人部分${personalShare}元，单位部分${unitShare}元，共${total}元`;

/** What nobody has confirmed for here. */
function caution(versions: readonly string[], parameters: ParameterSet): string {
  const examples = exampleTitles(versions, parameters);
  return examples.length === 0 ? '' : `所用的${examples.join('、')}是示例值，尚未由主管机关核定。`;
}

const rested = (versions: readonly string[], parameters: ParameterSet): Html =>
  html`<p class="govuk-body">所用的政策参数：</p>
    ${facts(parameterRows(versions, parameters).map(({ name, value, validFrom, note }) => [name, `${value}（${dateText(isoDate(validFrom))}起）。${note}`]))}`;
