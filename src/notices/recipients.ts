import type { CaseFile, RecipientKind } from '../cases/index.ts';
import { veteranNameMark } from '../cases/veteran-name.ts';
import type { Remitter } from '../policy/veteran-back-pay/facts.ts';

/** Who a notice goes to: the veteran, or a unit, department or bureau by its name. */
export type Addressee = { isVeteran: true } | { isVeteran: false; name: string };

/** The party in a case, by its role there. The bureau is its own name in office.json. */
export function addressee(file: CaseFile, recipient: RecipientKind, bureau: string): Addressee {
  const { submittedBy } = file.application;
  if (recipient === 'veteran' || (recipient === 'submitter' && submittedBy === 'veteran')) return { isVeteran: true };
  const role = recipient === 'submitter' ? (submittedBy as Remitter) : remitterOf(file);
  return { isVeteran: false, name: bodyName(file, role, bureau) };
}

/** Who remits, as calculated; before that, whoever would come first: the unit, else its department (B-44). */
export function remitterOf({ calculation, application }: CaseFile): Remitter {
  const calculated = calculation?.ledger.find(({ remitter }) => remitter !== null)?.remitter;
  if (calculated) return calculated;
  if (application.placementUnit.status.startsWith('exists')) return 'placementUnit';
  return application.supervisingDepartment ? 'supervisingDepartment' : 'veteransAffairsBureau';
}

/** Name of the unit, the department or the bureau. */
export function bodyName({ application }: CaseFile, role: Remitter, bureau: string): string {
  if (role === 'placementUnit') return application.placementUnit.name ?? '原安置单位';
  if (role === 'supervisingDepartment') return application.supervisingDepartment?.name ?? '原安置单位上级主管部门';
  return bureau;
}

/** "…同志" for a person, the name for a body. */
export function salutation(to: Addressee): string {
  return to.isVeteran ? `${veteranNameMark}同志` : to.name;
}
