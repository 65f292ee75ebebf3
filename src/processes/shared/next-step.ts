/** What an applicant has to do now, or may do. */
import type { CaseProgress } from '../../cases/index.ts';

export const nextActions = [
  'wait',
  'supplement',
  'payPersonalShare',
  'applyForSubsidy',
  'visitMedicalInsuranceAgency',
  'state',
  'requestDeletion',
  'resume',
  'applyElsewhere',
  'claimAsHeir',
  'nothing',
] as const;

/** While the case waits in a step. */
export interface NextStep {
  action: (typeof nextActions)[number];
  /** @param by "于2026年12月23日前", or nothing where there is no deadline */
  instruction(by: string, progress: CaseProgress): string;
}

/** After the end of the case. */
export interface LastStep {
  action: NextStep['action'];
  instruction: string;
}

/** How every case ends that has no more to say; who is refused reads in the letter why, and where to turn. */
export const ended = ({ outcome, outcomeName }: CaseProgress): string =>
  `本次申请已办结：${outcomeName ?? ''}。${outcome === 'refused' ? '理由、依据和不服决定的救济途径，见不予办理决定书。' : ''}`;
