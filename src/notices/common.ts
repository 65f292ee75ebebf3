/** What the data of many notices have in common. */
import { dateInChina } from '../clock.ts';
import { maskIdNumber } from '../applications/index.ts';
import { nameMarks, referenceOf } from '../cases/index.ts';
import type { ElementId } from '../models/index.ts';
import { termText } from '../policy/index.ts';
import { WithRemedy } from '../with-remedy.ts';
import { chineseDate, endOfTerm } from './format.ts';
import { addresseeOf, participants, salutation } from './parties.ts';
import type { Values } from './render.ts';
import type { Source } from './source.ts';

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
  /** 缴款编号: what a unit or a bank is told instead of the case number. */
  reference: string;
  /** What was applied for. */
  processName: string;
  applicationDate: string;
  issuedOn: string;
  bureau: string;
  window: string;
  address: string;
  phone: string;
  hours: string;
  /** Where and within which term a decision can be contested (行政复议, 行政诉讼). */
  reviewAuthority: string;
  reviewTerm: string;
  court: string;
  litigationTerm: string;
}

export function commonData({ file, process, recipient, clock, office, parameters }: Source): CommonData {
  const { caseNumber, application } = file;
  const { parties = participants } = process;
  const { bureau, window, address, phone, hours, reviewAuthority, court } = office;
  const today = dateInChina(clock());
  const to = addresseeOf(parties, file, recipient, bureau);
  const toPerson = to.person !== null;
  const who = to.person === 'heirs' ? `${nameMarks.applicant}同志` : parties.applicant(file, toPerson, recipient);
  return {
    salutation: salutation(to),
    you: toPerson ? '你' : '你单位',
    // The number tells which person is meant.
    applicant: `${who}（公民身份号码${maskIdNumber(application.applicant.idNumber)}）`,
    toApplicant: toPerson,
    toUnit: !toPerson,
    caseNumber,
    reference: referenceOf(caseNumber),
    processName: process.subject?.(file) ?? file.processName,
    applicationDate: chineseDate(application.applicationDate),
    issuedOn: chineseDate(today),
    bureau,
    window,
    address,
    phone,
    hours,
    reviewAuthority,
    reviewTerm: termText(parameters.parameter('reviewTerm', today).value),
    court,
    litigationTerm: termText(parameters.parameter('litigationTerm', today).value),
  };
}

/**
 * The last day for what the case waits for: of the wait that has begun, or, since a notice is sent just before the
 * wait, of the one that begins now.
 */
export async function dueOn(source: Source, waitingStep: ElementId, term: string): Promise<string> {
  const { cases, file } = source;
  const open = (await cases.steps.of(file.caseNumber)).findLast(
    (step) => step.elementId === waitingStep && step.finishedAt === null && step.interruptedAt === null,
  );
  return open?.dueAt ? chineseDate(dateInChina(open.dueAt)) : dueSince(source, source.clock(), term);
}

/** The last day of the term that began at that moment. */
export function dueSince({ deadlines, parameters }: Source, begun: Date, term: string): string {
  const length = deadlines[term];
  if (length === undefined) {
    throw new WithRemedy(
      `the variable "deadlines" has no term ${term}`,
      'Write it there in Operate, such as "P30D", then raise the retries of the job and resolve the incident.',
    );
  }
  return chineseDate(endOfTerm(dateInChina(begun), length, parameters));
}
