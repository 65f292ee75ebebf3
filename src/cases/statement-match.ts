/** Holds a bank's statement against what is on record. Pure. */
import { type IsoDate, Money } from '../policy/index.ts';

export const matchNames = {
  matched: '相符',
  short: '银行少于账面',
  over: '银行多于账面',
  unknown: '账面没有',
  twice: '重复',
  missing: '银行没有',
} as const;
export type MatchResult = keyof typeof matchNames;

/** Above zero came in, below went out. */
export interface Movement {
  /** The bank's number of it. */
  number: string;
  day: IsoDate;
  amount: Money;
}

export interface StatedMovement extends Movement {
  /** The payment reference that it names. */
  named: string | null;
}

export interface RecordedMovement extends Movement {
  /** By which a statement may name it instead; null where that is not known, or not needed. */
  voucher: string | null;
  caseNumber: string | null;
}

export interface MatchedLine {
  result: MatchResult;
  number: string;
  day: IsoDate;
  stated: Money | null;
  recorded: Money | null;
  named: string | null;
  caseNumber: string | null;
}

/** @param earlier what approved statements of the account have had, by number */
export function matchStatement(
  stated: readonly StatedMovement[],
  recorded: readonly RecordedMovement[],
  earlier: ReadonlyMap<string, Money>,
): MatchedLine[] {
  const numbers = new Set(stated.map(({ number }) => number));
  const onRecord = byNumber(recorded, numbers);
  const seen = new Set(earlier.keys());
  const lines = stated.map(({ number, day, amount, named }): MatchedLine => {
    const own = onRecord.get(number);
    const result = seen.has(number) ? 'twice' : compare(amount, own?.amount);
    seen.add(number);
    const found = result === 'unknown' ? undefined : own;
    return { result, number, day, stated: amount, recorded: found?.amount ?? null, named, caseNumber: found?.caseNumber ?? null };
  });
  const { from, to } = periodOf(stated);
  const has = (own: RecordedMovement) => namesOf(own).some((name) => numbers.has(name) || earlier.get(name)?.compareTo(own.amount) === 0);
  const missing = [...onRecord.values()]
    .filter((own) => from <= own.day && own.day <= to && !has(own))
    .map(({ number, day, amount, caseNumber }): MatchedLine => {
      return { result: 'missing', number, day, stated: null, recorded: amount, named: null, caseNumber };
    });
  return [...lines, ...missing];
}

/** What a statement may call it. */
export const namesOf = ({ number, voucher }: RecordedMovement): string[] => (voucher === null ? [number] : [number, voucher]);

/** As the statement calls it. One movement of the bank may be several on record: a unit pays for several people at once. */
function byNumber(recorded: readonly RecordedMovement[], stated: ReadonlySet<string>): Map<string, RecordedMovement> {
  const all = new Map<string, RecordedMovement>();
  for (const movement of recorded) {
    const { amount, caseNumber } = movement;
    const number = namesOf(movement).find((name) => stated.has(name)) ?? movement.number;
    const other = all.get(number);
    const together = other && {
      ...other,
      amount: other.amount.plus(amount),
      caseNumber: other.caseNumber === caseNumber ? caseNumber : null,
    };
    all.set(number, together ?? movement);
  }
  return all;
}

/** The first and the last day that the statement, which is not empty, has something of. */
export function periodOf(stated: readonly Movement[]): { from: IsoDate; to: IsoDate } {
  const days = stated.map(({ day }) => day).sort();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) throw new RangeError('A statement without a movement has no period.');
  return { from, to };
}

/** What went the other way is another movement. */
function compare(amount: Money, own: Money | undefined): MatchResult {
  if (!own || isOut(own) !== isOut(amount)) return 'unknown';
  const more = isOut(amount) ? own.compareTo(amount) : amount.compareTo(own);
  return more === 0 ? 'matched' : more < 0 ? 'short' : 'over';
}

const isOut = (amount: Money): boolean => amount.compareTo(Money.zero) < 0;
