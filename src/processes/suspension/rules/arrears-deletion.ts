import { countText, type LedgerRow, Money, type Outcome, periodsOf, periodsText, type Reason } from '../../../policy/index.ts';
import { because } from './clauses.ts';

type Owed = Pick<LedgerRow, 'month' | 'personalShare'>;

export interface ArrearsDeletion<Row extends Owed> {
  /** Paid in full: they count as contribution months. */
  credited: Row[];
  /** Still owed (欠费部分): deleted, and not counted. */
  deleted: Row[];
}

/**
 * S-08: only what is still owed is deleted. What has been received pays the months in their order, oldest first, each in full
 * or not at all; what is left over is less than the next month and goes back. `rows`: oldest first.
 */
export function arrearsDeletion<Row extends Owed>(rows: readonly Row[], received: Money): Outcome<ArrearsDeletion<Row>> {
  const paid = monthsCovered(rows, received);
  const [credited, deleted] = [rows.slice(0, paid), rows.slice(paid)];
  const left = received.minus(sumOf(credited));
  return { value: { credited, deleted }, reasons: [...creditedReasons(credited), ...deletedReasons(deleted), ...leftReasons(left)] };
}

function monthsCovered(rows: readonly Owed[], received: Money): number {
  let left = received;
  for (const [index, { personalShare }] of rows.entries()) {
    if (personalShare.compareTo(left) > 0) return index;
    left = left.minus(personalShare);
  }
  return rows.length;
}

const sumOf = (rows: readonly Owed[]): Money => Money.sum(rows.map(({ personalShare }) => personalShare));

const listed = (rows: readonly Owed[]): string => `${periodsText(periodsOf(rows.map(({ month }) => month)))}共${countText(rows.length)}`;

function creditedReasons(rows: readonly Owed[]): Reason[] {
  return rows.length === 0 ? [] : [because('S-08', `${listed(rows)}的欠费${sumOf(rows)}元已经缴纳，不属于欠费部分，计算缴费年限。`)];
}

function deletedReasons(rows: readonly Owed[]): Reason[] {
  if (rows.length === 0) return [because('S-07', '没有未完清的欠费，可以办理转出。')];
  return [because('S-08', `${listed(rows)}的欠费${sumOf(rows)}元未完清，经本人申请作删除处理，不计算缴费年限，可以办理转出。`)];
}

function leftReasons(left: Money): Reason[] {
  return left.isZero() ? [] : [because('S-08', `已缴款项中其余${left}元不足一个月的欠费，予以退还。`)];
}
