/** Letters as they are printed, and whether one was issued. */
import { and, eq } from 'drizzle-orm';
import { dateInChina } from '../clock.ts';
import type { IsoDate } from '../policy/index.ts';
import type { Annex } from './annex.ts';
import { personalDataOf } from './applicants.ts';
import { rowOf } from './case-file.ts';
import { reading } from './case-rows.ts';
import { checkCodeOf, isSameCode } from './check-code.ts';
import type { Context } from './context.ts';
import type { Database } from './database.ts';
import { type LetterNumber, letterNumberText } from './letter-numbers.ts';
import { type Notice, noticesIn, noticesOf } from './notice-outbox.ts';
import { fillNames, maskedNamesOf, type Names, namesOf, noNames } from './name-marks.ts';
import { isBody, type RecipientKind } from './recipients.ts';
import { notices } from './schema/index.ts';

export interface PrintedLetter {
  noticeId: string;
  process: string;
  recipient: RecipientKind;
  /** 文号, and what it is verified by; null of a letter from before letters had numbers. */
  number: string | null;
  checkCode: string | null;
  issuedAt: Date;
  title: string;
  body: string;
  annex: Annex | null;
}

/** What everybody may know of a letter. */
export interface IssuedLetter {
  number: string;
  issuedOn: IsoDate;
  title: string;
}

export interface Letters {
  /** As they were sent, oldest first, for the office; none once they were erased. */
  of(caseNumber: string): Promise<PrintedLetter[]>;
  /** The same as one person may read them: their own name in full, the others masked, but in a letter to a unit. */
  forReader(caseNumber: string, idNumber: string | undefined): Promise<PrintedLetter[]>;
  /** Null where there is none with that number, the code is another one, or it was changed or erased. */
  verify(number: LetterNumber, checkCode: string): Promise<IssuedLetter | null>;
}

const read = reading([notices]);

export function letterRecords({ database }: Context): Letters {
  const printed = (caseNumber: string, names: (personal: Parameters<typeof namesOf>[0], isToBody: boolean) => Names) =>
    read(database, caseNumber, async (tx) => {
      const row = await rowOf(tx, caseNumber);
      const personal = await personalDataOf(tx, caseNumber);
      if (!row || !personal) return [];
      const all = await noticesOf(tx, caseNumber);
      return all.map((notice) => toPrinted(tx, row.process, notice, names(personal, isBody(notice.recipient, row.submittedBy))));
    });
  return {
    of: (caseNumber) => printed(caseNumber, namesOf),
    forReader: (caseNumber, idNumber) =>
      printed(caseNumber, (personal, isToBody) => (isToBody ? namesOf(personal) : maskedNamesOf(personal, idNumber))),

    async verify({ series, year, sequence }, checkCode) {
      const numbered = and(eq(notices.series, series), eq(notices.year, year), eq(notices.sequence, sequence));
      const [found] = await noticesIn(database, await database.select().from(notices).where(numbered));
      // The content of what was erased does not open any more.
      if (!found?.number || found.body === '' || !isSameCode(checkCode, codeOf(database, found))) return null;
      return { number: letterNumberText(found.number), issuedOn: dateInChina(found.createdAt), title: fillNames(found.title, noNames) };
    },
  };
}

function toPrinted(tx: Database, process: string, notice: Notice, names: Names): PrintedLetter {
  const { noticeId, recipient, number, createdAt, title, body, annex } = notice;
  return {
    ...{ noticeId, process, recipient, issuedAt: createdAt, annex },
    number: number && letterNumberText(number),
    checkCode: number && codeOf(tx, notice),
    title: fillNames(title, names),
    body: fillNames(body, names),
  };
}

/** With the marks of the names, as it is kept: a name that is put right later makes no other letter of it. */
const codeOf = (tx: Database, { noticeId, number, createdAt, title, body, annex }: Notice): string =>
  checkCodeOf(tx, [noticeId, number, createdAt.toISOString(), title, body, annex]);
