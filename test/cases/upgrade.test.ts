/** What a migration makes of what is stored: a case file of an earlier version, brought up to date. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from '#test';
import { openCases, type Cases } from '../../src/cases/index.ts';
import { isoDate, Money } from '../../src/policy/index.ts';
import { processList } from '../../src/processes/index.ts';
import { testVault } from './test-vault.ts';
import { newDatabase, type TestDatabase } from './databases.ts';

let database: TestDatabase;
let client: pg.Client;
beforeEach(async () => {
  database = await newDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterEach(async () => {
  await client.end();
  await database.drop();
});

/** The tables as they were before the migration with this number. */
async function before(number: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'));
  cpSync('src/cases/migrations', folder, { recursive: true });
  const file = join(folder, 'meta', '_journal.json');
  const journal = JSON.parse(readFileSync(file, 'utf8')) as { entries: { idx: number }[] };
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.filter(({ idx }) => idx < number) }));
  await migrate(drizzle({ client }), { migrationsFolder: folder });
  rmSync(folder, { recursive: true });
}

async function upToDate<T>(look: (cases: Cases) => Promise<T>): Promise<T> {
  const cases = await openCases({ databaseUrl: database.url, processes: processList, vault: testVault });
  try {
    return await look(cases);
  } finally {
    await cases.close();
  }
}

const stored = (caseNumber: string) =>
  client.query(
    `insert into cases (case_number, process, state, idempotency_key, application, received_at) values ($1, 'continuation', 'inProgress', $1, '{"submittedBy": "participant", "applicationDate": "2026-02-01"}', now())`,
    [caseNumber],
  );
const asked = (caseNumber: string, step: string, visit: string, outcome: object) =>
  client.query(
    `insert into decisions (case_number, step, visit, outcome, reasons, parameter_versions, decided_by, decided_at)
     values ($1, $2, $3, $4, '[]', '[]', 'rules', now())`,
    [caseNumber, step, visit, outcome],
  );
const replied = (caseNumber: string, replyId: string) =>
  client.query(
    `insert into transfer_replies (reply_id, case_number, yearly_records_provided, paid, fund_transferred, letter_amount, replied_on, received_at)
     values ($2, $1, true, '[]', 1, 1, '2026-03-01', now())`,
    [caseNumber, replyId],
  );
const reply = (replyId: string) => ({
  replyId,
  yearlyRecordsProvided: true,
  paid: [],
  fundTransferred: Money.of('1.00'),
  letterAmount: Money.of('1.00'),
  repliedOn: isoDate('2026-03-02'),
});

test('0008: a case that has asked still waits for its answer, one that was answered does not, one that gave it back does', async () => {
  await before(8);
  for (const caseNumber of ['asked', 'answered', 'returned']) {
    await stored(caseNumber);
    await asked(caseNumber, 'request-transfer', '1', { requestNumber: `ZR-${caseNumber}`, fromPlace: '邻城区' });
  }
  await replied('answered', 'HF-1');
  await replied('returned', 'HF-2');
  await asked('returned', 'return-transfer-materials', '2', { returnNumber: 'TH-1' });
  await upToDate(async ({ transferReplies }) => {
    expect(await transferReplies.take('asked', 'ZR-asked', reply('HF-3'))).toBe('recorded');
    expect(await transferReplies.take('answered', 'ZR-answered', reply('HF-4'))).toBe('kept');
    // The worker's second try of the same orders opens nothing again.
    await transferReplies.returned('returned', 'returned:return-transfer-materials:2');
    await transferReplies.requested('answered', 'answered:request-transfer', 'ZR-answered');
    expect(await transferReplies.take('returned', 'ZR-returned', reply('HF-5'))).toBe('recorded');
    expect(await transferReplies.take('returned', 'ZR-returned', reply('HF-6'))).toBe('kept');
  });
});

test('0009: the entries that there are are chained, in their order', async () => {
  await before(8);
  await stored('case');
  for (const action of ['case-created', 'case-started', 'step-begun']) {
    await client.query(
      `insert into audit (case_number, at, action, actor, details) values ('case', now(), $1, '系统', '{"b": 1, "a": "é"}')`,
      [action],
    );
  }
  expect(await upToDate(({ audit }) => audit.verify())).toEqual({ entries: 3, findings: [] });
});

test('0013: what has moved before is entered in the books, and they are right', async () => {
  await before(13);
  await client.query(
    `insert into cases (case_number, process, state, idempotency_key, submitted_by, application_date, application, received_at, personal_share_due, remittance_due)
     values ('case', 'veteran-back-pay', 'inProgress', 'case', 'veteran', '2026-02-01', '{}', now(), 480, 1440)`,
  );
  await client.query(
    `insert into payments (payment_id, case_number, kind, amount, paid_on, reference, recorded_at) values
     ('ZZ1', 'case', 'personalShare', 500, '2026-03-01', '""', '2026-03-01'), ('ZZ2', 'case', 'remittance', 440, '2026-03-02', '""', '2026-03-02'),
     ('ZZ3', 'case', 'remittance', 1000, '2026-03-04', '""', '2026-03-04')`,
  );
  await client.query(`insert into orders values ('case', 'order', 'veteransAffairsBureau', 1000, '2026-03-03', 'JK-1')`);
  await client.query(`insert into refunds values ('case', 'r', 'ZZ1', 20, 'TK-1', '2026-03-05', '2026-03-05')`);
  await client.query(`insert into postings values ('case', 'p', 'pension', 2, 1440, 'RZ-1', '2026-03-06', '2026-03-06')`);
  await client.query(
    `insert into unmatched_payments (payment_id, named, kind, amount, paid_on, reference, received_at) values ('ZZ4', '', 'personalShare', 7, '2026-03-01', '""', now())`,
  );
  const { balances, findings } = await upToDate(async ({ books }) => ({ balances: await books.balances(), ...(await books.verify()) }));
  expect(findings).toEqual([]);
  expect(balances.flatMap(({ account, amount }) => (amount.isZero() ? [] : [[account, amount.toString()]]))).toEqual([
    ['bank', '7.00'],
    ['collected', '1440.00'],
    ['pensionFund', '-1440.00'],
    ['unmatched', '-7.00'],
  ]);
});

test('0017, 0022: tasks that are open already are on the lists of their groups', async () => {
  await before(17);
  await client.query(
    `insert into cases (case_number, process, state, idempotency_key, submitted_by, application_date, application, received_at)
     values ('case', 'continuation', 'inProgress', 'case', 'participant', '2026-02-01', '{}', now())`,
  );
  await client.query(
    `insert into steps (case_number, element_id, element_instance_key, name, started_at, finished_at) values
     ('case', 'review-continuation', '1', '审核', now(), now()), ('case', 'decide-transfer', '2', '处理未答复', now(), null), ('case', 'await-collection', '3', '等待缴费', now(), null),
     ('case', 'resolve-balance-difference', '4', '处理差额', now(), null)`,
  );
  const of = (group: string) => ({ groups: [group], processes: ['continuation'], reader: 'somebody' });
  const keys = await upToDate(async ({ work }) => {
    const lists: string[][] = [];
    for (const group of ['pension-transfer', 'pension-window', 'pension-finance']) {
      lists.push((await work.tasks(of(group), { offset: 0, limit: 10 })).map(({ elementInstanceKey }) => elementInstanceKey));
    }
    return lists;
  });
  expect(keys).toEqual([['2'], [], ['4']]);
});

test('0022: of an order of which part is not due any more, the books owe nobody that part', async () => {
  await before(22);
  await client.query(
    `insert into cases (case_number, process, state, idempotency_key, submitted_by, application_date, application, received_at, personal_share_due, remittance_due)
     values ('case', 'veteran-back-pay', 'inProgress', 'case', 'veteran', '2026-02-01', '{}', now(), 240, 720)`,
  );
  await client.query(
    `insert into orders (case_number, idempotency_key, remitter, amount, due, held, ordered_at) values ('case', 'order', 'veteransAffairsBureau', 1440, 1440, 480, now())`,
  );
  await client.query(`insert into book_lines select fact, key, case_number, account, amount, 1, now() from book_differences`);
  const look = () => upToDate(async ({ books }) => ({ balances: await books.balances(), ...(await books.verify()) }));
  const { balances, lines, findings } = await look();
  expect(findings).toEqual([]);
  // Another start changes nothing.
  expect((await look()).lines).toBe(lines);
  expect(balances.map(({ account, amount }) => [account, amount.toString()])).toEqual([
    ['bank', '0.00'],
    ['receivable', '720.00'],
    ['held', '240.00'],
    ['remitting', '-240.00'],
    ['pending', '-720.00'],
  ]);
});

test('0028: what units have is taken out of our account by entries that are added, and what was entered stands', async () => {
  await before(28);
  const one = async (caseNumber: string, remitter: string) => {
    await client.query(
      `insert into cases (case_number, process, state, idempotency_key, submitted_by, application_date, application, received_at, personal_share_due, remittance_due)
       values ($1, 'veteran-back-pay', 'inProgress', $1, 'veteran', '2026-02-01', '{}', now(), 480, 1440)`,
      [caseNumber],
    );
    await client.query(
      `insert into ledger_rows (case_number, sequence, insurance, month, treatment, unit_share, personal_share, remitter, requirement, parameter_versions)
       values ($1, 1, 'pension', '1995-02', 'backPay', 960, 480, $2, '', '[]')`,
      [caseNumber, remitter],
    );
    const noted = async (action: string, at: string, details: object) =>
      client.query(`insert into audit (case_number, at, action, actor, details) values ($1, $2, $3, 'system', $4)`, [
        caseNumber,
        at,
        action,
        details,
      ]);
    await noted('calculation-saved', '2026-03-02', {});
    if (caseNumber === 'recalled') await noted('remittance-recalled', '2026-03-04', { remitter: 'placementUnit' });
    await client.query(
      `insert into payments (payment_id, case_number, kind, amount, paid_on, reference, recorded_at) values
       ($1 || '1', $1, 'personalShare', 100, '2026-03-01', '""', '2026-03-01'), ($1 || '2', $1, 'personalShare', 380, '2026-03-03', '""', '2026-03-03')`,
      [caseNumber],
    );
  };
  await one('remitted', 'supervisingDepartment');
  await one('recalled', 'veteransAffairsBureau');
  await client.query(
    `insert into orders (case_number, idempotency_key, remitter, amount, due, held, ordered_at, reference) values
     ('remitted', 'o', 'supervisingDepartment', 1440, 1440, 480, '2026-03-05', null), ('recalled', 'o', 'veteransAffairsBureau', 1440, 1440, 480, '2026-03-05', 'JK-1')`,
  );
  await client.query(`insert into book_lines select fact, key, case_number, account, amount, 1, now() from book_differences`);
  const old = async () => (await client.query('select * from book_lines where turn = 1 order by fact, key, account')).rows;
  const stood = await old();
  const { balances, findings } = await upToDate(async ({ books }) => ({ balances: await books.balances(), ...(await books.verify()) }));
  expect(findings).toEqual([]);
  expect(await old()).toEqual(expect.arrayContaining(stood));
  // Of the first case we still have what came before anybody was to remit; in the place of the recalled unit we have passed on all.
  expect(balances.flatMap(({ account, amount }) => (amount.isZero() ? [] : [[account, amount.toString()]]))).toEqual([
    ['bank', '-280.00'],
    ['unitsOwe', '380.00'],
    ['receivable', '2880.00'],
    ['remitting', '-100.00'],
    ['pending', '-2880.00'],
  ]);
});
