/** Every effect once: what the case file has against what the agencies' own books have, both ways. */
import { readdirSync } from 'node:fs';
import type { Ask } from '../database.ts';

interface Entry {
  kind: string;
  number: string;
  caseNumber: string;
  amount: string | null;
}

/** What the simulator tells at GET /state. */
export interface Agencies {
  orders: Entry[];
  pensionPostings: Entry[];
  medicalPostings: Entry[];
  refunds: Entry[];
  payouts: Entry[];
  returns: Entry[];
  transfers: Entry[];
  relationOrders: Entry[];
  callbacks: { id: string; path: string; status: string; attempts: number; body: { kind?: string; amount?: string } }[];
}

/** Effects that an agency gives a number. What units give back and remit themselves has none. */
const effects: { name: string; ours: string; theirs: (agencies: Agencies) => Entry[] }[] = [
  {
    name: 'refunds',
    ours: 'select reference as number, case_number, amount::text from refunds where paid_by is null',
    theirs: ({ refunds }) => refunds,
  },
  {
    name: 'payouts',
    ours: 'select reference as number, case_number, amount::text from payouts',
    theirs: ({ payouts }) => payouts,
  },
  {
    name: 'postings',
    ours: 'select reference as number, case_number, amount::text from postings',
    theirs: ({ pensionPostings, medicalPostings, relationOrders }) => [
      ...pensionPostings,
      ...medicalPostings,
      ...relationOrders.filter(({ kind }) => kind === 'contributions'),
    ],
  },
  {
    name: 'orders',
    ours: `select reference as number, case_number, amount::text from orders where remitter = 'veteransAffairsBureau'`,
    theirs: ({ orders }) => orders,
  },
];

/** What an agency may do more than once in a case; all else, such as a payout or a posting, once. */
const severalInACase = ['order', 'refund', 'return', 'transfer', 'contributions', 'interest', 'transferReturn'];

interface Kept {
  number: string | null;
  case_number: string;
  amount: string;
}

export async function effectFindings(ask: Ask, agencies: Agencies, letters: string): Promise<string[]> {
  const findings = [...repeated(agencies)];
  for (const { name, ours, theirs } of effects) findings.push(...differences(name, await ask<Kept>(ours), theirs(agencies)));
  return [...findings, ...(await moneyIn(ask, agencies)), ...(await letterFindings(ask, letters))];
}

function repeated(agencies: Agencies): string[] {
  const entries = Object.entries(agencies).flatMap(([books, told]) => (books === 'callbacks' ? [] : (told as Entry[])));
  const once = entries.filter(({ kind }) => !severalInACase.includes(kind));
  return [...Map.groupBy(once, ({ kind, caseNumber }) => `${kind} of ${caseNumber}`)]
    .filter(([, same]) => same.length > 1)
    .map(([what, same]) => `the agencies did ${what} ${same.length} times (${same.map(({ number }) => number).join(', ')})`);
}

function differences(name: string, ours: readonly Kept[], theirs: readonly Entry[]): string[] {
  const known = new Map(ours.map((row) => [row.number, row]));
  const done = new Map(theirs.map((entry) => [entry.number, entry]));
  return [
    ...theirs
      .filter(({ number }) => !known.has(number))
      .map(({ number, caseNumber, amount }) => `${name}: ${number} (${amount}) of ${caseNumber} was done, and is not in the case file`),
    ...ours.flatMap(({ number, case_number, amount }) => {
      const entry = number === null ? undefined : done.get(number);
      if (!entry) return [`${name}: the case file has ${number ?? 'an order without a number'} of ${case_number}, which nobody has done`];
      const same = entry.amount === null || entry.amount === amount;
      return same ? [] : [`${name}: ${number} of ${case_number} is ${amount} in the case file, and was ${entry.amount}`];
    }),
  ];
}

/** What arrived is booked, once, and nothing else is; and the bank was believed. */
async function moneyIn(ask: Ask, { callbacks }: Agencies): Promise<string[]> {
  const kept = await ask<{ id: string; amount: string; n: number }>(
    `select payment_id as id, max(amount)::text as amount, count(*)::int as n from
       (select payment_id, amount from payments union all
        select payment_id, amount from unmatched_payments where payment_id not in (select payment_id from payments)) as received
     group by payment_id`,
  );
  const booked = new Map(kept.map((row) => [row.id, row]));
  const told = callbacks.filter(({ path }) => path.endsWith('/payments'));
  const known = new Set(told.map(({ id }) => id));
  return [
    ...callbacks.filter(({ status }) => status !== 'delivered').map(({ id, status }) => `the news ${id} of an agency is ${status}`),
    ...told
      .filter(({ id, body }) => booked.get(id)?.amount !== body.amount)
      .map(({ id, body }) => `money ${id}: ${body.amount} arrived, ${booked.get(id)?.amount ?? 'nothing'} is booked`),
    ...kept.filter(({ n }) => n > 1).map(({ id, n }) => `money ${id} is booked ${n} times`),
    ...kept.filter(({ id }) => !known.has(id)).map(({ id }) => `money ${id} is booked and never arrived`),
  ];
}

/** A letter is a file that is named by its id. */
async function letterFindings(ask: Ask, folder: string): Promise<string[]> {
  const rows = await ask<{ id: string; sent: boolean }>(
    `select notice_id as id, delivered_at is not null as sent from notices where withheld_at is null`,
  );
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name.replace(/\.md$/, ''));
  const written = new Set(files);
  const ids = new Set(rows.map(({ id }) => id));
  return [
    ...rows.filter(({ sent }) => !sent).map(({ id }) => `letter ${id} was never sent`),
    ...rows.filter(({ id, sent }) => sent && !written.has(id)).map(({ id }) => `letter ${id} counts as sent, and nobody has it`),
    ...files.filter((name) => !ids.has(name)).map((name) => `letter ${name} was sent, and the case file does not know it`),
  ];
}
