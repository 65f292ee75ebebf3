/** What is to be paid in a case now: how much is still owed, until when, by whom and to whom. */
import type { Role } from '../access/index.ts';
import { type CaseProgress, type PaymentKind, referenceOf } from '../cases/index.ts';
import { dateInChina } from '../clock.ts';
import { collectionPayee, type Payee, readOffice } from '../notices/index.ts';
import type { IsoDate } from '../policy/index.ts';
import type { CaseProcess, ProcessList } from '../processes/index.ts';
import { seesAll } from './limited-progress.ts';

export interface Payable {
  kind: PaymentKind;
  name: string;
  outstanding: string;
  dueOn: IsoDate | null;
  /** 缴款编号. */
  reference: string;
  payer: string;
  /** The account, or the body that tells its own. */
  payee: Payee | string;
}

/** Only what the case waits for, and only for whoever is to pay it. */
export function payableIn(progress: CaseProgress, { cases }: ProcessList, roles: readonly Role[]): Payable[] {
  const process = cases.find(({ id }) => id === progress.process);
  if (!process || progress.withdrawalRequestedAt !== null) return [];
  return progress.stepsAwaited.flatMap(({ elementId, dueAt }) => {
    const kind = process.waits[elementId]?.payment;
    if (kind === undefined || progress.totals[kind].outstanding === '0.00' || !isShown(kind, progress, roles)) return [];
    const { name, outstanding } = progress.totals[kind];
    const dueOn = dueAt === null ? null : dateInChina(new Date(dueAt));
    return [{ kind, name, outstanding, dueOn, reference: referenceOf(progress.caseNumber), ...partiesOf(kind, progress, process) }];
  });
}

/** What a unit remits contains the personal share: the applicant, who has paid it, is not asked for it again. */
function isShown(kind: PaymentKind, { payer, submittedBy }: CaseProgress, roles: readonly Role[]): boolean {
  if (kind === 'personalShare') return seesAll(roles);
  if (roles.includes('unit')) return payer?.remitter === submittedBy;
  return roles.includes('window') && payer?.remitter !== 'veteransAffairsBureau';
}

/** The personal share goes to whoever remits it with the own part, else to the bureau; what is remitted to the agency that collects. */
function partiesOf(kind: PaymentKind, { payer }: CaseProgress, { office }: CaseProcess): Pick<Payable, 'payer' | 'payee'> {
  const { bureau, payee } = readOffice(office);
  const unit = payer && payer.remitter !== 'veteransAffairsBureau' ? payer.remitterName : null;
  if (kind === 'remittance') return { payer: unit ?? bureau, payee: collectionPayee() };
  return { payer: payer?.personalShareBorneByName ?? '申请人本人', payee: unit ?? payee };
}
