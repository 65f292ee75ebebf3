import type pg from 'pg';
import type { Cases } from '../../../src/cases/index.ts';
import { createLog } from '../../../src/log.ts';
import { startNoticeDispatcher } from '../../../src/notices/index.ts';
import { caseProcessOf } from '../../../src/processes/index.ts';
import { countdown } from './countdown.ts';

const again = `update notices set delivered_at = null, next_attempt_at = now()`;

/** Those of all cases, again and again. @returns how many in a second */
export async function sendLetters(cases: Cases, client: pg.Client, seconds: number): Promise<number> {
  const rates: number[] = [];
  const end = performance.now() + seconds * 1000;
  do {
    const { rowCount } = await client.query(again);
    const sent = countdown(rowCount ?? 0);
    const { notices } = cases;
    const dispatcher = startNoticeDispatcher({
      cases: {
        ...cases,
        notices: {
          ...notices,
          markDelivered: sent.after(
            (ids: readonly string[]) => notices.markDelivered(ids),
            ({ length }) => length,
          ),
        },
      },
      channel: { send: () => Promise.resolve() },
      processOf: caseProcessOf,
      log: createLog({ level: 'silent' }),
    });
    rates.push(await sent.perSecond);
    await dispatcher.stop();
  } while (performance.now() < end);
  return rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
}
