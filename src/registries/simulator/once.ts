import { Refusal } from './answering.ts';
import { hashOf, type Callback, type Entry, type Participant, type Store } from './state.ts';

/** What an order is about, as received. */
export interface Order {
  kind: Entry['kind'];
  idempotencyKey: string;
  caseNumber: string;
  amount: string | null;
  months: number | null;
  content: unknown;
}

/** What comes of it: the answer, what will be told later, and the persons changed, by the hash of their number. */
export interface Effect {
  answer: Record<string, unknown>;
  callback: Callback | null;
  participants?: Record<string, Participant>;
}

const prefixes: Record<Entry['kind'], string> = {
  order: 'JK',
  pensionPosting: 'YL',
  medicalPosting: 'YB',
  refund: 'TK',
  return: 'FH',
  payout: 'ZF',
  transfer: 'ZZ',
  enrollment: 'ZH',
  contributions: 'RZ',
  resumption: 'XB',
  suspension: 'ZD',
  transferOut: 'ZC',
  interest: 'JX',
  termination: 'ZX',
  arrearsClearance: 'QF',
  transferRequest: 'ZR',
  transferReturn: 'TH',
};

/**
 * Carries out an order at most once: the same key with the same content gets the first answer again.
 * The entry, its callback and the persons changed are written together, so none exists without the others.
 *
 * @throws Refusal 409 when the key is known with other content; whatever `effect` throws, and then nothing is written.
 */
export function once(store: Store, order: Order, effect: (number: string) => Effect): Record<string, unknown> {
  const contentHash = hashOf(order.content);
  const known = store.read().entries.find((entry) => entry.kind === order.kind && entry.idempotencyKey === order.idempotencyKey);
  if (known?.contentHash === contentHash) return known.answer;
  if (known) throw new Refusal(409, ['idempotencyKey was used before with other content']);

  const number = numberOf(order);
  const { answer, callback, participants } = effect(number);
  const { kind, idempotencyKey, caseNumber, amount, months } = order;
  store.change((state) => ({
    ...state,
    entries: [...state.entries, { kind, idempotencyKey, contentHash, caseNumber, amount, number, months, answer }],
    callbacks: callback ? [...state.callbacks, callback] : state.callbacks,
    participants: { ...state.participants, ...participants },
  }));
  return answer;
}

/** Derived, not counted: a fresh state file never hands out the number of another payment again. */
function numberOf(order: Order): string {
  return prefixes[order.kind] + hashOf([order.kind, order.idempotencyKey]).slice(0, 16).toUpperCase();
}
