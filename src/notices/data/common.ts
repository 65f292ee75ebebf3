import { dateInChina, type Clock } from '../../cases/clock.ts';
import type { CaseFile, Cases, RecipientKind } from '../../cases/index.ts';
import { maskIdNumber } from '../../cases/masking.ts';
import { veteranNameMark } from '../../cases/veteran-name.ts';
import { chineseDate, endOfTerm } from '../format.ts';
import type { Office } from '../office.ts';
import { addressee, salutation } from '../recipients.ts';
import type { Values } from '../render.ts';

/** What the data of a notice are gathered from. */
export interface Source {
  cases: Cases;
  file: CaseFile;
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
  toVeteran: boolean;
  toUnit: boolean;
  caseNumber: string;
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
  const number = `（公民身份号码${maskIdNumber(application.applicant.idNumber)}）`;
  return {
    salutation: salutation(to),
    you: to.isVeteran ? '你' : '你单位',
    applicant: `${to.isVeteran ? '你' : `退役士兵${veteranNameMark}`}${number}`,
    toVeteran: to.isVeteran,
    toUnit: !to.isVeteran,
    caseNumber,
    applicationDate: chineseDate(application.applicationDate),
    issuedOn: chineseDate(dateInChina(clock())),
    bureau,
    window,
    address,
    phone,
    hours,
  };
}

/**
 * The last day for what the case waits for: of the wait that has begun, or, since a notice is sent just before the
 * wait, of the one that begins now.
 */
export async function dueOn({ cases, file, clock, deadlines }: Source, waitingStep: string, term: string): Promise<string> {
  const open = (await cases.steps(file.caseNumber)).findLast(
    (step) => step.elementId === waitingStep && step.finishedAt === null && step.interruptedAt === null,
  );
  if (open?.dueAt) return chineseDate(dateInChina(open.dueAt));
  const length = deadlines[term];
  if (length === undefined) throw new Error(`The variable "deadlines" has no term ${term}.`);
  return chineseDate(endOfTerm(dateInChina(clock()), length));
}
