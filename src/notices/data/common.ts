import { dateInChina, type Clock } from '../../cases/clock.ts';
import type { CaseFile, Cases, ProcessId, RecipientKind } from '../../cases/index.ts';
import { maskIdNumber } from '../../cases/masking.ts';
import { nameMarks } from '../../cases/name-marks.ts';
import { chineseDate, endOfTerm } from '../format.ts';
import type { Office } from '../office.ts';
import { addressee, isBackPay, salutation } from '../recipients.ts';
import type { Values } from '../render.ts';
import type { ElementId } from '../../models/names.ts';

/** What the data of a notice are gathered from. */
export interface Source<P extends ProcessId = ProcessId> {
  cases: Cases;
  file: CaseFile<P>;
  recipient: RecipientKind;
  clock: Clock;
  office: Office;
  /** The lengths of the engine's timers (ISO 8601), by name: the variable `deadlines` of the process. */
  deadlines: Record<string, string>;
}

/** What every template may use. */
export interface CommonData extends Values {
  /** "…同志" or the name of the unit. */
  salutation: string;
  /** 你 or 你单位. */
  you: string;
  /** The applicant as the recipient is told of him: 你 or the name, with the masked number, since others may read a letter. */
  applicant: string;
  toApplicant: boolean;
  toUnit: boolean;
  caseNumber: string;
  /** What was applied for. */
  processName: string;
  applicationDate: string;
  issuedOn: string;
  bureau: string;
  window: string;
  address: string;
  phone: string;
  hours: string;
}

export function commonData({ file, recipient, clock, office }: Source): CommonData {
  const { caseNumber, application } = file;
  const to = addressee(file, recipient, office.bureau);
  const { bureau, window, address, phone, hours } = office;
  return {
    salutation: salutation(to),
    you: to.person === null ? '你单位' : '你',
    applicant: applicantFor(file, to.person !== null),
    toApplicant: to.person !== null,
    toUnit: to.person === null,
    caseNumber,
    processName: file.processName,
    applicationDate: chineseDate(application.applicationDate),
    issuedOn: chineseDate(dateInChina(clock())),
    bureau,
    window,
    address,
    phone,
    hours,
  };
}

/** 你; to a unit, or to whoever claims what a participant left, the name. The number tells which person is meant. */
function applicantFor(file: CaseFile, toPerson: boolean): string {
  const { applicant } = file.application;
  const number = `（公民身份号码${maskIdNumber(applicant.idNumber)}）`;
  if (isBackPay(file)) return `${toPerson ? '你' : `退役士兵${nameMarks.applicant}`}${number}`;
  const isOwn = !('claimant' in file.application) || file.application.claimant.idNumber === applicant.idNumber;
  return isOwn ? `你${number}` : `你就参保人员${nameMarks.applicant}${number}`;
}

/** The source of a notice that only one process sends. @throws Error for a case of another process */
export function sourceOf<P extends ProcessId>(source: Source, process: P): Source<P> {
  if (source.file.process !== process) throw new Error(`Case ${source.file.caseNumber} is not of the process ${process}.`);
  return source as unknown as Source<P>;
}

/**
 * The last day for what the case waits for: of the wait that has begun, or, since a notice is sent just before the
 * wait, of the one that begins now.
 */
export async function dueOn({ cases, file, clock, deadlines }: Source, waitingStep: ElementId, term: string): Promise<string> {
  const open = (await cases.steps(file.caseNumber)).findLast(
    (step) => step.elementId === waitingStep && step.finishedAt === null && step.interruptedAt === null,
  );
  if (open?.dueAt) return chineseDate(dateInChina(open.dueAt));
  const length = deadlines[term];
  if (length === undefined) throw new Error(`The variable "deadlines" has no term ${term}.`);
  return chineseDate(endOfTerm(dateInChina(clock()), length));
}
