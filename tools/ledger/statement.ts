/** What `npm run ledger -- compare` prints. */
import { readStatement } from '../../src/bank-statement/index.ts';
import { type MatchedLine, matchNames, type MatchResult, type StatedMovement } from '../../src/cases/index.ts';
import { said } from '../../src/language.ts';
import type { SheetProblem } from '../../src/spreadsheet/index.ts';
import { CommandProblem } from '../shared/index.ts';

/** Of a file. @throws CommandProblem with everything that is wrong with it */
export function movementsIn(file: Buffer): StatedMovement[] {
  const { movements, problems } = readStatement(file);
  if (problems.length === 0) return movements;
  const told = ({ row, column, message }: SheetProblem) =>
    said({ en: `Row ${row}${column && `, column ${column}`}: ${message}`, zh: `第${row}行${column && `“${column}”`}：${message}` });
  throw new CommandProblem(problems.map(told).join('\n'));
}

const english: Readonly<Record<MatchResult, string>> = {
  matched: 'matched',
  short: 'short: the bank has less',
  over: 'over: the bank has more',
  unknown: 'unknown: not on record',
  twice: 'twice',
  missing: 'missing at the bank',
};

/** The differences, a line each, and how many lines match. */
export function comparedText(lines: readonly MatchedLine[]): string {
  const different = lines.filter(({ result }) => result !== 'matched');
  const told = ({ result, day, number, stated, recorded, caseNumber }: MatchedLine) =>
    [day, number, stated ?? '-', recorded ?? '-', caseNumber ?? '-', said({ en: english[result], zh: matchNames[result] })].join('  ');
  const matched = lines.length - different.length;
  return [
    ...different.map(told),
    said({ en: `${matched} matched, ${different.length} differences.`, zh: `相符${matched}笔，差异${different.length}笔。` }),
    '',
  ].join('\n');
}
