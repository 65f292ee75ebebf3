/** The audit trail: only added to, chained, and without personal data; whoever changes it behind its back is found out. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql, type SQL } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { openPostgres } from '../../src/cases/postgres.ts';
import { casesIn } from '../../src/cases/parts.ts';
import { isoDate, Money } from '../../src/policy/index.ts';
import { processList } from '../../src/processes/index.ts';
import { actionNames } from '../../src/cases/audit-actions.ts';
import { newCaseFile, newDatabase, onDatabase } from './databases.ts';
import { application, calculation, startedCase } from './fixtures.ts';
import { postgresForTests } from './postgres-server.ts';
import { testVault } from './test-vault.ts';
import { testClock } from './test-clock.ts';

const payment = (paymentId: string, amount = '10.00') => ({
  idempotencyKey: paymentId,
  kind: 'personalShare' as const,
  amount: Money.of(amount),
  paidOn: '2026-03-02' as never,
  reference: 'R',
});

/** What node-postgres answers. */
interface Entries {
  execute(query: SQL): Promise<{ rows: { action: string; actor: string; details: string }[] }>;
}

onDatabase('the trail', (use) => {
  const entries = async () => (await use.cases.audit.verify()).entries;

  test.each([
    ['update', sql`update audit set actor = 'nobody'`],
    ['update of nothing', sql`update audit set actor = 'nobody' where id = -1`],
    ['delete', sql`delete from audit`],
    ['truncate', sql`truncate audit cascade`],
    ['update of the chain', sql`update audit_chain set position = position + 1`],
    ['delete of the chain', sql`delete from audit_chain`],
    ['truncate of the chain', sql`truncate audit_chain`],
  ])('refuses %s, whoever asks', async (_what, command) => {
    await startedCase(use.cases);
    const before = await use.cases.audit.verify();
    await expect(use.database.execute(command)).rejects.toMatchObject({ cause: { message: expect.stringMatching(/only added to/) } });
    expect(await use.cases.audit.verify()).toEqual(before);
  });

  test('who looked at which case, and why', async () => {
    const caseNumber = await startedCase(use.cases);
    await use.cases.audit.looked('clerk-1', caseNumber, 'caseProgress');
    expect((await use.cases.audit.of(caseNumber)).at(-1)).toMatchObject({
      actor: 'clerk-1',
      action: 'looked',
      details: { purpose: 'caseProgress' },
    });
  });

  test('a refused attempt is on record, although what it wanted is not', async () => {
    const caseNumber = await startedCase(use.cases);
    await use.cases.files.close(caseNumber, 'completed', []);
    await expect(use.cases.withdrawals.request(caseNumber)).rejects.toMatchObject({ reason: 'closed' });
    expect((await use.cases.audit.of(caseNumber)).at(-1)).toMatchObject({
      actor: 'applicant',
      action: 'refused',
      details: { attempted: 'withdrawal', reason: 'closed' },
    });
    await use.cases.payments.record(caseNumber, payment(`P ${caseNumber}`), 'bank');
    await expect(use.cases.payments.record(caseNumber, payment(`P ${caseNumber}`, '11.00'), 'bank')).rejects.toThrow('used before');
    expect((await use.cases.audit.of(caseNumber)).at(-1)).toMatchObject({
      actor: 'bank',
      details: { attempted: 'payment', reason: 'keyUsedBefore' },
    });
  });

  test('a refusal that nobody has to wait for, while somebody else holds the case', async () => {
    const caseNumber = await startedCase(use.cases);
    await use.database.transaction(async (tx) => {
      await tx.execute(sql`select from cases where case_number = ${caseNumber} for no key update`);
      await use.cases.audit.refused('stranger', caseNumber, 'caseProgress', 'notTheApplicant');
      await use.cases.audit.refused('stranger', null, 'caseProgress', 'noSuchCase');
    });
    expect((await use.cases.audit.of(caseNumber)).at(-1)).toMatchObject({ actor: 'stranger', action: 'refused' });
  });

  test('what is rolled back is neither in the trail nor in the chain', async () => {
    const before = await entries();
    const caseNumber = await startedCase(use.cases);
    const after = await entries();
    await use.database
      .transaction(async (tx) => {
        await tx.execute(sql`insert into audit (case_number, at, action, actor, details) values (${caseNumber}, now(), 'x', 'y', '{}')`);
        throw new Error('undone');
      })
      .catch(() => undefined);
    expect([after > before, await entries()]).toEqual([true, after]);
    expect((await use.cases.audit.verify()).findings).toEqual([]);
  });

  test('many at once, also in one case, give one chain without gaps and without deadlocks', async () => {
    const numbers = await Promise.all(Array.from({ length: 5 }, () => startedCase(use.cases)));
    const before = await entries();
    await Promise.all(
      numbers.flatMap((caseNumber) =>
        Array.from({ length: 20 }, (_, n) => use.cases.payments.record(caseNumber, payment(`${caseNumber}-${n}`))),
      ),
    );
    expect(await use.cases.audit.verify()).toEqual({ entries: before + 100, findings: [] });
  });

  test('text that others choose stands there as its hash: a name, a number, a sentence', async () => {
    const caseNumber = await startedCase(use.cases);
    const { applicant } = application();
    for (const paymentId of [`${applicant.name}-1`, `P${applicant.idNumber}`, `P-13800000000`, 'two words']) {
      await use.cases.payments.record(caseNumber, payment(paymentId));
    }
    const ids = (await use.cases.audit.of(caseNumber))
      .filter(({ action }) => action === 'payment-recorded')
      .map(({ details }) => details['paymentId']);
    expect(ids).toEqual(Array.from({ length: 4 }, () => expect.stringMatching(/^sha256:[0-9a-f]{32}$/)));
  });

  test('nothing of a person is in any entry', async () => {
    const checked = application();
    const { caseNumber } = await use.cases.files.create(checked, checked.applicant.idNumber);
    await use.cases.ledgers.save(caseNumber, calculation());
    await use.cases.deaths.report({
      reportId: 'SW-1',
      idNumber: checked.applicant.idNumber,
      diedOn: '2026-03-01' as never,
      source: 'health',
    });
    await use.cases.audit.looked('clerk-1', caseNumber, 'caseProgress');
    const { rows } = await (use.database as unknown as Entries).execute(sql`select action, actor, details::text as details from audit`);
    const text = rows.map((row) => Object.values(row).join(' ')).join('\n');
    expect(text).not.toMatch(/测试|\d{17}[\dX]|13800000000|\p{Script=Han}/u);
  });
});

test('every action has a name that clerks can read', () => {
  const folder = join('src', 'cases');
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const calls = sources.flatMap((text) => [...text.matchAll(/(?:recordChange|changeIf)\(([^;]*?)\);/gs)].map(([, given = '']) => given));
  const actions = calls.flatMap((call) => [...call.matchAll(/'([a-z]+(?:-[a-z]+)*)'/g)].map(([, action = '']) => action));
  const others = ['system', 'applicant', 'heir', 'clerk', 'nobody', 'closed', 'request'];
  expect(actions.length).toBeGreaterThan(25);
  expect(
    [...new Set(actions)].filter((action) => !(action in actionNames) && !others.includes(action) && action !== 'originAgency'),
  ).toEqual([]);
});

describe('somebody who owns the tables and works behind the trail', () => {
  async function tamper(...commands: SQL[]) {
    const made = await newCaseFile();
    const opened = await openPostgres(made.url, testVault);
    const cases = casesIn(opened, processList, testClock().now);
    try {
      for (let n = 0; n < 3; n++) await startedCase(cases);
      const head = (await cases.audit.head()) ?? undefined;
      await opened.database.transaction(async (tx) => {
        await tx.execute(sql`alter table audit disable trigger user`);
        await tx.execute(sql`alter table audit_chain disable trigger user`);
        for (const command of commands) await tx.execute(command);
      });
      return { head, alone: (await cases.audit.verify()).findings, against: (await cases.audit.verify(head)).findings };
    } finally {
      await cases.close();
      await made.drop();
    }
  }

  test('nothing done: nothing found, and the end is that of the last entry', async () => {
    expect(await tamper()).toEqual({ head: { position: 6, hash: expect.stringMatching(/^[0-9a-f]{64}$/) }, alone: [], against: [] });
  });

  test.each([
    ['the actor', sql`update audit set actor = 'system' where id = 3`],
    ['the time', sql`update audit set at = at + interval '1 microsecond' where id = 3`],
    ['a detail', sql`update audit set details = details || '{"a": 1}' where id = 3`],
    ['the case', sql`update audit set case_number = (select case_number from audit where id = 1) where id = 3`],
  ])('changes %s', async (_what, command) => {
    expect((await tamper(command)).alone).toEqual([{ kind: 'changed', position: 3, entryId: 3 }]);
  });

  test('takes an entry out', async () => {
    expect((await tamper(sql`delete from audit where id = 3`)).alone).toEqual([{ kind: 'missing', position: 3, entryId: 3 }]);
  });

  test('takes an entry out of the chain too', async () => {
    const { alone } = await tamper(sql`delete from audit where id = 3`, sql`delete from audit_chain where position = 3`);
    expect(alone).toEqual([{ kind: 'gap', position: 3, to: 3 }]);
  });

  test('swaps two', async () => {
    const swap = sql`update audit a set at = b.at, action = b.action, actor = b.actor, case_number = b.case_number, details = b.details
      from audit b where (a.id, b.id) in ((3, 4), (4, 3))`;
    expect((await tamper(swap)).alone).toEqual([
      { kind: 'swapped', position: 3, entryId: 3, with: 4 },
      { kind: 'swapped', position: 4, entryId: 4, with: 3 },
    ]);
  });

  test('puts one in', async () => {
    const { alone } = await tamper(sql`insert into audit (at, action, actor, details) values (now(), 'looked', 'nobody', '{}')`);
    expect(alone).toEqual([{ kind: 'unchained', entryId: 7 }]);
  });

  test('cuts off the end: only the kept end shows it', async () => {
    const { alone, against } = await tamper(sql`delete from audit_chain where position > 4`, sql`delete from audit where id > 4`);
    expect([alone, against]).toEqual([[], [{ kind: 'cutOff', position: 5, was: 6 }]]);
  });

  test('writes the whole chain anew: only the kept end shows it', async () => {
    const { alone, against } = await tamper(
      sql`update audit set actor = 'nobody' where id = 2`,
      sql`delete from audit_chain`,
      sql`do $$ declare entry audit; begin for entry in select * from audit order by id loop perform audit_append(entry); end loop; end $$`,
    );
    expect([alone, against]).toEqual([[], [{ kind: 'otherHead', position: 6 }]]);
  });
});

describe('with a login that does not own the tables', () => {
  let url: string;
  let ownerUrl: string;
  let drop: () => Promise<void>;
  let end: () => Promise<void>;
  beforeAll(async () => {
    const database = await newDatabase();
    ownerUrl = database.url;
    // The superuser of the server that the tests start has the same password.
    const admin = new URL(postgresForTests().url);
    if (!process.env['DATABASE_TEST_URL']) admin.username = 'postgres';
    const client = new pg.Client({ connectionString: admin.href });
    await client.connect();
    const login = `app_${Date.now()}`;
    await client.query(`create role ${login} login password 'of the test'`);
    const own = new URL(database.url);
    [own.username, own.password] = [login, 'of the test'];
    url = own.href;
    await (await openPostgres(url, testVault, database.url)).close();
    drop = database.drop;
    end = async () => {
      await client.query(`drop role ${login}`);
      await client.end();
    };
  });
  afterAll(async () => {
    await drop();
    await end();
  });

  test('the application works, and trail and books can be added to and read, and nothing else, triggers or not', async () => {
    const { database, close } = await openPostgres(url, testVault, ownerUrl);
    const cases = casesIn({ database, close }, processList, testClock().now);
    const caseNumber = await startedCase(cases);
    expect((await cases.audit.of(caseNumber)).map(({ action }) => action)).toEqual(['case-created', 'case-started']);
    expect((await cases.audit.verify()).findings).toEqual([]);
    const paid = { idempotencyKey: 'ZZ1', kind: 'personalShare' as const, amount: Money.of('12.50'), reference: 'R' };
    await cases.payments.record(caseNumber, { ...paid, paidOn: isoDate('2026-03-02') });
    expect(await cases.books.verify()).toEqual({ lines: 2, findings: [] });
    for (const command of [
      sql`update audit set actor = 'nobody'`,
      sql`delete from audit`,
      sql`truncate audit`,
      sql`alter table audit disable trigger user`,
      sql`insert into audit_chain values (99, 99, '', '')`,
      sql`delete from audit_chain`,
      sql`drop function audit_refuse cascade`,
      sql`update book_lines set amount = 0`,
      sql`delete from book_lines`,
      sql`alter table book_lines disable trigger user`,
      sql`create or replace view book_facts as select 1`,
    ]) {
      await expect(database.execute(command)).rejects.toMatchObject({ cause: { code: '42501' } });
    }
    await cases.close();
  });
});
