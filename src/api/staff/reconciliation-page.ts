/** 对账: what a statement came to, and its approval by another person. */
import { actorId } from '../../access/index.ts';
import { type Cases, type MatchedLine, matchNames, type Reconciliation } from '../../cases/index.ts';
import { html, type Html } from '../../html.ts';
import { dateText, Money } from '../../policy/index.ts';
import type { FindStaff } from '../../sign-in/index.ts';
import { definePage } from '../pages/define-page.ts';
import { facts } from '../pages/page.ts';
import { table } from '../pages/table.ts';
import { Failure } from '../problem.ts';
import type { Route } from '../route.ts';
import { actorName } from './names.ts';
import { accountNames, place, reconciliationAddress, reconciliationParams } from './reconciliation-place.ts';

export const reconciliationPages = ({ cases: { reconciliations }, findStaff }: { cases: Cases; findStaff: FindStaff }): Route[] => [
  definePage({
    path: `${place.address}/{reconciliation}`,
    operationId: 'reconciliation',
    summary: '对账结果',
    request: { params: reconciliationParams },
    handle: async ({ params: { reconciliation: id }, actor, roles }) => {
      const found = await reconciliations.find(id);
      if (!found) throw unknown();
      const { reconciliation, lines } = found;
      const mayApprove = roles.includes('treasurer') && reconciliation.approvedBy === null && reconciliation.preparedBy !== actorId(actor);
      return {
        title: `${accountNames[reconciliation.account]}对账`,
        above: place,
        body: html`${summary(reconciliation, lines, findStaff)} ${differences(lines)} ${mayApprove ? approval(id) : undefined}`,
      };
    },
  }),
  definePage({
    method: 'post',
    path: `${place.address}/{reconciliation}/approve`,
    operationId: 'approveReconciliation',
    summary: '审核对账结果',
    request: { params: reconciliationParams },
    handle: async ({ params: { reconciliation: id }, actor, log }) => {
      const approved = await reconciliations.approve(id, actorId(actor));
      if (approved === null) throw unknown();
      if (approved === 'ownWork') throw new Failure(409, '对账单由您登记，不能由您审核。', '请由另一名财务人员审核。');
      log.info({ reconciliation: id }, 'reconciliation approved');
      return { to: reconciliationAddress(id) };
    },
  }),
];

const unknown = () => new Failure(404, '没有这份对账单。', `请从“${place.name}”页面打开。`);

function summary({ from, to, preparedBy, approvedBy }: Reconciliation, lines: readonly MatchedLine[], findStaff: FindStaff): Html {
  const counts = Object.entries(matchNames).map(([result, name]) => {
    const count = lines.filter((line) => line.result === result).length;
    return [name, count === 0 ? undefined : `${count}笔`] as const;
  });
  return facts([
    ['期间', from === to ? dateText(from) : `${dateText(from)}至${dateText(to)}`],
    ['登记人', actorName(preparedBy, findStaff)],
    ['审核人', approvedBy === null ? '待另一名财务人员审核' : actorName(approvedBy, findStaff)],
    ...counts,
  ]);
}

const remedies: Readonly<Record<Exclude<MatchedLine['result'], 'matched'>, string>> = {
  short: '请向银行核实后更正',
  over: '请向银行核实后更正',
  unknown: '审核后列入待查款项',
  twice: '本次不计，请核对是否重复入账',
  missing: '请向银行查询，或者核对日期',
};

const isOut = (amount: MatchedLine['stated']): boolean => amount !== null && amount.compareTo(Money.zero) < 0;

function differences(lines: readonly MatchedLine[]): Html {
  const rows = lines.flatMap(({ result, ...line }) => (result === 'matched' ? [] : [{ ...line, result }]));
  if (rows.length === 0) return html`<p class="govuk-body">逐笔相符，没有差异。</p>`;
  return table(
    '差异',
    ['结果', '日期', '流水号', '银行', '账面', '受理编号', '处理'],
    rows.map(({ result, day, number, stated, recorded, caseNumber }) => [
      ...[matchNames[result], day, number, stated ?? '', recorded ?? '', caseNumber ?? ''],
      result === 'unknown' && isOut(stated) ? '支出没有记录，请查明经办人' : remedies[result],
    ]),
    { caption: '差异（元，支出为负数）', figures: ['日期', '银行', '账面'] },
  );
}

const approval = (id: number): Html =>
  html`<form method="post" action="${reconciliationAddress(id)}/approve">
    <p class="govuk-body">审核即确认以上结果；账面没有的收入列入待查款项，查明前一直保留。</p>
    <button class="govuk-button">审核通过</button>
  </form>`;
