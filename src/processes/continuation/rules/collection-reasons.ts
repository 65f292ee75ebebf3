import { countText, type Money, type ParameterSet, periodsOf, periodsText, type Reason } from '../../../policy/index.ts';
import { because } from './clauses.ts';
import { MOST_MONTHS_A_YEAR } from './collection-limits.ts';
import type { CollectionFacts, CollectionRow } from './collection.ts';
import { governingDocument } from './governing-document.ts';

/** C-15: how many months of each calendar year; each month is collected once, so never more than twelve (AMB-25). */
export function yearReasons(rows: readonly CollectionRow[]): Reason[] {
  if (rows.length === 0) return [];
  const years = [...Map.groupBy(rows, ({ month }) => month.slice(0, 4))].map(([year, { length }]) => `${year}年${length}个月`);
  return [because('C-15', `按自然年度补收${years.join('、')}，每年不超过${MOST_MONTHS_A_YEAR}个月。`, 'AMB-25')];
}

/** C-16: the base of all months of which the same is to be said, and whether it was raised to the floor or lowered to the cap. */
export function baseReasons(rows: readonly CollectionRow[], requestedBase: Money | undefined): Reason[] {
  return [...Map.groupBy(rows, (row) => baseText(row, requestedBase))].map(([text, alike]) =>
    because('C-16', `${periodsText(periodsOf(alike.map(({ month }) => month)))}${text}`),
  );
}

/** C-17: by which document earlier years are collected, and whose base, cap and rates they have (AMB-26). */
export function earlierYearReasons(
  rows: readonly CollectionRow[],
  { applicationMonth }: CollectionFacts,
  parameters: ParameterSet,
): Reason[] {
  const count = rows.filter(({ requirement }) => requirement === 'C-17').length;
  if (count === 0) return [];
  const document = governingDocument({ collectsPriorYears: true, applicationMonth }, parameters);
  const assessedBy = parameters.parameter('priorYearsAssessedBy', applicationMonth).value;
  const standard = assessedBy === 'contributionMonth' ? '欠缴所属月份' : '申请月份';
  const finding = `补收以前年度${countText(count)}，来源未载明该文件内容，按现行设定以${standard}的缴费基数、上限和费率计算。`;
  return [...(document?.reasons ?? []), because('C-17', finding, 'AMB-26')];
}

function baseText({ base, baseFloor, baseCap }: CollectionRow, requestedBase: Money | undefined): string {
  if (requestedBase !== undefined && requestedBase.compareTo(baseCap) > 0) {
    return `申请的缴费基数${requestedBase}元超过上限，降为上限${baseCap}元。`;
  }
  if (requestedBase !== undefined && requestedBase.compareTo(baseFloor) < 0) {
    return `申请的缴费基数${requestedBase}元低于下限，提高到下限${baseFloor}元。`;
  }
  return `缴费基数${base}元，不低于下限${baseFloor}元，不超过上限${baseCap}元。`;
}
