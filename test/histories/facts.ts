/** What the case file says of a case when everything has come to rest, read past the code under test. */
import type { Connections } from './connections.ts';

interface Dated {
  at: string;
}

/** Rows as the database has them. */
export interface CaseFacts {
  cases: { case_number: string; state: string; outcome: string | null }[];
  messages: { message_id: string; name: string; sent_at: string | null }[];
  notices: { notice_id: string; key: string; template: string; recipient: string; delivered_at: string | null; title: string }[];
  decisions: { step: string; visit: string }[];
  steps: { element_id: string; element_instance_key: string; finished_at: string | null; interrupted_at: string | null }[];
  payments: { payment_id: string; kind: string; amount: string }[];
  refunds: { idempotency_key: string; payment_id: string; amount: string; reference: string }[];
  payouts: { idempotency_key: string; amount: string; reference: string | null }[];
  orders: { idempotency_key: string; remitter: string; amount: string; due: string; reference: string | null }[];
  postings: { idempotency_key: string; insurance: string; amount: string }[];
  /** Where the books say something else than the facts. */
  differences: { fact: string; key: string; account: string; amount: string }[];
  audit: (Dated & { action: string; details: Record<string, unknown> })[];
  /** Null while nothing is calculated. */
  due: { personal_share_due: string | null; remittance_due: string | null }[];
}

const ofCase = {
  messages: 'select message_id, name, sent_at from messages where correlation_key = number',
  notices: 'select notice_id, key, template, recipient, delivered_at, title from notices where case_number = number',
  decisions: 'select step, visit from decisions where case_number = number',
  steps: 'select element_id, element_instance_key, finished_at, interrupted_at from steps where case_number = number',
  payments: 'select payment_id, kind, amount::text from payments where case_number = number order by payment_id',
  refunds: 'select idempotency_key, payment_id, amount::text, reference from refunds where case_number = number',
  payouts: 'select idempotency_key, amount::text, reference from payouts where case_number = number',
  orders: 'select idempotency_key, remitter, amount::text, due::text, reference from orders where case_number = number',
  postings: 'select idempotency_key, insurance, amount::text from postings where case_number = number',
  differences: 'select fact, key, account, amount::text from book_differences where case_number = number',
  audit: 'select at, action, details from audit where case_number = number and (id <= $2 or id > $3) order by id',
  due: 'select personal_share_due::text, remittance_due::text from cases where case_number = number',
} satisfies Partial<Record<keyof CaseFacts, string>>;

const parts = Object.entries(ofCase).map(([name, query]) => `'${name}', (select coalesce(json_agg(row), '[]') from (${query}) row)`);
const everything = `with one as (select case_number as number from cases where idempotency_key = $1)
  select json_build_object(
    'cases', (select json_agg(row) from (select case_number, state, outcome from cases where idempotency_key = $1) row), ${parts.join(', ')}
  ) as facts from one`;

/**
 * @param idempotencyKey of the application
 * @param trail what belongs to it of the trail: up to the one number, and after the other; between are other histories of the case
 */
export async function factsOf({ look }: Connections, idempotencyKey: string, trail: readonly [number, number]): Promise<CaseFacts> {
  const [row] = await look<{ facts: CaseFacts }>(everything, [idempotencyKey, ...trail]);
  if (!row) throw new Error('the application has made no case');
  return row.facts;
}
