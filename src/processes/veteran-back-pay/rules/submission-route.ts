import type { Outcome, PlacementUnitStatus, SupervisingDeptStatus } from '../../../policy/index.ts';
import { because } from './clauses.ts';

export interface SubmissionRoute {
  submitTo: 'placementUnit' | 'supervisingDepartment' | 'veteransAffairsBureau';
  /** Null for materials handed directly to the bureau. */
  forwardTo: 'veteransAffairsAtPlacementLevel' | null;
}

const forwarded = '收齐后应交到原办理安置手续相应层级的退役军人事务部门。';

/**
 * B-21 to B-24: where the materials go. Existence decides, not ability to pay; "其他情况" is no unit ever assigned, or
 * unit and department both gone (AMB-14). Without a statement the department of a vanished unit exists.
 */
export function submissionRoute(facts: {
  placementUnitStatus: PlacementUnitStatus;
  supervisingDeptStatus?: SupervisingDeptStatus | undefined;
}): Outcome<SubmissionRoute> {
  const { placementUnitStatus: unit, supervisingDeptStatus: department } = facts;
  if (unit === 'existsAbleToPay' || unit === 'existsUnableToPay') {
    const reading = unit === 'existsUnableToPay' ? ('AMB-14' as const) : undefined;
    return {
      value: { submitTo: 'placementUnit', forwardTo: 'veteransAffairsAtPlacementLevel' },
      reasons: [because('B-21', '原安置单位存在，材料应提交原安置单位。', reading), because('B-23', `原安置单位${forwarded}`)],
    };
  }
  if (unit === 'notExists' && department !== 'notExists') {
    return {
      value: { submitTo: 'supervisingDepartment', forwardTo: 'veteransAffairsAtPlacementLevel' },
      reasons: [because('B-22', '原安置单位不存在，材料应提交其主管部门。'), because('B-23', `主管部门${forwarded}`)],
    };
  }
  const finding = unit === 'neverAssigned' ? '无安置单位' : '原安置单位及其主管部门均不存在';
  return {
    value: { submitTo: 'veteransAffairsBureau', forwardTo: null },
    reasons: [because('B-24', `${finding}，材料由本人直接交到退役军人事务局。`, 'AMB-14')],
  };
}
