/** Applications as they are handed in (B-19 and the like). What they hold beside the common part, each process says itself. */
import type { Calculation, IsoDate } from '../policy/index.ts';
import type { PersonalData } from './persons.ts';
import type { DocumentCode } from './documents.ts';

export type { Agent, Applicant, BankAccount, Claimant, Contact, HeirClaim, PersonalData, Survivors } from './persons.ts';

/** What every application has. */
export interface ApplicationBase extends Omit<PersonalData, 'survivors'> {
  /** Id of the process that it starts. */
  process: string;
  submittedBy: string;
  applicationDate: IsoDate;
  documents: DocumentCode[];
}

/**
 * A checked application, by the process that it starts. A process adds its own in its folder:
 * `declare module '../../applications/application.ts' { interface Applications { 'its-id': ItsApplication } }`.
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- filled by the processes
export interface Applications {}

/** In the same way: the calculation that a process saves, where it has more than every calculation has. */
// oxlint-disable-next-line typescript/no-empty-object-type -- filled by the processes
export interface Calculations {}

export type ProcessId = keyof Applications;
export type Application = Applications[ProcessId];
export type CalculationOf<P extends ProcessId> = P extends keyof Calculations ? Calculations[P] : Calculation;
