import type { CaseFile, RecipientKind } from '../cases/index.ts';
import { nameMarks } from '../cases/name-marks.ts';
import type { Remitter } from '../policy/ledger.ts';

/** Who a notice goes to: a person of the case, or a unit, department or bureau by its name. */
export type Addressee = { person: keyof typeof nameMarks } | { person: null; name: string };

/** The party in a case, by its role there. The bureau is its own name in office.json. */
export function addressee(file: CaseFile, recipient: RecipientKind, bureau: string): Addressee {
  if (!isBackPay(file)) return { person: 'claimant' };
  const { submittedBy } = file.application;
  if (recipient === 'veteran' || (recipient === 'submitter' && submittedBy === 'veteran')) return { person: 'applicant' };
  const role = recipient === 'submitter' ? (submittedBy as Remitter) : remitterOf(file);
  return { person: null, name: bodyName(file, role, bureau) };
}

export function isBackPay(file: CaseFile): file is CaseFile<'veteran-back-pay'> {
  return file.process === 'veteran-back-pay';
}

/** Who remits, as calculated; before that, whoever would come first: the unit, else its department (B-44). */
export function remitterOf({ calculation, application }: CaseFile<'veteran-back-pay'>): Remitter {
  const calculated = calculation?.ledger.find(({ remitter }) => remitter !== null)?.remitter;
  if (calculated) return calculated;
  if (application.placementUnit.status.startsWith('exists')) return 'placementUnit';
  return application.supervisingDepartment ? 'supervisingDepartment' : 'veteransAffairsBureau';
}

/** Name of the unit, the department or the bureau. */
export function bodyName({ application }: CaseFile<'veteran-back-pay'>, role: Remitter, bureau: string): string {
  if (role === 'placementUnit') return application.placementUnit.name ?? '原安置单位';
  if (role === 'supervisingDepartment') return application.supervisingDepartment?.name ?? '原安置单位上级主管部门';
  return bureau;
}

/** "…同志" for a person, the name for a body. */
export function salutation(to: Addressee): string {
  return to.person === null ? to.name : `${nameMarks[to.person]}同志`;
}
