import type { ArchiveStatus, Outcome, Reason } from '../../../policy/index.ts';
import { type ServiceStatement, archiveDifferences } from './archive-differences.ts';
import { because } from './clauses.ts';
import { crossCheckNeeded } from './cross-check.ts';
import type { ArchiveDifficulty, CrossCheckResult } from './facts.ts';
import { eligibility } from './eligibility.ts';

type Recorded = { [K in keyof ServiceStatement]: ServiceStatement[K] | null };

/** The answer of an organ in the cross-check (B-33). */
export interface CrossCheckAnswer {
  result: CrossCheckResult;
  /** Chinese. */
  finding: string;
}

export interface IdentityFacts {
  stated: ServiceStatement;
  archive: Recorded & { status: ArchiveStatus };
  /** B-33: what the applicant stated of the archive, and the window accepted. */
  acceptedDifficulty: ArchiveDifficulty | null;
  /** Null: not asked yet. */
  military: (CrossCheckAnswer & Recorded) | null;
  police: CrossCheckAnswer | null;
}

export interface IdentityAssessment {
  /** Item by item: the military register's fact, else the archive's, else what the applicant states. */
  established: ServiceStatement;
  /** B-08, by what is established. */
  eligible: boolean;
  /** What the rules propose; a clerk determines. */
  proposal: 'confirm' | 'refuse';
  /** The archive alone does not do (B-33). */
  difficult: boolean;
  /** It does not do, and the organs have not both answered. */
  crossCheckNeeded: boolean;
}

/**
 * B-08, B-32, B-33: what is established of the service, and what to propose. Incomplete material alone is no ground to
 * refuse: B-33 provides for a comparison, not for a rejection. What the comparison could not establish, a clerk weighs.
 */
export function identityAssessment(facts: IdentityFacts): Outcome<IdentityAssessment> {
  const { stated, archive, acceptedDifficulty, military, police } = facts;
  const difficulty = crossCheckNeeded({
    archiveStatus: archive.status,
    archiveDifferences: archiveDifferences(stated, archive),
    acceptedDifficulty,
  });
  const established = establish(stated, difficulty.value ? [military, archive] : [archive]);
  const entitled = eligibility(established);
  const doubts = difficulty.value ? doubtsOf(facts) : [];
  return {
    value: {
      established,
      eligible: entitled.value,
      proposal: entitled.value && doubts.length === 0 ? 'confirm' : 'refuse',
      difficult: difficulty.value,
      crossCheckNeeded: difficulty.value && (military === null || police === null),
    },
    reasons: [...difficulty.reasons, ...answers(facts), ...doubts, ...entitled.reasons],
  };
}

function establish(stated: ServiceStatement, sources: readonly (Recorded | null)[]): ServiceStatement {
  const fact = <K extends keyof ServiceStatement>(item: K): ServiceStatement[K] =>
    sources.map((source) => source?.[item] ?? null).find((value) => value !== null) ?? stated[item];
  return {
    personType: fact('personType'),
    enlistmentDate: fact('enlistmentDate'),
    dischargeDate: fact('dischargeDate'),
    dischargeMode: fact('dischargeMode'),
  };
}

function answers({ military, police }: IdentityFacts): Reason[] {
  return [
    ...(military ? [because('B-33', `兵役机关：${military.finding}`)] : []),
    ...(police ? [because('B-33', `公安部门：${police.finding}`)] : []),
  ];
}

/** What speaks against a confirmation although the conditions of B-08 may be met. */
function doubtsOf({ archive, military, police }: IdentityFacts): Reason[] {
  const doubts: string[] = [];
  if (police !== null && police.result !== 'confirmed') doubts.push('姓名与公民身份号码未能核实一致，建议不予认定。');
  if (military?.result === 'notFound' && archive.status === 'lost') {
    doubts.push('档案丢失，兵役机关查无记录，服役情况仅有本人填报，建议不予认定。');
  }
  return doubts.map((doubt) => because('B-33', doubt));
}
