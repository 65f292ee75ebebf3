/** The application as every form shows it above the decision: no personal data. */
import { z } from 'zod';
import { maskText } from '../../../applications/index.ts';
import type { CaseFile } from '../../../cases/index.ts';
import { applicationWindow } from '../rules/application-window.ts';
import { because } from '../rules/clauses.ts';
import { archiveDifficultyNames } from '../rules/facts.ts';
import { statedDifficulty, statedInstead } from '../rules/stated-instead.ts';
import { submissionRoute } from '../rules/submission-route.ts';
import {
  dischargeModeNames,
  insuranceNames,
  personTypeNames,
  placementUnitStatusNames,
  type Reason,
  supervisingDeptStatusNames,
} from '../../../policy/index.ts';
import type { VeteranApplication } from '../application/fields.ts';
import { documentLabel } from './document-label.ts';
import { reasonViews, reasonViewSchema } from '../../shared/index.ts';

/** The way that the application took, which its form only asks by whom. */
const submittedByLabels = {
  placementUnit: '原安置单位转交',
  supervisingDepartment: '主管部门转交',
  veteran: '本人直接提交',
} as const satisfies Record<VeteranApplication['submittedBy'], string>;

export const applicationSummarySchema = z.object({
  applicationDate: z.string(),
  submittedByLabel: z.string(),
  personTypeLabel: z.string(),
  enlistmentDate: z.string(),
  dischargeDate: z.string(),
  dischargeModeLabel: z.string(),
  preEnlistmentLabel: z.string(),
  placementUnit: z.string(),
  placementUnitStatusLabel: z.string(),
  supervisingDepartment: z.string(),
  supervisingDeptStatusLabel: z.string(),
  insuredRegionCount: z.int(),
  archiveKeeperLabel: z.string(),
  /** B-27: the archive says otherwise than the applicant. */
  archiveKeeperDiffers: z.boolean(),
  /** B-33; empty where nothing is stated. */
  archiveDifficultyLabel: z.string(),
  archiveDifficultyDescription: z.string(),
  otherProofs: z.array(z.object({ insteadOf: z.string(), description: z.string() })),
  /** The codes of the materials that the window looks at before the case goes back for them. */
  statedInstead: z.array(z.string()),
  withinApplicationWindow: z.boolean(),
  routeAgrees: z.boolean(),
  documents: z.array(z.object({ name: z.string(), form: z.string() })),
  statedContributions: z.array(
    z.object({ insuranceLabel: z.string(), from: z.string(), to: z.string(), place: z.string(), unit: z.string() }),
  ),
  reasons: z.array(reasonViewSchema),
});
export type ApplicationSummary = z.output<typeof applicationSummarySchema>;

/** B-20 and B-21 to B-24: is the application in time, and did it come by the route that the source names? */
export function admission({ application }: CaseFile<'veteran-back-pay'>): {
  withinApplicationWindow: boolean;
  routeAgrees: boolean;
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
  const deviation = because('B-23', `实际由${actual}，与应当提交的途径不一致，是否受理由受理人员决定并说明理由。`, 'AMB-13');
  return {
    withinApplicationWindow: window.value,
    routeAgrees,
    reasons: [...window.reasons, ...route.reasons, ...(routeAgrees ? [] : [deviation])],
  };
}

/** `managedByVeteransBureau`: what the archive says of it, null as long as nobody asked. */
export function applicationSummary(file: CaseFile<'veteran-back-pay'>, managedByVeteransBureau: boolean | null): ApplicationSummary {
  const { application } = file;
  const { service, placementUnit, supervisingDepartment } = application;
  const archiveKeeperDiffers = managedByVeteransBureau === !service.archiveManagedByVeteransBureau;
  const { reasons, ...admitted } = admission(file);
  const insuredBefore = service.preEnlistmentFirstInsuredDate;
  return {
    applicationDate: application.applicationDate,
    submittedByLabel: submittedByLabels[application.submittedBy],
    personTypeLabel: personTypeNames[service.personType],
    enlistmentDate: service.enlistmentDate,
    dischargeDate: service.dischargeDate,
    dischargeModeLabel: dischargeModeNames[service.dischargeMode],
    preEnlistmentLabel: insuredBefore ? `入伍前已参保（首次参保 ${insuredBefore}）` : '入伍前未参保',
    placementUnit: placementUnit.name ?? '无',
    placementUnitStatusLabel: placementUnitStatusNames[placementUnit.status],
    supervisingDepartment: supervisingDepartment?.name ?? '无',
    supervisingDeptStatusLabel: supervisingDepartment ? supervisingDeptStatusNames[supervisingDepartment.status] : '无',
    insuredRegionCount: application.insuredRegionCount,
    archiveKeeperLabel: archiveKeeperDiffers
      ? `申请人填报为${keeper(!managedByVeteransBureau)}，经查询为${keeper(managedByVeteransBureau)}`
      : keeper(service.archiveManagedByVeteransBureau),
    archiveKeeperDiffers,
    ...statements(application),
    statedInstead: statedInstead(application),
    ...admitted,
    documents: file.documents.map(documentLabel),
    statedContributions: application.statedContributions.map(({ insurance, ...rest }) => ({
      insuranceLabel: insuranceNames[insurance],
      ...rest,
    })),
    reasons: reasonViews(reasons),
  };
}

const keeper = (managedByVeteransBureau: boolean) => (managedByVeteransBureau ? '退役军人事务局管理' : '其他单位保管');

/** What the applicant wrote in his own words, without names and numbers. */
export function statements(application: VeteranApplication) {
  const { service, otherProofs = [] } = application;
  const difficulty = statedDifficulty(service);
  return {
    archiveDifficultyLabel: difficulty ? archiveDifficultyNames[difficulty] : '',
    archiveDifficultyDescription: difficulty ? maskText(service.archiveDifficultyDescription ?? '', application) : '',
    otherProofs: otherProofs.map(({ insteadOf, description }) => ({ insteadOf, description: maskText(description, application) })),
  };
}
