import type { AgencyKeys } from '../agency-keys.ts';
import type { Sender } from '../senders.ts';
import { sign } from '../signature.ts';
import type { Faults } from './faults.ts';
import type { Callback, Store } from './state.ts';

/** Time between attempts: it doubles from `firstDelayMs` up to `longestDelayMs`; after `attempts` it is given up. */
export interface CallbackRhythm {
  firstDelayMs: number;
  longestDelayMs: number;
  attempts: number;
}

/** Some 20 minutes in all: long enough for the API to be restarted. */
export const defaultRhythm: CallbackRhythm = { firstDelayMs: 500, longestDelayMs: 60_000, attempts: 28 };

/** News of a case for the API; `id` is unique and stands in the body, so that the API knows a repetition. */
export function callbackOf(
  sender: Sender,
  caseNumber: string,
  resource: 'payments' | 'transfer-replies',
  id: string,
  body: Record<string, unknown>,
): Callback {
  return callbackTo(sender, `/api/cases/${encodeURIComponent(caseNumber)}/${resource}`, id, body);
}

function callbackTo(sender: Sender, path: string, id: string, body: Record<string, unknown>): Callback {
  return { id, sender, path, body, status: 'pending', attempts: 0, lastAnswer: null, dueAt: 0 };
}

/** Money that has arrived. The payment id is the API's idempotency key. By a payment reference the API finds the case itself. */
export function payment(arrived: {
  sender: Sender;
  caseNumber: string;
  paymentReference?: string | undefined;
  kind: 'personalShare' | 'remittance';
  amount: string;
  paidOn: string;
  reference: string;
}): Callback {
  const { sender, caseNumber, paymentReference, kind, amount, paidOn, reference } = arrived;
  const body = { paymentId: reference, kind, amount, paidOn, reference };
  if (paymentReference) return callbackTo(sender, '/api/payments', reference, { ...body, paymentReference });
  return callbackOf(sender, caseNumber, 'payments', reference, body);
}

export interface CallbackSender {
  /** Looks at once whether something is due. */
  wake(): void;
  /** No attempt runs when this returns; what is pending stays in the state file. */
  stop(): Promise<void>;
}

/** Sends the pending callbacks, one after the other, each until the API has taken it (2xx) or knows it (409). */
export function startCallbackSender(options: {
  store: Store;
  faults: Faults;
  callbackUrl: string;
  agencyKeys: AgencyKeys;
  rhythm: CallbackRhythm;
}): CallbackSender {
  const { store, rhythm } = options;
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;

  // Whoever restarts the simulator has mended something: what was given up gets another chance.
  store.change((state) => ({
    ...state,
    callbacks: state.callbacks.map((callback) =>
      callback.status === 'givenUp' ? { ...callback, status: 'pending' as const, attempts: 0, dueAt: 0 } : callback,
    ),
  }));
  wake();
  return { wake, stop };

  function wake(): void {
    clearTimeout(timer);
    if (running || stopping.signal.aborted) return;
    running = sendDue()
      .then(untilNext, () => rhythm.longestDelayMs) // the state file cannot be written: wait, do not spin
      .then((delay) => {
        running = undefined;
        if (delay !== undefined && !stopping.signal.aborted) timer = setTimeout(wake, delay);
      });
  }

  function untilNext(): number | undefined {
    const due = pending().map((callback) => callback.dueAt);
    return due.length === 0 ? undefined : Math.max(0, Math.min(...due) - Date.now());
  }

  async function sendDue(): Promise<void> {
    for (const callback of pending()) {
      // Never in the same breath as the order: the agency's answer comes first, the money or the reply later.
      if (callback.dueAt === 0) record({ ...callback, dueAt: Date.now() + rhythm.firstDelayMs });
      else if (callback.dueAt <= Date.now()) await attempt(callback);
      if (stopping.signal.aborted) return;
    }
  }

  async function attempt(callback: Callback): Promise<void> {
    const lastAnswer = await post(callback, options, stopping.signal);
    if (stopping.signal.aborted) return;
    const attempts = callback.attempts + 1;
    const taken = /^(2\d\d|409)$/.test(lastAnswer);
    const status = taken ? 'delivered' : attempts < rhythm.attempts ? 'pending' : 'givenUp';
    const delay = Math.min(rhythm.firstDelayMs * 2 ** attempts, rhythm.longestDelayMs);
    record({ ...callback, attempts, lastAnswer, status, dueAt: Date.now() + delay });
  }

  function pending(): Callback[] {
    return store.read().callbacks.filter((callback) => callback.status === 'pending');
  }

  function record(changed: Callback): void {
    store.change((state) => ({
      ...state,
      callbacks: state.callbacks.map((callback) => (callback.id === changed.id ? changed : callback)),
    }));
  }

  async function stop(): Promise<void> {
    stopping.abort();
    clearTimeout(timer);
    await running;
  }
}

/** One attempt; says what it met: an HTTP status or "unreachable". */
export async function post(
  { sender, path, body: news }: Pick<Callback, 'sender' | 'path' | 'body'>,
  options: { faults: Faults; callbackUrl: string; agencyKeys: AgencyKeys },
  stopped?: AbortSignal,
): Promise<string> {
  const fault = options.faults.take('/callbacks');
  if (fault && !fault.loseAnswer) return String(fault.status ?? 'unreachable');
  const body = JSON.stringify(news);
  try {
    const response = await fetch(options.callbackUrl + path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...sign(options.agencyKeys, sender, { method: 'POST', target: path, body }, new Date()),
      },
      body,
      redirect: 'error',
      signal: AbortSignal.any([...(stopped ? [stopped] : []), AbortSignal.timeout(10_000)]),
    });
    await response.body?.cancel();
    return fault ? 'unreachable' : String(response.status);
  } catch {
    return 'unreachable';
  }
}
