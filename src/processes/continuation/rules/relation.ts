import type { Condition } from '../../../policy/index.ts';
import { because } from './clauses.ts';
import { type TransferType, transferTypeNames } from './facts.ts';
import type { ScopeFacts } from './scope.ts';

/** What the register of pension relations says of a person; a person whom it does not know has the status `none`. */
export interface RelationFacts {
  status: 'none' | 'active' | 'interrupted' | 'suspended' | 'transferredOut' | 'terminated';
  /** Null = nowhere yet. */
  place: string | null;
  /** Insured in the agencies' own scheme (机关事业养老保险). */
  agencyPension: boolean;
}

const findings = {
  none: [false, '没有基本养老保险关系，不属于中断参保人员，应办理新参保。'],
  active: [false, '基本养老保险关系处于参保缴费状态，没有中断；须转移关系的，先在关系所在地办理中断手续。'],
  interrupted: [true, '基本养老保险关系处于中断缴费状态，可以接续。'],
  suspended: [true, '基本养老保险关系已登记中断，个人账户封存，可以接续。'],
  transferredOut: [true, '基本养老保险关系已转出，转回后可以接续。'],
  terminated: [false, '基本养老保险关系已经终止，个人账户储存额已经支付，没有可以接续的关系；需要参保的，应办理新参保。'],
} as const satisfies Record<RelationFacts['status'], readonly [boolean, string]>;

/** C-01: there is a relation that was interrupted. Whoever leaves an agency's scheme has none here yet (C-08). */
export function interruptedRelation({ status, agencyPension }: RelationFacts): Condition {
  if (status === 'none' && agencyPension) {
    return { value: true, reasons: [because('C-08', '登记为机关事业养老保险参保人员，关系转入后接续。')] };
  }
  const [value, finding] = findings[status];
  return { value, reasons: [because('C-01', finding)] };
}

const requirements = { sameDistrict: 'C-02', otherDistrict: 'C-03', outsidePooling: 'C-05' } as const satisfies Record<
  TransferType,
  string
>;

/** C-02 to C-05: the register has the relation in this district, or not, as the type of transfer says. */
export function placeAgrees({ transferType }: ScopeFacts, { place }: RelationFacts, district: string): Condition {
  if (transferType === undefined) return undefined;
  const value = (place === district) === (transferType === 'sameDistrict');
  const where = place === null ? '登记没有关系所在地' : `登记的关系所在地为${place}`;
  const finding = `${where}，转入类型为${transferTypeNames[transferType]}，${value ? '两者相符' : '两者不符，应按实际的转入类型重新申请'}。`;
  return { value, reasons: [because(requirements[transferType], finding)] };
}

/** C-08: whoever leaves an agency was insured in the agencies' scheme. */
export function agencyPensionRegistered({ continuationReason }: ScopeFacts, { agencyPension }: RelationFacts): Condition {
  if (continuationReason !== 'leftAgencyWithAgencyPension') return undefined;
  const finding = agencyPension ? '登记为机关事业养老保险参保人员。' : '登记没有参加机关事业养老保险，由业务人员凭材料核对。';
  return { value: agencyPension, reasons: [because('C-08', finding)] };
}
