/** A case file from before the vault: sealed at the next start, however often that is cut off. */
import { expect, test } from '#test';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { makeOfficeKey, openVault } from '../../src/cases/office-key.ts';
import { openPostgres } from '../../src/cases/postgres.ts';
import { hashOldNames } from '../../src/cases/old-names.ts';
import { sealOldRows } from '../../src/cases/old-rows.ts';
import { withVault } from '../../src/cases/held-vault.ts';
import { casesIn } from '../../src/cases/parts.ts';
import { processList } from '../../src/processes/index.ts';
import { newDatabase } from './databases.ts';
import { application } from './fixtures.ts';
import { foundIn } from './tables.ts';
import { testVault } from './test-vault.ts';

const migrations = new URL('../../src/cases/migrations/', import.meta.url).pathname;

/** The migrations up to the last one before the vault. */
function earlierMigrations(): string {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'));
  cpSync(migrations, folder, { recursive: true });
  const journal = join(folder, 'meta', '_journal.json');
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: { idx: number }[] };
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.filter(({ idx }) => idx < 8) }));
  return folder;
}

const people = Array.from({ length: 5 }, () => application());
const heir = {
  role: 'heir',
  name: '继忱',
  idNumber: '510101197001010997',
  phone: '13900001111',
  bankAccount: { accountName: '继忱', accountNumber: '622200000000000012', bankName: '虚构银行' },
  documents: [],
};

/** Rows as the version before wrote them. */
async function fill(client: pg.Client): Promise<void> {
  for (const [index, one] of people.entries()) {
    const number = `BJ2026-OLD00-0000${index}`;
    const { applicant, ...rest } = { ...one, documents: undefined };
    await client.query(
      `insert into cases (case_number, process, state, idempotency_key, application, received_at, outcome, outcome_reasons)
       values ($1, 'veteran-back-pay', $2, $1, $3, now(), $4, $5)`,
      [
        number,
        index === 4 ? 'closed' : 'inProgress',
        rest,
        index === 4 ? 'refused' : null,
        index === 4 ? JSON.stringify([{ requirement: 'B-19', clause: '', finding: '理由甲' }]) : null,
      ],
    );
    if (index === 3) continue; // erased by the former way
    await client.query(
      `insert into applicants (case_number, process, open, name, id_number, phone, address, survivors) values ($1, 'veteran-back-pay', $2, $3, $4, $5, $6, $7)`,
      [
        number,
        index !== 4,
        applicant.name,
        applicant.idNumber,
        applicant.phone,
        applicant.address,
        index === 0 ? { contact: { name: '联系甲', phone: '13711110000' }, claim: heir } : null,
      ],
    );
    await client.query(`insert into statements (case_number, key, received_on, text) values ($1, 'a', '2026-03-03', $2)`, [
      number,
      `"旧话${index}" 换行\n第二行`,
    ]);
    await client.query(
      `insert into decisions (case_number, step, visit, inputs, outcome, outcome_text, reasons, parameter_versions, decided_by, decided_at)
       values ($1, 'accept-application', '', null, $2, '结论旧', '[]', '[]', 'demo', now())`,
      [number, { decision: 'accept', remark: `批注${index}` }],
    );
    await client.query(
      `insert into notices (notice_id, case_number, key, template, recipient, title, body, created_at, next_attempt_at) values ($1, $2, 'k', 't', 'veteran', '题名', $3, now(), now())`,
      [`${number}-notice`, number, `正文${index}`],
    );
    await client.query(
      `insert into payments (payment_id, case_number, kind, amount, paid_on, reference, recorded_at) values ($1, $2, 'personalShare', 1, '2026-03-03', $3, now())`,
      [`p${index}`, number, `附言${index}`],
    );
  }
  const first = 'BJ2026-OLD00-00000';
  for (const [name, key, variables] of [
    ['statement-received', 'a', { statement: { text: '旧申辩', receivedOn: '2026-03-03' } }],
    ['subsidy-applied', 'b', { subsidyApplication: { category: 'extremePoverty', reason: '旧理由', appliedOn: '2026-03-04' } }],
  ] as const) {
    await client.query(
      `insert into messages (message_id, name, correlation_key, ttl_ms, variables, until_acknowledged, next_attempt_at) values ($1, $2, $3, 1, $4, false, now())`,
      [`${first}:${name}:${key}`, name, first, variables],
    );
    await client.query(`insert into audit (case_number, at, action, actor, details) values ($1, now(), $2, 'applicant', $3)`, [
      first,
      name,
      name === 'subsidy-applied' ? variables : {},
    ]);
  }
  await client.query(
    `insert into unmatched_payments (payment_id, named, kind, amount, paid_on, reference, received_at) values ('u', 'x', 'personalShare', 1, '2026-03-03', '无主附言', now())`,
  );
}

test('every row is sealed once, after a start that was cut off in the middle; all is read as it was, nothing is left in clear', async () => {
  const { url, drop } = await newDatabase();
  const folder = earlierMigrations();
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    await migrate(drizzle({ client }), { migrationsFolder: folder });
    await fill(client);
    const words = [
      ...people.flatMap(({ applicant }) => [applicant.idNumber, applicant.name, applicant.phone]),
      '旧话',
      '旧申辩',
      '结论旧',
      '旧理由',
      '批注',
      '正文',
      '附言',
      '理由甲',
      '继忱',
      '联系甲',
      '某县机械厂',
      '622200000000000012',
    ];
    const database = drizzle({ client });
    expect((await foundIn(database, words)).length).toBeGreaterThan(10);

    await migrate(database, { migrationsFolder: migrations });
    await makeOfficeKey(database, testVault);
    const vaulted = withVault(drizzle({ client }), await openVault(database, testVault));
    const fail = () => {
      throw new Error('cut off');
    };
    await expect(sealOldRows(vaulted, { batch: 2, onBatch: fail })).rejects.toThrow('cut off');
    const half = await client.query(
      `select count(*) filter (where application like 'aes1.%')::int as sealed, count(*)::int as all from cases`,
    );
    expect(half.rows).toEqual([{ sealed: 2, all: 5 }]);

    await sealOldRows(vaulted);
    await expect(hashOldNames(vaulted, { batch: 2, onBatch: fail })).rejects.toThrow('cut off');
    const named = await client.query('select count(name_hashes)::int as named, count(*)::int as all from applicants');
    expect(named.rows).toEqual([{ named: 2, all: 4 }]);

    const opened = await openPostgres(url, testVault);
    expect(await foundIn(opened.database, words)).toEqual([]);
    const cases = casesIn(opened, processList, () => new Date());
    const first = await cases.files.get('BJ2026-OLD00-00000', 'veteran-back-pay');
    expect(first.application.applicant).toEqual(people[0]?.applicant);
    expect(first.application.placementUnit).toEqual(people[0]?.placementUnit);
    expect(first.statement?.text).toBe('"旧话0" 换行\n第二行');
    expect(first.survivors).toEqual({ contact: { name: '联系甲', phone: '13711110000' }, claim: heir });
    expect(await cases.decisions.of('BJ2026-OLD00-00000')).toMatchObject([
      { inputs: null, outcomeText: '结论旧', outcome: { decision: 'accept', remark: '批注0' }, reasons: [] },
    ]);
    expect(await cases.files.get('BJ2026-OLD00-00004')).toMatchObject({ outcomeReasons: [{ finding: '理由甲' }] });
    expect(await cases.progress.of('BJ2026-OLD00-00003')).toMatchObject({ applicant: null, submittedBy: 'veteran' });
    expect((await cases.notices.pending(10)).map(({ title, body }) => `${title}${body}`).sort()).toEqual([
      '题名正文0',
      '题名正文1',
      '题名正文2',
      '题名正文4',
    ]);
    expect((await cases.unmatched.waiting()).map(({ reference }) => reference)).toEqual(['无主附言']);
    expect(await cases.announcements.wordsOf('BJ2026-OLD00-00000', 'subsidy-applied')).toBe('旧理由');
    expect((await cases.messages.pending(10)).map(({ variables }) => variables)).toEqual([
      { statement: { receivedOn: '2026-03-03' } },
      { subsidyApplication: { category: 'extremePoverty', appliedOn: '2026-03-04' } },
    ]);
    // Open cases still keep a second one out.
    const { applicant } = people[1] ?? application();
    await expect(cases.files.create(application({ applicant }), 'again')).rejects.toMatchObject({ caseNumber: 'BJ2026-OLD00-00001' });
    expect(await cases.persons.partsOf(heir.idNumber)).toEqual([{ caseNumber: 'BJ2026-OLD00-00000', as: 'survivor' }]);
    for (const name of ['继忱', '联系 甲'])
      expect(await cases.persons.casesNamed(name, ['veteran-back-pay'], 9)).toEqual(['BJ2026-OLD00-00000']);
    await cases.close();
  } finally {
    await client.end();
    await drop();
    rmSync(folder, { recursive: true });
  }
}, 60_000);
