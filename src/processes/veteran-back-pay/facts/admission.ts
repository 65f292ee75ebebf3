/** What the window looks at before it accepts: when, by whom and to which level an application was handed in (B-20 to B-24). */
import type { CaseFile } from '../../../cases/index.ts';
import type { ParameterSet, Reason } from '../../../policy/index.ts';
import type { VeteranApplication } from '../application/fields.ts';
import { applicationWindow } from '../rules/application-window.ts';
import { because } from '../rules/clauses.ts';
import type { PlacementLevel } from '../rules/facts.ts';
import { rightLevel } from '../rules/placement-level.ts';
import { submissionRoute } from '../rules/submission-route.ts';

/** The way that the application took, which its form only asks by whom. */
export const submittedByLabels = {
  placementUnit: '原安置单位转交',
  supervisingDepartment: '原安置单位主管部门转交',
  veteran: '本人直接提交',
} as const satisfies Record<VeteranApplication['submittedBy'], string>;

/** B-23: of which level our own bureau is. */
export const bureauLevel = ({ application }: CaseFile<'veteran-back-pay'>, parameters: ParameterSet): PlacementLevel =>
  parameters.parameter('bureauLevel', application.applicationDate).value;

/** B-20 and B-21 to B-24: is the application in time, and did it come by the route and to the level that the source names? */
export function admission(
  { application }: CaseFile<'veteran-back-pay'>,
  bureauLevel: PlacementLevel,
): {
  withinApplicationWindow: boolean;
  routeAgrees: boolean;
  levelAgrees: boolean | null;
  reasons: Reason[];
} {
  const window = applicationWindow(application);
  const route = submissionRoute({
    placementUnitStatus: application.placementUnit.status,
    supervisingDeptStatus: application.supervisingDepartment?.status ?? 'notExists',
  });
  const wanted = route.value.submitTo === 'veteransAffairsBureau' ? 'veteran' : route.value.submitTo;
  const routeAgrees = wanted === application.submittedBy;
  const actual = submittedByLabels[application.submittedBy];
  const level = rightLevel({ placementLevel: application.placementLevel, bureauLevel });
  const deviation = because('B-23', `实际由${actual}，与应当提交的途径不一致，是否受理由受理人员决定并说明理由。`, 'AMB-13');
  return {
    withinApplicationWindow: window.value,
    routeAgrees,
    levelAgrees: level.value,
    reasons: [...window.reasons, ...route.reasons, ...(routeAgrees ? [] : [deviation]), ...level.reasons],
  };
}
