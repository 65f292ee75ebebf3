/** How the work stands as a whole: figures over all cases, nothing of a single one. */
import { type SQL, sql } from 'drizzle-orm';
import { isoDate, type IsoDate, month, Money, type Month } from '../policy/index.ts';
import type { CaseOutcome, CaseState } from './case-state.ts';
import type { Context } from './context.ts';
import { isOpen } from './open-steps.ts';
import { cases, payments, payouts, refunds, steps, unmatchedDecisions, unmatchedPayments } from './schema/index.ts';

/** Cases of a process that are equally far. One that waits at two steps is counted at each. */
export interface Standing {
  process: string;
  state: CaseState;
  outcome: CaseOutcome | null;
  /** Chinese; null of a closed case, and of one between two steps. */
  step: string | null;
  cases: number;
}

/** Open cases by their age: `bucket` counts the bounds of `ageBounds` that are reached. */
export interface Age {
  process: string;
  bucket: number;
  cases: number;
}
/** In days. */
export const ageBounds = [11, 31, 61, 91] as const;

/** Open steps that end on a day of China. */
export interface Due {
  process: string;
  step: string;
  dueOn: IsoDate;
  overdue: boolean;
  cases: number;
}

/** How long closed cases have taken, in days. */
export interface Duration {
  process: string;
  closed: number;
  median: number;
  ninetieth: number;
}

export interface RefusalGround {
  process: string;
  /** Id of the requirement. */
  ground: string;
  cases: number;
}

export interface MonthOfMoney {
  month: Month;
  received: Money;
  /** Of what was received, what no case is known for. */
  unmatched: Money;
  refunded: Money;
  paidOut: Money;
}

export interface Overview {
  standing(): Promise<Standing[]>;
  ages(): Promise<Age[]>;
  /** Those that end by that day, the overdue ones with them. */
  due(until: IsoDate): Promise<Due[]>;
  /** This and the next: of cases closed since that day. */
  durations(since: IsoDate): Promise<Duration[]>;
  refusals(since: IsoDate): Promise<RefusalGround[]>;
  /** By the month in which it moved. */
  money(since: IsoDate): Promise<MonthOfMoney[]>;
}

const notClosed = sql`${cases.state} <> 'closed'`;
const midnight = (day: IsoDate): SQL => sql`(${day}::date::timestamp at time zone 'Asia/Shanghai')`;
const inMonth = (column: unknown): SQL => sql`to_char(${column}, 'YYYY-MM')`;

export function overview({ database, clock }: Context): Overview {
  const ask = async <T>(query: SQL): Promise<T[]> => {
    const answer: unknown = await database.execute(query);
    return (answer as { rows: T[] }).rows;
  };

  return {
    standing: () =>
      ask(sql`
        select ${cases.process}, state, null as outcome, ${steps.name} as step, count(distinct ${cases.caseNumber})::int as cases
        from ${cases} left join ${steps} on ${steps.caseNumber} = ${cases.caseNumber} and ${isOpen}
        where ${notClosed} group by 1, 2, 4
        union all
        select process, state, outcome, null, count(*)::int from ${cases} where state = 'closed' group by 1, 2, 3
        order by process, state desc, cases desc, step, outcome`),

    ages: () =>
      ask(sql`
        select process, width_bucket(extract(epoch from ${clock()}::timestamptz - received_at) / 86400, array[${sql.raw(ageBounds.join(', '))}]) as bucket,
          count(*)::int as cases
        from ${cases} where ${notClosed} group by 1, 2 order by 1, 2`),

    async due(until) {
      const rows = await ask<Due & { dueOn: string }>(sql`
        select process, ${steps.name} as step, (${steps.dueAt} at time zone 'Asia/Shanghai')::date::text as "dueOn",
          ${steps.dueAt} < ${clock()}::timestamptz as overdue, count(distinct ${steps.caseNumber})::int as cases
        from ${steps} where ${isOpen} and ${steps.dueAt} < ${midnight(until)} + interval '1 day' group by 1, 2, 3, 4 order by 3, 1, 2`);
      return rows.map((row) => ({ ...row, dueOn: isoDate(row.dueOn) }));
    },

    durations: (since) =>
      ask(sql`
        select process, count(*)::int as closed, percentile_cont(0.5) within group (order by days) as median,
          percentile_cont(0.9) within group (order by days) as ninetieth
        from (select process, extract(epoch from closed_at - received_at) / 86400 as days from ${cases}
          where closed_at >= ${midnight(since)}) as closed
        group by process order by process`),

    refusals: (since) =>
      ask(sql`
        select process, ground, count(*)::int as cases from ${cases}, unnest(refused_for) as ground
        where closed_at >= ${midnight(since)} group by 1, 2 order by 3 desc, 1, 2`),

    async money(since) {
      const rows = await ask<Record<'month' | 'received' | 'unmatched' | 'refunded' | 'paidOut', string>>(sql`
        select month, sum(received)::text as received, sum(unmatched)::text as unmatched, sum(refunded)::text as refunded,
          sum(paid_out)::text as "paidOut"
        from (
          select ${inMonth(payments.paidOn)} as month, amount as received, 0.00 as unmatched, 0.00 as refunded, 0.00 as paid_out
          from ${payments} where paid_on >= ${since}
          union all select ${inMonth(unmatchedPayments.paidOn)}, amount, case when returned_on is null then amount else 0 end, 0, 0
          from ${unmatchedPayments} left join ${unmatchedDecisions} using (payment_id)
          where paid_on >= ${since} and ${unmatchedPayments.caseNumber} is null
          union all select ${inMonth(unmatchedDecisions.returnedOn)}, 0, 0, amount, 0
          from ${unmatchedDecisions} join ${unmatchedPayments} using (payment_id) where returned_on >= ${since}
          union all select ${inMonth(refunds.refundedOn)}, 0, 0, amount, 0 from ${refunds} where refunded_on >= ${since}
          union all select ${inMonth(payouts.paidOn)}, 0, 0, 0, amount from ${payouts} where paid_on >= ${since}
        ) as moved group by month order by month`);
      return rows.map((row) => ({
        month: month(row.month),
        received: Money.of(row.received),
        unmatched: Money.of(row.unmatched),
        refunded: Money.of(row.refunded),
        paidOut: Money.of(row.paidOut),
      }));
    },
  };
}
