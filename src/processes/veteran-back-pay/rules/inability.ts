import { type Outcome, type PlacementUnitStatus, type Remitter, remitterNames, type SupervisingDeptStatus } from '../../../policy/index.ts';
import { because } from './clauses.ts';

/**
 * B-48, B-54: must the departments confirm that unit and superior department do not exist or cannot pay? Not for a
 * veteran who never was assigned a unit, nor where one of them is able; but always where one that was taken to be able
 * has not paid. Until they have confirmed, the case holds (AMB-51).
 */
export function inabilityToConfirm(facts: {
  placementUnitStatus: PlacementUnitStatus;
  supervisingDeptStatus: SupervisingDeptStatus;
  /** Who was asked to remit and cannot; null if nobody was. */
  unpaidBy: Remitter | null;
}): Outcome<boolean> {
  const { placementUnitStatus: unit, supervisingDeptStatus: department } = facts;
  if (unit === 'neverAssigned') {
    return { value: false, reasons: [because('B-46', '无安置单位，无需审核确认缴费能力。')] };
  }
  if (facts.unpaidBy !== null) {
    const finding = `${remitterNames[facts.unpaidBy]}经通知未能缴款，应由经济、人力资源和社会保障等部门审核确认有无缴费能力。`;
    return { value: true, reasons: [because('B-48', finding, 'AMB-51')] };
  }
  if (unit === 'existsAbleToPay' || department === 'existsAbleToPay') {
    const able = unit === 'existsAbleToPay' ? '原安置单位' : '原安置单位上级主管部门';
    return { value: false, reasons: [because('B-44', `${able}有缴费能力，无需审核确认。`)] };
  }
  const finding = '原安置单位及其上级主管部门不存在或者无缴费能力，应由经济、人力资源和社会保障等部门审核确认。';
  return { value: true, reasons: [because('B-48', finding, 'AMB-51')] };
}
