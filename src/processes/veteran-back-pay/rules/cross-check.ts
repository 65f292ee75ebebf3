import type { ArchiveStatus, Outcome, Reason } from '../../../policy/index.ts';
import type { ArchiveDifference } from './archive-differences.ts';
import { because } from './clauses.ts';
import { type ArchiveDifficulty, archiveDifficultyNames } from './facts.ts';

/** With whom the facts are compared: 兵役机关 and 公安部门. */
export const crossCheckOrgans = ['militaryServiceOrgan', 'publicSecurity'] as const;

/**
 * B-33: incomplete material, lost archive, or a form that contradicts the archive (难以认定) is compared with the
 * military service organ and public security, and so is what the window accepted as such. It is never a ground of refusal by itself.
 */
export function crossCheckNeeded(facts: {
  archiveStatus: ArchiveStatus;
  archiveDifferences?: readonly ArchiveDifference[] | undefined;
  /** As the applicant stated and the window accepted. */
  acceptedDifficulty?: ArchiveDifficulty | null | undefined;
}): Outcome<boolean> {
  const reasons = grounds(facts.archiveStatus, facts.archiveDifferences ?? [], facts.acceptedDifficulty ?? null);
  if (reasons.length > 0) return { value: true, reasons };
  return { value: false, reasons: [because('B-32', '档案材料齐全，与申请表一致，可以据以审定身份条件。')] };
}

function grounds(status: ArchiveStatus, differences: readonly ArchiveDifference[], accepted: ArchiveDifficulty | null): Reason[] {
  const found: string[] = [];
  if (accepted) found.push(`受理窗口已认可申请人说明的“${archiveDifficultyNames[accepted]}”`);
  if (status === 'lost') found.push('档案丢失');
  if (status === 'incomplete') found.push('档案资料不全');
  if (differences.length > 0) {
    found.push(`申请表与档案不一致，难以认定（${differences.map(({ finding }) => finding).join('；')}）`);
  }
  return found.map((ground) => because('B-33', `${ground}，应与兵役机关、公安部门比对甄别核实。`));
}
