/** Whoever is outside: the applicant, the bank and the agencies that tell of money. They try again until they get an answer. */
import { CaseStateError, DuplicateCase, IdempotencyConflict, type Cases } from '../../src/cases/index.ts';
import { isoDate } from '../../src/policy/dates.ts';
import { Money } from '../../src/policy/money.ts';
import type { Callback } from '../../src/registries/simulator/state.ts';
import type { Application as Running } from './application.ts';
import type { Activity } from './turns.ts';

/** What somebody wants of the application, as often as it takes. */
export interface Act {
  name: string;
  attempt: (cases: Cases) => Promise<unknown>;
  underWay: Activity | undefined;
  /** The money of which it tells. */
  payment?: { id: string; amount: string };
  /** Every answer that came, the same or not. */
  answers: { value?: unknown; error?: unknown }[];
}

export const newAct = (name: string, attempt: Act['attempt']): Act => ({ name, attempt, underWay: undefined, answers: [] });

/** A "no" is an answer; that nobody is there is none. */
const isAnswer = (error: unknown): boolean =>
  error instanceof CaseStateError || error instanceof DuplicateCase || error instanceof IdempotencyConflict;

export function tryAct(act: Act, application: Running): Activity {
  const attempt = async () => {
    const value = await act.attempt(application.cases);
    act.answers.push({ value });
  };
  act.underWay = application.begin(act.name, attempt, (error) => {
    if (isAnswer(error)) act.answers.push({ error });
  });
  return act.underWay;
}

export const isToDo = ({ answers, underWay }: Act): boolean => answers.length === 0 && (!underWay || underWay.ended || underWay.life.dead);

/** The bank, or the collection agency, tells that money has arrived. */
export function newsOf(caseNumber: string, { sender, path, body }: Callback): Act {
  if (!path.endsWith('/payments')) throw new Error(`nobody takes news at ${path}`);
  const { paymentId, kind, amount, paidOn, reference } = body as Record<'paymentId' | 'kind' | 'amount' | 'paidOn' | 'reference', string>;
  const payment = {
    idempotencyKey: paymentId,
    kind: kind as 'personalShare',
    amount: Money.of(amount),
    paidOn: isoDate(paidOn),
    reference,
  };
  const act = newAct(`${sender} tells of ${amount} (${kind})`, (cases) => cases.payments.record(caseNumber, payment, sender));
  return { ...act, payment: { id: paymentId, amount } };
}
