/** What the compiler holds: tsc fails where one of these lines is accepted. Nothing of it runs. */
import { expect, test } from '#test';
import type { CaseFile, Cases } from '../../src/cases/index.ts';
import type { CalledProcess } from '../../src/processes/index.ts';
import type { Process } from '../../src/processes/process.ts';
import type { Processes } from '../../src/models/names.ts';
import type { BackPayCalculation } from '../../src/processes/veteran-back-pay/rules/calculation.ts';

type Waits<P extends keyof Processes> = CalledProcess<Processes[P]>['waits'];

export async function casesByProcess(cases: Cases): Promise<unknown[]> {
  const { application, calculation } = await cases.files.get('1', 'veteran-back-pay');
  const service: string = application.service.dischargeDate;
  const saved: BackPayCalculation | null = calculation;
  const reason: 'sentenced' | 'enlisted' | 'transferOut' | 'other' = (await cases.files.get('1', 'suspension')).application
    .suspensionReason;
  // @ts-expect-error there is no such process
  await cases.files.get('1', 'veterans-back-pay');
  // @ts-expect-error a field of another process
  const other: unknown = (await cases.files.get('1', 'suspension')).application.service;
  // @ts-expect-error the calculation of another process
  const wrong: BackPayCalculation | null = (await cases.files.get('1', 'continuation')).calculation;
  return [service, saved, reason, other, wrong];
}

export const anyCase = ({ application: { applicant, documents, submittedBy, applicationDate } }: CaseFile): unknown[] => [
  applicant.idNumber,
  documents,
  submittedBy,
  applicationDate,
];

const term = 'personalShare';
export const waits: Waits<'suspension'>[] = [
  { 'await-resumption': { term: null }, 'settle-arrears': { term, payment: 'personalShare' } },
  // @ts-expect-error a receive task is forgotten
  { 'await-resumption': { term: null } },
  // @ts-expect-error its message tells of a payment
  { 'await-resumption': { term: null }, 'settle-arrears': { term } },
  // @ts-expect-error its message tells of another payment
  { 'await-resumption': { term: null }, 'settle-arrears': { term, payment: 'remittance' } },
];

export const messages: CalledProcess<Processes['enrollment']>['messages'][] = [
  // @ts-expect-error nobody sends the message that starts the process
  {},
];

export const form = (given: Process<'suspension'>['application']): Process<'enrollment'>['application'] =>
  // @ts-expect-error the application of another process
  given;

test('is held by tsc', () => expect(waits.length).toBe(4));
