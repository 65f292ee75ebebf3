/** The application as every form shows it above the decision: no personal data. */
import { z } from 'zod';
import { maskedProofs, maskText, withMaskedWords } from '../../../applications/index.ts';
import type { CaseFile } from '../../../cases/index.ts';
import { admission, bureauLevel, submittedByLabels } from '../facts/admission.ts';
import { archiveDifficultyNames, placementLevelNames } from '../rules/facts.ts';
import { statedDifficulty, statedInstead } from '../rules/stated-instead.ts';
import {
  dischargeModeNames,
  insuranceNames,
  personTypeNames,
  placementUnitStatusNames,
  type ParameterSet,
  supervisingDeptStatusNames,
} from '../../../policy/index.ts';
import type { VeteranApplication } from '../application/fields.ts';
import { documentLabel } from './document-label.ts';
import { groundViews, groundViewSchema } from '../../shared/index.ts';

export const applicationSummarySchema = z.object({
  applicationDate: z.string(),
  submittedByLabel: z.string(),
  submittedByVeteran: z.boolean(),
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
  /** B-23; null where the applicant does not say which level handled the placement. */
  levelAgrees: z.boolean().nullable(),
  placementLevelLabel: z.string(),
  documents: z.array(z.object({ name: z.string(), form: z.string() })),
  statedContributions: z.array(
    z.object({ insuranceLabel: z.string(), from: z.string(), to: z.string(), place: z.string(), unit: z.string() }),
  ),
  reasons: z.array(groundViewSchema),
});
export type ApplicationSummary = z.output<typeof applicationSummarySchema>;

/** What the summary says beside the application. */
interface Beside {
  /** What the archive says of it (B-27); null as long as nobody asked. */
  managedByVeteransBureau: boolean | null;
  parameters: ParameterSet;
}

export function applicationSummary(
  file: CaseFile<'veteran-back-pay'>,
  { managedByVeteransBureau, parameters }: Beside,
): ApplicationSummary {
  const application = withMaskedWords(file.application);
  const { service, placementUnit, supervisingDepartment } = application;
  const archiveKeeperDiffers = managedByVeteransBureau === !service.archiveManagedByVeteransBureau;
  const { reasons, ...admitted } = admission(file, bureauLevel(file, parameters));
  const insuredBefore = service.preEnlistmentFirstInsuredDate;
  return {
    applicationDate: application.applicationDate,
    submittedByLabel: submittedByLabels[application.submittedBy],
    submittedByVeteran: application.submittedBy === 'veteran',
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
    placementLevelLabel: application.placementLevel ? `${placementLevelNames[application.placementLevel]}级` : '未填报',
    documents: file.documents.map(documentLabel),
    statedContributions: application.statedContributions.map(({ insurance, ...rest }) => ({
      insuranceLabel: insuranceNames[insurance],
      ...rest,
    })),
    reasons: groundViews(reasons),
  };
}

const keeper = (managedByVeteransBureau: boolean) => (managedByVeteransBureau ? '退役军人事务局管理' : '其他单位保管');

/** What the applicant wrote in his own words, without names and numbers. */
export function statements(application: VeteranApplication) {
  const { service } = application;
  const difficulty = statedDifficulty(service);
  return {
    archiveDifficultyLabel: difficulty ? archiveDifficultyNames[difficulty] : '',
    archiveDifficultyDescription: difficulty ? maskText(service.archiveDifficultyDescription ?? '', application) : '',
    otherProofs: maskedProofs(application),
  };
}
