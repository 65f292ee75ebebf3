import type { Outcome, RelationStatus } from '../../../policy/index.ts';
import { because } from './clauses.ts';

const obstacles: Partial<Record<RelationStatus, string>> = {
  none: '关系库没有该参保人员的基本养老保险关系，没有可终止的关系和可退还的账户。',
  transferredOut: '基本养老保险关系已转出，应由转入地社会保险经办机构办理。',
  terminated: '基本养老保险关系已终止，个人账户储存额已经退还，不得重复支付。',
};

/** L-01: only a relation that is here and has not ended can be ended by a payout. */
export function relationCanEnd(status: RelationStatus): Outcome<boolean> {
  const obstacle = obstacles[status];
  return { value: obstacle === undefined, reasons: [because('L-01', obstacle ?? '基本养老保险关系存续，可以终止。')] };
}
