/** `npm run archive`, as an operator calls it. */
import { afterAll, beforeAll, expect, test } from '#test';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cases, openCases } from '../../../src/cases/index.ts';
import { isoDate, Money } from '../../../src/policy/index.ts';
import { processList } from '../../../src/processes/index.ts';
import { caseDataSchema } from '../../../tools/archive/case-data.ts';
import { newCaseFile, type TestDatabase } from '../../cases/databases.ts';
import { calculation, startedCase } from '../../cases/fixtures.ts';
import { testMasterKey, testVault } from '../../cases/test-vault.ts';
import { textOf } from '../../letters/pdf-text.ts';
import { calledWith } from '../cli/called.ts';

let folder: string;
let database: TestDatabase;
let cases: Cases;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'archive-'));
  database = await newCaseFile();
  cases = await openCases({ databaseUrl: database.url, processes: processList, vault: testVault });
});
afterAll(async () => {
  await cases.close();
  await database.drop();
  rmSync(folder, { recursive: true });
});

const archive = (...args: string[]) =>
  calledWith(
    { DATABASE_URL: database.url, DATA_DIR: folder, MASTER_KEY: testMasterKey, INIT_CWD: folder, LANG: 'zh_CN.UTF-8' },
    'archive',
    ...args,
  );

test('a closed case becomes a folder whole, once, with a trace; an open one is refused with all that is in the way', async () => {
  const caseNumber = await startedCase(cases);
  await cases.steps.begin(caseNumber, { elementId: 'accept-application', elementInstanceKey: '1', name: '受理审核' });
  await cases.ledgers.save(caseNumber, calculation());
  const letter = { key: 'k', template: 'amount-notice', recipient: 'veteran', title: '告知书', series: '某退军告' } as const;
  const { noticeId } = await cases.notices.enqueue(caseNumber, { ...letter, body: '{{veteranName}}同志：\n正文。' });
  const open = await archive(caseNumber, 'packages');
  expect([open.status, open.stderr]).toEqual([
    1,
    `${caseNumber}不能归档：尚未办结，办结后才能归档；“受理审核”尚未办完；尚有1份文书没有发出。\n`,
  ]);
  await cases.notices.markDelivered([noticeId]);
  const posting = { idempotencyKey: 'p', insurance: 'pension', months: 2, amount: Money.of('1440.00'), reference: 'RZ-1' } as const;
  await cases.postings.record(caseNumber, { ...posting, postedOn: isoDate('2026-03-09') });
  await cases.files.close(caseNumber, 'completed', []);
  expect(readdirSync(folder)).toEqual([]);

  const done = await archive(caseNumber.toLowerCase(), 'packages');
  const target = join(folder, 'packages', caseNumber);
  expect([done.status, done.stdout]).toEqual([0, `归档包已写入${target}。\n`]);
  expect(readdirSync(join(folder, 'packages'))).toEqual([caseNumber]);
  const read = (path: string) => readFileSync(join(target, path));
  const sums = read('sha256sums.txt')
    .toString()
    .trim()
    .split('\n')
    .map((line) => line.split('  '));
  expect(sums.map(([, path]) => path)).toEqual(['case.json', 'case.schema.json', 'letters/0001.pdf', 'index.json']);
  for (const [sum, path = ''] of sums) expect(createHash('sha256').update(read(path)).digest('hex')).toBe(sum);
  expect(statSync(join(target, 'case.json')).mode & 0o777).toBe(0o600);
  const data = caseDataSchema.parse(JSON.parse(read('case.json').toString()));
  expect(data).toMatchObject({
    caseNumber,
    outcome: 'completed',
    application: { applicant: { name: '测试人' } },
    payout: null,
    refunds: [],
  });
  expect(data.postings).toEqual([{ insurance: '基本养老保险', months: 2, amount: '1440.00', postedOn: '2026-03-09' }]);
  expect(Object.keys((JSON.parse(read('case.schema.json').toString()) as { properties: object }).properties)).toEqual(Object.keys(data));
  expect(read('index.json').toString()).toContain('"文件编号": "某退军告〔');
  expect(textOf(read('letters/0001.pdf'))).toContain('告知书测试人同志：正文。');
  expect(await cases.audit.of(caseNumber)).toContainEqual(
    expect.objectContaining({ action: 'looked', actor: 'operator', details: { purpose: 'archive' } }),
  );

  const again = await archive(caseNumber, 'packages');
  expect([again.status, again.stderr]).toEqual([2, expect.stringContaining('已经存在')]);
  const ofd = await archive(caseNumber, 'other', '--format', 'ofd');
  expect([ofd.status, ofd.stderr]).toEqual([2, '本系统不生成OFD版式，请用pdf。\n']);
  const none = await archive('../BJ2026-00000-00000', 'other');
  expect([none.status, readdirSync(folder)]).toEqual([1, ['packages']]);
});
