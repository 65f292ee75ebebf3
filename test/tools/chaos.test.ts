// The plan, and what the auditor sees; test/engine/chaos.test.ts has both at work.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '#test';
import { caseFindings } from '../../tools/chaos/audit/cases.ts';
import { chainFindings } from '../../tools/chaos/audit/chain.ts';
import { type Agencies, effectFindings } from '../../tools/chaos/audit/effects.ts';
import { ledgerFindings } from '../../tools/chaos/audit/ledger.ts';
import { messageFindings } from '../../tools/chaos/audit/messages.ts';
import { paperFindings } from '../../tools/chaos/audit/papers.ts';
import { waitingFindings } from '../../tools/chaos/audit/waiting.ts';
import { type Ask, asking } from '../../tools/chaos/database.ts';
import type { Fault } from '../../tools/chaos/fault.ts';
import { planOf } from '../../tools/chaos/plan.ts';
import { recordsIn } from '../../tools/chaos/records.ts';
import type { Example } from '../../tools/demo/index.ts';
import { onDatabase } from '../cases/databases.ts';
import { applicationFor } from '../registries/application-for.ts';
import { loadSeed } from '../../src/registries/simulator/seed.ts';

test('the same seed is the same plan, and no part is killed more often than it is started again', () => {
  for (let seed = 0; seed < 50; seed++) {
    const { moments } = planOf(seed, 120, true);
    expect(planOf(seed, 120, true).moments).toEqual(moments);
    expect(planOf(seed + 1, 120, true).moments).not.toEqual(moments);
    // Without the web applications, all else happens as with them.
    const ofWebapps = (fault: Fault) => 'part' in fault && ['opensearch', 'webapps'].includes(fault.part);
    expect(planOf(seed, 120).moments).toEqual(moments.filter(({ fault }) => !ofWebapps(fault)));
    const kills = (part: string) => moments.filter(({ fault }) => fault.do === 'kill' && fault.part === part).length;
    for (const part of ['broker', 'database', 'opensearch', 'webapps']) expect(kills(part)).toBeLessThan(4);
  }
});

test('what a broker has told another one may tell again, and later: the newest counts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'records-'));
  const [one, other] = [join(folder, '1'), join(folder, '2')];
  const job = (key: number, position: number, intent: string) =>
    `${JSON.stringify({ recordType: 'EVENT', valueType: 'JOB', key, position, intent, timestamp: 0, value: { type: 't', elementId: 'e', processInstanceKey: 1 } })}\n`;
  writeFileSync(one, job(7, 1, 'CREATED') + job(7, 5, 'COMPLETED') + job(9, 9, 'CREATED'));
  writeFileSync(other, job(8, 2, 'CREATED') + job(7, 1, 'CREATED'));
  const records = recordsIn([one, other]);
  expect(records.jobs().map(({ key }) => key)).toEqual([9, 8]);
  writeFileSync(other, job(8, 6, 'COMPLETED').slice(0, 20), { flag: 'a' });
  expect(records.jobs().map(({ key }) => key)).toEqual([9, 8]);
  writeFileSync(other, job(8, 6, 'COMPLETED').slice(20), { flag: 'a' });
  expect(records.jobs().map(({ key }) => key)).toEqual([9]);
  rmSync(folder, { recursive: true });
});

const nothing: Agencies = {
  ...{ orders: [], pensionPostings: [], medicalPostings: [], refunds: [], payouts: [], returns: [], transfers: [], relationOrders: [] },
  callbacks: [],
};
const quiet = {
  openTasks: () => [],
  completedTask: () => undefined,
  jobs: () => [],
  incidents: () => [],
  published: () => new Set<string>(),
  twice: () => ({ jobs: 0, messages: 0 }),
};

onDatabase('the auditor', (use) => {
  const letters = mkdtempSync(join(tmpdir(), 'letters-'));
  let caseNumber: string;
  const sees = (look: (ask: Ask) => Promise<string[]>) => asking(use.url, look);
  beforeAll(async () => {
    const seed = loadSeed();
    const [person] = seed.persons.values();
    if (!person) throw new Error('the seed is empty');
    ({ caseNumber } = await use.cases.files.create(applicationFor(seed, person), 'one'));
  });
  afterAll(() => rmSync(letters, { recursive: true, force: true }));

  test('finds nothing where there is nothing', async () => {
    expect(await sees((ask) => effectFindings(ask, nothing, letters))).toEqual([]);
    expect(await sees((ask) => ledgerFindings(ask, nothing))).toEqual([]);
    expect(await sees(chainFindings)).toEqual([]);
  });

  test('sees money that was paid twice, paid without a record, or not booked, a letter of nobody, and a file that is lost', async () => {
    const paid = (kind: string, number: string) => ({ kind, number, caseNumber, amount: '12.00' });
    const told = (id: string, status: string) => ({
      id,
      path: '/api/payments',
      status,
      attempts: 1,
      body: { kind: 'personalShare', amount: '5.00' },
    });
    const agencies = {
      ...nothing,
      payouts: [paid('payout', 'ZF1'), paid('payout', 'ZF2')],
      callbacks: [told('ZZ1', 'delivered'), told('ZZ2', 'pending')],
    };
    writeFileSync(join(letters, 'stray.md'), '');
    expect(await sees((ask) => effectFindings(ask, agencies, letters))).toEqual([
      `the agencies did payout of ${caseNumber} 2 times (ZF1, ZF2)`,
      `payouts: ZF1 (12.00) of ${caseNumber} was done, and is not in the case file`,
      `payouts: ZF2 (12.00) of ${caseNumber} was done, and is not in the case file`,
      'the news ZZ2 of an agency is pending',
      'money ZZ1: 5.00 arrived, nothing is booked',
      'money ZZ2: 5.00 arrived, nothing is booked',
      'letter stray was sent, and the case file does not know it',
    ]);
    const paper = { id: 'aa-1', document: 'idCard', name: '', type: 'image/png', size: 1, sha256: '', sentBy: 'window' };
    await use.cases.papers.keep(caseNumber, { ...paper, key: { suite: 'aes-256-gcm', key: '' } });
    expect(await sees((ask) => paperFindings(ask, letters))).toEqual([`the file aa-1 of ${caseNumber} was received, and is not there`]);
    expect(await sees((ask) => ledgerFindings(ask, agencies))).toEqual(['the bank has -1400 fen of ours, the books say 0']);
  });

  test('sees a case that has not ended, one that is missing, and a message that waits, or was lost', async () => {
    const example = (file: string) => ({ file, expect: { outcome: 'completed', steps: ['close'] } }) as unknown as Example;
    expect(await sees((ask) => caseFindings(ask, [example('a'), example('b')], new Map([['a', caseNumber]])))).toEqual([
      `a (${caseNumber}): is received, not closed`,
      `a (${caseNumber}): ended as null, not as completed`,
      `a (${caseNumber}): did not come by close`,
      'b: the application was never taken in',
      'there are 1 cases of 2 applications',
    ]);
    const [waiting] = await sees((ask) => waitingFindings(ask, quiet, Infinity));
    expect(waiting).toMatch(/^message application-from-unit of \S+ has waited since /);
    expect(await sees((ask) => waitingFindings(ask, quiet, 0))).toEqual([]);
    await sees((ask) => ask('update messages set sent_at = now()').then(() => []));
    const [lost] = await sees((ask) => messageFindings(ask, quiet));
    expect(lost).toMatch(/^message application-from-unit of \S+ \(\S+\) counts as sent, and the engine never had it$/);
  });

  test('sees an audit entry that was changed', async () => {
    await sees(async (ask) => {
      await ask('alter table audit disable trigger audit_only_added_to');
      return ask(`update audit set actor = 'somebody else' where id = (select min(id) from audit)`).then(() => []);
    });
    expect(await sees(chainFindings)).toEqual(['audit entry 1 is not what it was']);
  });
});
