import { count, isNull, sql } from 'drizzle-orm';
import type { CaseState } from './case-state.ts';
import { only, type Context } from './context.ts';
import { cases, messages, notices } from './schema/index.ts';

export interface Counts {
  counts(): Promise<{ cases: Record<CaseState, number>; pendingMessages: number; pendingNotices: number }>;
  ping(): Promise<void>;
}

/** For health and metrics. */
export function counting({ database }: Context): Counts {
  return {
    async counts() {
      const byState: Record<CaseState, number> = { received: 0, inProgress: 0, closed: 0 };
      const rows = await database.select({ state: cases.state, n: count() }).from(cases).groupBy(cases.state);
      for (const { state, n } of rows) byState[state as CaseState] = n;
      const unsent = only(await database.select({ n: count() }).from(messages).where(isNull(messages.sentAt)));
      const undelivered = only(await database.select({ n: count() }).from(notices).where(isNull(notices.deliveredAt)));
      return { cases: byState, pendingMessages: unsent.n, pendingNotices: undelivered.n };
    },

    async ping() {
      await database.execute(sql`select 1`);
    },
  };
}
