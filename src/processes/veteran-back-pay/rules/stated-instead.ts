/**
 * What the applicant states in place of a material. Whether it will do is for the window to say: until then the case does
 * not go back for that material (B-27, B-33, AMB-11).
 */
import type { RequiredDocument } from '../../../policy/index.ts';
import type { ArchiveDifficulty } from './facts.ts';

/** B-25, B-26: what the bureau has itself where it keeps the archive (B-27), and nobody has where the archive is lost (B-33). */
export const servicePapers = ['enlistmentProof:stampedCopy', 'dischargeRegistrationForm:stampedCopy'] as const;

interface Statements {
  service: {
    archiveManagedByVeteransBureau: boolean;
    archiveDifficulty?: 'none' | ArchiveDifficulty | undefined;
  };
  otherProofs?: readonly { insteadOf: string }[] | undefined;
}

/** What the window says of them. */
export interface Recognitions {
  /** B-33 */
  archiveDifficulty?: 'accepted' | 'notAccepted' | undefined;
  /** AMB-11 */
  otherProofs?: readonly { insteadOf: string; recognised: 'yes' | 'no' }[] | undefined;
}

/** B-33: 资料不全、档案丢失、难以认定, if the applicant states one of them. */
export const statedDifficulty = ({ archiveDifficulty = 'none' }: Statements['service']): ArchiveDifficulty | null =>
  archiveDifficulty === 'none' ? null : archiveDifficulty;

/** The codes of the materials in whose place something is stated. */
export function statedInstead({ service, otherProofs = [] }: Statements): string[] {
  const withoutPapers = service.archiveManagedByVeteransBureau || statedDifficulty(service) !== null;
  return [...new Set([...(withoutPapers ? servicePapers : []), ...otherProofs.map(({ insteadOf }) => insteadOf)])];
}

/** What is missing, less what the window has accepted something for. That the bureau keeps the archive, the archive says (B-27). */
export function stillMissing(
  missing: readonly RequiredDocument[],
  { archiveDifficulty, otherProofs = [] }: Recognitions,
): RequiredDocument[] {
  const accepted = new Set<string>([
    ...(archiveDifficulty === 'accepted' ? servicePapers : []),
    ...otherProofs.filter(({ recognised }) => recognised === 'yes').map(({ insteadOf }) => insteadOf),
  ]);
  return missing.filter(({ code }) => !accepted.has(code));
}
