/** A unit's spreadsheet as applications: checked all together before one is handed in, then each by itself. */
import type { Actor } from '../../access/index.ts';
import type { Application } from '../../applications/index.ts';
import { type Cases, DuplicateCase, isDatabaseAway, type Receipt } from '../../cases/index.ts';
import type { SheetProblem } from '../../spreadsheet/index.ts';
import { asFailure } from '../as-failure.ts';
import { chineseIssue, problemsOf } from '../chinese-issues.ts';
import { submissionOf } from '../handing-in.ts';
import { Failure } from '../problem.ts';
import type { Column } from './columns.ts';
import { type UnitService, unitOf } from './services.ts';
import { type Entry, readSheet } from './sheet.ts';

export interface CheckedRow {
  row: number;
  application: Application;
}

export interface Batch {
  rows: CheckedRow[];
  /** Where there are some, nothing is handed in. */
  problems: SheetProblem[];
}

export function checkedBatch(bytes: Buffer, service: UnitService, actor: Actor): Batch {
  const { entries, problems } = readSheet(bytes, service.columns);
  const checked = entries.map((entry) => checkedRow(entry, service, unitOf(actor).creditCode));
  const rows = checked.flatMap(({ row, application }) => (application ? [{ row, application }] : []));
  return { rows, problems: [...problems, ...checked.flatMap((one) => one.problems), ...samePersons(rows)] };
}

function checkedRow({ row, body, problems }: Entry, { process, submittedBy, columns, schema }: UnitService, creditCode: string) {
  const unit = { ...(body[submittedBy] as object | undefined), creditCode };
  const read = schema.safeParse({ ...body, process, submittedBy, [submittedBy]: unit }, { error: chineseIssue });
  if (read.success && problems.length === 0) return { row, application: read.data, problems };
  // A cell that cannot be read is not blank besides.
  const told = new Set(problems.map(({ column }) => column));
  const found = read.success
    ? []
    : problemsOf(read.error).map(({ field, message }) => {
        const { heading = '' } = columns.find((column) => column.field === field) ?? {};
        return { row, column: heading, message: inWords(message, columns) };
      });
  return { row, problems: [...problems, ...found.filter(({ column }) => column === '' || !told.has(column))] };
}

/** What a message calls by its value in the interface. */
const inWords = (message: string, columns: readonly Column[]): string =>
  columns
    .flatMap(({ as }) => (typeof as === 'object' ? Object.entries(as.choice) : []))
    .reduce((text, [value, name]) => text.replace(`填${value}`, `填“${name}”`), message.replace('填null', '留空'));

/** The second would be refused as soon as the first is in. */
function samePersons(rows: readonly CheckedRow[]): SheetProblem[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ row, application: { applicant } }) => {
    const before = first.get(applicant.idNumber);
    if (before !== undefined) return [{ row, column: '公民身份号码', message: `与第${before}行是同一人，每人只能有一行。` }];
    first.set(applicant.idNumber, row);
    return [];
  });
}

export interface RowResult extends CheckedRow {
  /** Undefined where it was not taken in: then `refused` says why. */
  receipt?: Receipt;
  refused?: string;
}

/** One after another; what came in before is found again by its content. @throws Failure 503 where the case file is away */
export async function handIn(rows: readonly CheckedRow[], { files }: Pick<Cases, 'files'>, actor: Actor): Promise<RowResult[]> {
  const by = `unit:${unitOf(actor).creditCode}`;
  const results: RowResult[] = [];
  for (const checked of rows) {
    const { application } = checked;
    // The handler's own draft is another application.
    const submission = { ...submissionOf(application, actor), draftOf: undefined };
    try {
      results.push({ ...checked, receipt: await files.create(application, files.keyOf(application, by), submission) });
    } catch (error) {
      if (isDatabaseAway(error)) throw interrupted();
      if (!(error instanceof DuplicateCase)) throw error;
      const { error: reason = '', remedy = '' } = asFailure(error)?.body ?? {};
      results.push({ ...checked, refused: `${reason}${remedy}` });
    }
  }
  return results;
}

const interrupted = (): Failure =>
  new Failure(503, '系统正在维护，批量申请可能只收到了一部分。', '请稍后重新上传同一文件并提交：已收到的不会重复受理，其余的接着受理。');
