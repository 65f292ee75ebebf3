/** B-44 to B-54: who pays, by the table back-pay-payer, and what follows from it although a fact is missing. */
import {
  type Outcome,
  type PersonalShareBearer,
  placementUnitStatuses,
  type Reason,
  type Remitter,
  supervisingDeptStatuses,
} from '../../../policy/index.ts';
import * as policy from '../rules/index.ts';
import type { PrecheckServices } from '../../../pre-check/index.ts';
import type { BackPayGiven } from './given.ts';

/** A row of the table. Nobody pays while it is not confirmed that nobody is able to (AMB-51): then all is null. */
interface Payer {
  branch: string;
  remitter: Remitter | null;
  personalShareBorneBy: PersonalShareBearer | null;
  personalShareCollectedFromVeteran: boolean | null;
  subsidyAppliedTo: string | null;
  requirements: policy.RequirementId[];
  explanation: string;
}

export interface Payers {
  /** Nobody is able to pay, and the departments have not confirmed it. */
  confirmationAwaited: boolean;
  /** What the table says of the payer, if it is the same in every case that the given facts leave open, and not null. */
  agreed: <T>(about: (payer: Payer) => T | null, insteadOf: policy.RequirementId) => Outcome<T> | undefined;
}

const unable = ['existsUnableToPay', 'notExists'] as const;
const branchesOfNoUnit = ['noUnit', 'inabilityConfirmed'];

/** B-46, B-48: does the branch 无安置单位 apply? */
export const treatedAsNoUnit = ({ branch }: Payer): boolean => branchesOfNoUnit.includes(branch);

export function payers(given: BackPayGiven, services: PrecheckServices): Payers {
  const possible = possiblePayers(given, services);
  const [first] = possible;
  return {
    confirmationAwaited: possible.length === 1 && first?.branch === 'unconfirmed',
    agreed(about, insteadOf) {
      const value = first ? about(first) : null;
      if (value === null || possible.some((payer) => about(payer) !== value)) return undefined;
      return { value, reasons: possible.length === 1 && first ? reasonsOf(first, given) : [openReason(insteadOf)] };
    },
  };
}

/**
 * The different rows for all that the missing facts could be. The confirmation speaks of both unit and department, so
 * where it is given or denied, one that is not named is unable too; where it is not named, it does not stand in the way.
 */
function possiblePayers(given: BackPayGiven, { tables }: PrecheckServices): Payer[] {
  const { inabilityConfirmedByDepartments: confirmed, hardship = 'none' } = given;
  const units = known(given.placementUnitStatus) ?? (confirmed === undefined ? placementUnitStatuses : unable);
  const departments = known(given.supervisingDeptStatus) ?? (confirmed === undefined ? supervisingDeptStatuses : unable);
  const rows = units.flatMap((placementUnitStatus) =>
    departments.flatMap((supervisingDeptStatus) => {
      const facts = { placementUnitStatus, supervisingDeptStatus, inabilityConfirmed: confirmed ?? true, hardship };
      return tables.answers('back-pay-payer', facts) as unknown as Payer[];
    }),
  );
  return rows.filter((row, index) => rows.findIndex(({ branch }) => branch === row.branch) === index);
}

function known<T>(fact: T | undefined): readonly T[] | undefined {
  return fact === undefined ? undefined : [fact];
}

/** The clauses of the row; of the two insurances' only those of the one that is asked about. */
function reasonsOf({ branch, requirements, explanation }: Payer, given: BackPayGiven): Reason[] {
  const assumed = branch === 'inabilityConfirmed' && given.inabilityConfirmedByDepartments === undefined;
  return [
    ...requirements.filter((id) => concerns(id, given.insurance)).map((id) => policy.because(id, explanation)),
    ...(assumed ? [policy.because('B-48', '是否已经相关部门审核确认未填写，暂按已确认判断。', 'AMB-51')] : []),
  ];
}

/** B-44 to B-48 are of the pension, B-50 to B-54 are the same for the medical insurance. */
function concerns(id: policy.RequirementId, insurance: policy.Insurance | undefined): boolean {
  if (insurance === 'medical') return id < 'B-44' || id > 'B-49';
  return insurance === undefined || id < 'B-49';
}

function openReason(requirement: policy.RequirementId): Reason {
  return policy.because(requirement, '责任单位状况尚未全部填明；尚不明确的各种情形，结论相同。');
}
