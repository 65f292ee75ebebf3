import {
  addMonths,
  compareMonths,
  distinctMonths,
  type Insurance,
  insuranceNames,
  type Month,
  monthsIn,
  type Outcome,
  type Period,
  periodsText,
} from '../../../policy/index.ts';
import { because } from './clauses.ts';

/** Contributions of a period: time, place and unit, as the form states them or the registry has them. */
export interface ContributionRecord extends Period {
  place: string;
  unit: string;
}

/** A run of months in which the form and the registry differ in the same way. */
export interface RecordDifference extends Period {
  months: number;
  kind: 'onlyStated' | 'onlyRecorded' | 'placeOrUnitDiffers';
  /** Place and unit as stated; null if the form does not name the months. */
  stated: string | null;
  /** Place and unit as recorded; null if the registry does not have the months. */
  recorded: string | null;
  finding: string;
}

export interface RecordAgreement {
  agree: boolean;
  /** By month. */
  differences: RecordDifference[];
}

/** B-36: compares what the veteran stated with the registry's records of one insurance, month by month. */
export function recordAgreement(facts: {
  insurance: Insurance;
  stated: readonly ContributionRecord[];
  recorded: readonly ContributionRecord[];
}): Outcome<RecordAgreement> {
  const stated = byMonth(facts.stated);
  const recorded = byMonth(facts.recorded);
  const months = [...new Set([...stated.keys(), ...recorded.keys()])].sort(compareMonths);
  const differences: RecordDifference[] = [];
  for (const month of months) addMonth(differences, month, stated.get(month) ?? null, recorded.get(month) ?? null);
  return {
    value: { agree: differences.length === 0, differences },
    reasons: [because('B-36', `${insuranceNames[facts.insurance]}：${summary(differences)}`)],
  };
}

/** Who paid where in each month; several units in one month in a fixed order. */
function byMonth(records: readonly ContributionRecord[]): Map<Month, string> {
  const sources = new Map<Month, Set<string>>();
  for (const record of records) {
    for (const month of monthsIn(record)) {
      const known = sources.get(month) ?? new Set<string>();
      sources.set(month, known.add(`${record.place.trim()} ${record.unit.trim()}`));
    }
  }
  return new Map([...sources].map(([month, names]) => [month, [...names].sort().join('、')]));
}

function addMonth(differences: RecordDifference[], month: Month, stated: string | null, recorded: string | null): void {
  if (stated === recorded) return;
  const last = differences.at(-1);
  if (last && addMonths(last.to, 1) === month && last.stated === stated && last.recorded === recorded) {
    last.to = month;
    last.months += 1;
    last.finding = findingOf(last);
    return;
  }
  const kind = stated === null ? 'onlyRecorded' : recorded === null ? 'onlyStated' : 'placeOrUnitDiffers';
  const difference = { from: month, to: month, months: 1, kind, stated, recorded } as const;
  differences.push({ ...difference, finding: findingOf(difference) });
}

function findingOf({ from, to, stated, recorded }: Omit<RecordDifference, 'finding'>): string {
  const months = periodsText([{ from, to }]);
  if (recorded === null) return `${months}：申请表填写由${stated}缴费，系统无缴费记录。`;
  if (stated === null) return `${months}：系统有${recorded}的缴费记录，申请表未填写。`;
  return `${months}：申请表填写由${stated}缴费，系统记录为${recorded}。`;
}

function summary(differences: readonly RecordDifference[]): string {
  if (differences.length === 0) return '申请人填写的缴费时间、地点、单位与缴费记录一致。';
  return `申请人填写的情况与缴费记录有${differences.length}处不一致。${differences.map(({ finding }) => finding).join('')}`;
}

export interface Recognized {
  recognized: number;
  differing: number;
  /** Recognized, and not among those that differ: paid for nobody knows why, and lost to the back-pay. */
  beyond: number;
}

/** B-36: how many months a clerk recognises as paid, beside those in which form and registry differ. */
export function recognizedBeside(recognized: readonly Period[], differences: readonly Period[]): Recognized {
  const months = distinctMonths(recognized);
  const differing = new Set(distinctMonths(differences));
  return {
    recognized: months.length,
    differing: differing.size,
    beyond: months.filter((month) => !differing.has(month)).length,
  };
}
