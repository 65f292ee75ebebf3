import type { Outcome } from '../../../policy/index.ts';
import { because } from './clauses.ts';
import { type PlacementLevel, placementLevelNames } from './facts.ts';

/**
 * B-23: competent is the bureau of the level that handled the original placement. Null: the applicant does not say which
 * it was. Another level is a warning that a clerk decides on.
 */
export function rightLevel(facts: { placementLevel: PlacementLevel | undefined; bureauLevel: PlacementLevel }): Outcome<boolean | null> {
  const { placementLevel, bureauLevel } = facts;
  const ours = `本局为${placementLevelNames[bureauLevel]}级退役军人事务部门`;
  if (placementLevel === undefined) {
    return { value: null, reasons: [because('B-23', `申请人未填报原办理安置手续的层级，${ours}，由受理人员核对。`)] };
  }
  const value = placementLevel === bureauLevel;
  const finding = `原安置手续由${placementLevelNames[placementLevel]}级办理，${ours}，`;
  return {
    value,
    reasons: [because('B-23', `${finding}${value ? '层级相符。' : '层级不符，应由相应层级办理；是否受理由受理人员决定并说明理由。'}`)],
  };
}
