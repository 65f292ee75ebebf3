/** What the overview says, as tables: each is shown, drawn, and given out as a file. */
import { ageBounds, type Cases, type Grade, gradeNames, outcomeName, stateNames } from '../../cases/index.ts';
import { addDays, addWorkingDays, dateText, type IsoDate, Money, monthText, type ParameterSet, placeOf } from '../../policy/index.ts';
import type { CaseProcess } from '../../processes/index.ts';
import type { Bar } from './bars.ts';
import type { Cell } from '../pages/csv.ts';

export interface Table {
  title: string;
  heads: readonly string[];
  rows: readonly (readonly Cell[])[];
  bars: readonly Bar[];
}

export interface Asked extends Pick<Cases, 'overview' | 'ratings'> {
  processes: readonly CaseProcess[];
  parameters: ParameterSet;
  today: IsoDate;
}

/** Deadlines are shown so many working days ahead; what is over is counted for so many days back. */
const ahead = 10;
const back = 365;

const nameIn = (processes: readonly CaseProcess[]) => (process: string) => processes.find(({ id }) => id === process)?.name ?? process;

/** What belongs to one label, added up, in the order in which the labels come. */
function summed<T extends { cases: number }>(rows: readonly T[], label: (row: T) => string): Bar[] {
  const groups = Map.groupBy(rows, label);
  return [...groups].map(([name, group]) => ({ label: name, value: group.reduce((sum, { cases }) => sum + cases, 0) }));
}

async function standing({ overview, processes }: Asked): Promise<Table> {
  const rows = await overview.standing();
  const nameOf = nameIn(processes);
  const stateOf = ({ process, state, outcome }: (typeof rows)[number]) =>
    outcomeName(outcome, processes.find(({ id }) => id === process)?.completed ?? '') ?? stateNames[state];
  return {
    title: '各业务办理情况',
    heads: ['业务', '状态', '所在步骤', '件数'],
    rows: rows.map((row) => [nameOf(row.process), stateOf(row), row.step ?? '', row.cases]),
    bars: summed(
      rows.filter(({ state }) => state !== 'closed'),
      ({ process }) => nameOf(process),
    ),
  };
}

const ageNames = [
  ...ageBounds.map((bound, index) => (index === 0 ? `${bound - 1}日以内` : `${ageBounds[index - 1]}至${bound - 1}日`)),
  `${ageBounds.at(-1)}日以上`,
];

async function ages({ overview, processes }: Asked): Promise<Table> {
  const rows = await overview.ages();
  return {
    title: '在办件收到以来的时间',
    heads: ['业务', ...ageNames],
    rows: [...Map.groupBy(rows, ({ process }) => process)].map(([process, own]) => [
      nameIn(processes)(process),
      ...ageNames.map((_, bucket) => own.find((row) => row.bucket === bucket)?.cases ?? 0),
    ]),
    bars: ageNames.map((label, bucket) => ({
      label,
      value: rows.filter((row) => row.bucket === bucket).reduce((sum, row) => sum + row.cases, 0),
    })),
  };
}

async function due({ overview, processes, parameters, today }: Asked): Promise<Table> {
  const rows = await overview.due(addWorkingDays(today, ahead, parameters));
  const dayOf = ({ dueOn, overdue }: (typeof rows)[number]) => (overdue ? '已逾期' : dateText(dueOn));
  return {
    title: `已逾期和${ahead}个工作日内到期的步骤`,
    heads: ['期限', '到期日', '业务', '步骤', '件数'],
    rows: rows.map((row) => [row.overdue ? '已逾期' : '未到期', row.dueOn, nameIn(processes)(row.process), row.step, row.cases]),
    bars: summed(rows, dayOf),
  };
}

/** In days, to one decimal. */
const days = (value: number): number => Math.round(value * 10) / 10;

async function durations({ overview, processes, today }: Asked): Promise<Table> {
  const rows = await overview.durations(addDays(today, -back));
  return {
    title: '近一年办结件的办理时间（日）',
    heads: ['业务', '办结件数', '中位数', '九成在此以内'],
    rows: rows.map(({ process, closed, median, ninetieth }) => [nameIn(processes)(process), closed, days(median), days(ninetieth)]),
    bars: rows.map(({ process, median }) => ({ label: nameIn(processes)(process), value: days(median), text: `${days(median)}日` })),
  };
}

async function refusals({ overview, processes, today }: Asked): Promise<Table> {
  const rows = await overview.refusals(addDays(today, -back));
  const words = (process: string, ground: string) => processes.find(({ id }) => id === process)?.clauses[ground] ?? '';
  return {
    title: '近一年不予办理的依据',
    heads: ['业务', '编号', '依据', '条文', '件数'],
    rows: rows.map(({ process, ground, cases }) => [
      ...[nameIn(processes)(process), ground, placeOf(ground), words(process, ground)],
      cases,
    ]),
    bars: summed(rows, ({ ground }) => ground),
  };
}

async function money({ overview, today }: Asked): Promise<Table> {
  const rows = await overview.money(addDays(today, -back));
  return {
    title: '近一年资金收支（元）',
    heads: ['月份', '收到', '其中待查', '退还', '支付'],
    rows: rows.map(({ month, received, unmatched, refunded, paidOut }) => [month, received, unmatched, refunded, paidOut]),
    bars: rows.map(({ month, received }) => ({ label: monthText(month), value: yuan(received), text: received.toString() })),
  };
}

const grades = Object.entries(gradeNames) as [Grade, string][];

/** 好差评, with what was said last to each grade. */
async function ratings({ ratings: given, processes, today }: Asked): Promise<Table> {
  const rated = await given.since(new Date(`${addDays(today, -back)}T00:00:00+08:00`));
  const rows = [...Map.groupBy(rated, ({ process }) => process)].flatMap(([process, own]) =>
    grades.flatMap(([grade, name]) =>
      own.filter((rating) => rating.grade === grade).map(({ count, words }) => [nameIn(processes)(process), name, count, words ?? '']),
    ),
  );
  const bars = grades.map(([grade, label]) => ({
    label,
    value: rated.filter((rating) => rating.grade === grade).reduce((sum, { count }) => sum + count, 0),
  }));
  return { title: '近一年的评价（好差评）', heads: ['业务', '评价', '件数', '最近的意见'], rows, bars };
}

/** For the length of a bar. */
const yuan = (amount: Money): number => Number(amount.toString());

/** By the names of their files, in the order in which they are shown. */
export const overviewTables: ReadonlyMap<string, (asked: Asked) => Promise<Table>> = new Map(
  Object.entries({ standing, ages, due, durations, refusals, money, ratings }),
);
