/** `npm run audit`, on a case file in a database of its own. */
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, test } from '#test';
import { openPostgres } from '../../../src/cases/postgres.ts';
import { casesIn } from '../../../src/cases/parts.ts';
import { speak } from '../../../src/language.ts';
import { Money } from '../../../src/policy/index.ts';
import { processList } from '../../../src/processes/index.ts';
import { newCaseFile, type TestDatabase } from '../../cases/databases.ts';
import { startedCase } from '../../cases/fixtures.ts';
import { testMasterKey, testVault } from '../../cases/test-vault.ts';
import { testClock } from '../../cases/test-clock.ts';
import { called } from '../cli/called.ts';

let database: TestDatabase;
let opened: Awaited<ReturnType<typeof openPostgres>>;
let caseNumber: string;
const given = process.env['DATABASE_URL'];

beforeAll(async () => {
  database = await newCaseFile();
  process.env['DATABASE_URL'] = database.url;
  process.env['MASTER_KEY'] = testMasterKey;
  opened = await openPostgres(database.url, testVault);
  const cases = casesIn(opened, processList, testClock().now);
  caseNumber = await startedCase(cases);
  await cases.steps.begin(caseNumber, { elementId: 'accept-application', elementInstanceKey: '1', name: '受理审核' });
  const paid = {
    idempotencyKey: 'ZZ1',
    kind: 'personalShare' as const,
    amount: Money.of('12.50'),
    paidOn: '2026-03-02' as never,
    reference: 'R',
  };
  await cases.payments.record(caseNumber, paid, 'bank');
  await cases.audit.looked('测试经办人', caseNumber, 'caseProgress');
});
afterAll(async () => {
  await opened.close();
  await database.drop();
  if (given === undefined) delete process.env['DATABASE_URL'];
  else process.env['DATABASE_URL'] = given;
});
afterEach(() => speak(undefined));

test('of: who did what when, in words', async () => {
  const { status, stdout } = await called('audit', 'of', caseNumber);
  expect(status).toBe(0);
  expect(stdout.split('\n').map((line) => line.replace(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d {2}/, ''))).toEqual([
    '申请人一方  提交申请：提交人veteran',
    expect.stringMatching(/^系统 {2}开始办理：流程编号\d+$/),
    '系统  进入环节：环节“受理审核”',
    '银行  到账登记：款项类别个人缴费部分，金额12.50，付款编号ZZ1',
    '测试经办人  查阅：事由caseProgress',
    '',
  ]);
});

test('of a case that there is not', async () => {
  expect(await called('audit', 'of', 'BJ2026-00000-00000', '--lang', 'zh')).toMatchObject({
    status: 2,
    stderr: '没有受理编号为BJ2026-00000-00000的业务。\n',
  });
});

test('verify against a head that was kept: all well, then one changed, then the end cut off', async () => {
  const head = (await called('audit', 'head')).stdout.trim();
  expect(head).toMatch(/^5:[0-9a-f]{64}$/);
  expect(await called('audit', 'verify', '--head', head)).toMatchObject({
    status: 0,
    stdout: '5 entries, all as they were written.\n',
    stderr: '',
  });
  expect((await called('audit', 'verify', '--lang', 'zh')).stderr).toBe('没有给出--head，末尾是否被截去无法查出。\n');
  expect(await called('audit', 'verify', '--head', 'nonsense')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('--head nonsense'),
  });

  await opened.database.execute(sql`alter table audit disable trigger user`);
  await opened.database.execute(sql`alter table audit_chain disable trigger user`);
  await opened.database.execute(sql`update audit set actor = 'nobody' where id = 2`);
  await opened.database.execute(sql`delete from audit where id = 5`);
  await opened.database.execute(sql`delete from audit_chain where position = 5`);
  expect(await called('audit', 'verify', '--head', head, '--lang', 'zh')).toMatchObject({
    status: 1,
    stdout: '末尾被截去：从第5条起缺失，原有5条。\n第2条（编号2）内容被改动。\n共4条，发现2处问题。\n',
  });
});
