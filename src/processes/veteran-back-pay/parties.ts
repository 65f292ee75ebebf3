/** Whom the notices of back-pay speak to: the veteran, the liable body by its name, or our own bureau (B-03, B-44). */
import { type Addressed, nameMarks, type RecipientKind } from '../../cases/index.ts';
import type { Addressee, Parties } from '../../notices/index.ts';
import type { Remitter } from '../../policy/index.ts';

type BackPayFile = Addressed<'veteran-back-pay'>;

export const parties: Parties = {
  addressee(file: BackPayFile, recipient: RecipientKind, bureau: string): Addressee {
    const { submittedBy } = file.application;
    if (recipient === 'veteran' || (recipient === 'submitter' && submittedBy === 'veteran')) return { person: 'applicant' };
    if (recipient === 'placementUnit' || recipient === 'supervisingDepartment')
      return { person: null, name: bodyName(file, recipient, bureau) };
    const role = recipient === 'submitter' ? (submittedBy as Remitter) : remitterOf(file);
    return { person: null, name: bodyName(file, role, bureau) };
  },
  applicant: (_file, toPerson) => (toPerson ? '你' : `退役士兵${nameMarks.applicant}`),
};

/** Who remits, as calculated; before that, whoever would come first: the unit, else its department (B-44). */
export function remitterOf({ calculation, application }: BackPayFile): Remitter {
  const calculated = calculation?.remitter ?? calculation?.ledger.find(({ remitter }) => remitter !== null)?.remitter;
  if (calculated) return calculated;
  if (application.placementUnit.status.startsWith('exists')) return 'placementUnit';
  return application.supervisingDepartment ? 'supervisingDepartment' : 'veteransAffairsBureau';
}

/** Name of the unit, the department or the bureau. */
export function bodyName({ application }: BackPayFile, role: Remitter, bureau: string): string {
  if (role === 'placementUnit') return application.placementUnit.name ?? '原安置单位';
  if (role === 'supervisingDepartment') return application.supervisingDepartment?.name ?? '原安置单位上级主管部门';
  return bureau;
}
