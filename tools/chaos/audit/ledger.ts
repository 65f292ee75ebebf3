/** The books are zero, say what the facts say, and the bank's account is what the bank says. */
import type { Ask } from '../database.ts';
import type { Agencies } from './effects.ts';

export async function ledgerFindings(ask: Ask, agencies: Agencies): Promise<string[]> {
  const [total] = await ask<{ sum: string }>('select coalesce(sum(amount), 0)::text as sum from book_lines');
  const unbalanced = await ask<{ fact: string; key: string; sum: string }>(
    'select fact, key, sum(amount)::text as sum from book_lines group by fact, key, turn having sum(amount) <> 0',
  );
  const short = await ask<{ fact: string; key: string; account: string; amount: string }>(
    'select fact, key, account, amount::text from book_differences',
  );
  const open = await ask<{ case_number: string; account: string; sum: string }>(
    `select case_number, account, sum(amount)::text as sum from book_lines join cases using (case_number)
     where state = 'closed' and account in ('payable', 'remitting', 'returning') group by 1, 2 having sum(amount) <> 0`,
  );
  return [
    ...(Number(total?.sum) === 0 ? [] : [`the books come to ${total?.sum}, not to zero`]),
    ...unbalanced.map(({ fact, key, sum }) => `the entry ${fact} ${key} comes to ${sum}, not to zero`),
    ...short.map(({ fact, key, account, amount }) => `the books are short of ${amount} on ${account} for ${fact} ${key}`),
    ...open.map(({ case_number, account, sum }) => `${case_number} is closed with ${sum} on ${account}`),
    ...(await bankFindings(ask, agencies)),
  ];
}

/** What was paid in at the counter for us, less what the bank has paid out, and what has gone to the collection agency. */
async function bankFindings(ask: Ask, { callbacks, refunds, payouts }: Agencies): Promise<string[]> {
  const [books] = await ask<{ sum: string }>(`select coalesce(sum(amount), 0)::text as sum from book_lines where account = 'bank'`);
  const [passed] = await ask<{ sum: string }>('select coalesce(sum(passed_on), 0)::text as sum from orders');
  const withUnits = await ask<{ id: string }>('select payment_id as id from payments where holder is not null');
  const notOurs = new Set(withUnits.map(({ id }) => id));
  const remitted = new Set(
    (
      await ask<{ reference: string }>(
        `select refunds.reference from refunds join payments using (payment_id) where kind <> 'personalShare'`,
      )
    ).map(({ reference }) => reference),
  );
  const paidIn = callbacks.filter(({ id, body }) => body.kind === 'personalShare' && !notOurs.has(id)).map(({ body }) => fen(body.amount));
  const paidOut = [...refunds.filter(({ number }) => !remitted.has(number)), ...payouts].map(({ amount }) => fen(amount));
  const expected = sum(paidIn) - sum(paidOut) - fen(passed?.sum);
  return fen(books?.sum) === expected ? [] : [`the bank has ${String(expected)} fen of ours, the books say ${String(fen(books?.sum))}`];
}

/** Exactly: `1234.50` as 123450. */
const fen = (amount: string | null | undefined): bigint => BigInt((Number(amount ?? '0') === 0 ? '0.00' : String(amount)).replace('.', ''));
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, one) => all + one, 0n);
