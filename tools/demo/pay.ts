import { setTimeout as pause } from 'node:timers/promises';
import type { Progress } from '../../src/api/index.ts';
import type { PaymentKind } from '../../src/cases/index.ts';
import { type Rhythm, whereItIs } from './play.ts';
import type { People } from './system.ts';

/** The unit remits what the person has paid it, so the person pays first. */
const kinds = ['personalShare', 'remittance'] as const satisfies readonly PaymentKind[];

/** A case that waits where it was has not gone on after so many looks. */
const manyLooks = 30;

/** What was paid at the bank's counter, in CNY, and where the case stands then. */
export interface Paid {
  payments: readonly { name: string; amount: string }[];
  progress: Progress;
}

const dueOf = ({ state, totals }: Progress): PaymentKind | undefined =>
  state === 'closed' ? undefined : kinds.find((kind) => totals[kind].outstanding !== '0.00');

const awaited = ({ stepsAwaited }: Progress): string => stepsAwaited.map(({ elementId }) => elementId).join();

/**
 * Plays the bank: pays all that the case still has to receive, one kind after the other, each once the one before is
 * booked. Nothing is due: nothing is paid. The bank takes the same payment once.
 *
 * @throws Error (Chinese) where a payment is not booked in time
 */
export async function payWhatIsDue(caseNumber: string, people: Pick<People, 'progress' | 'transfer'>, rhythm: Rhythm): Promise<Paid> {
  const giveUp = Date.now() + rhythm.patienceMs;
  /**
   * Where the case rests, once `booked`: it is over, or two looks find it waiting at the same steps; at those that were to be `left`,
   * many looks do, for the engine may take its time.
   */
  async function rests(booked: (progress: Progress) => boolean, otherwise: string, left?: string): Promise<Progress> {
    for (let before = '', same = 0; ;) {
      const progress = await people.progress(caseNumber);
      const now = awaited(progress);
      same = now !== '' && now === before ? same + 1 : 0;
      if (booked(progress) && (progress.state === 'closed' || same >= (now === left ? manyLooks : 1))) return progress;
      if (Date.now() > giveUp) throw new Error(`${otherwise}，停在：${whereItIs(progress)}。`);
      before = now;
      await pause(rhythm.lookEveryMs);
    }
  }
  const payments: { name: string; amount: string }[] = [];
  let progress = await rests(() => true, '办件没有停下来');
  for (let kind = dueOf(progress); kind; kind = dueOf(progress)) {
    const { name, outstanding: amount, received } = progress.totals[kind];
    const paid = kind;
    const left = awaited(progress);
    await people.transfer({ idempotencyKey: `${caseNumber}-${kind}-${received}`, caseNumber, kind, amount });
    payments.push({ name, amount });
    progress = await rests(({ totals }) => totals[paid].received !== received, `${name}${amount}元尚未入账`, left);
  }
  return { payments, progress };
}
