/** `npm run person`, as an operator calls it. */
import { afterAll, beforeAll, expect, test } from '#test';
import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cases, openCases } from '../../src/cases/index.ts';
import { isoDate, Money } from '../../src/policy/index.ts';
import { processList } from '../../src/processes/index.ts';
import { runPerson } from '../../tools/person/run.ts';
import { newCaseFile, type TestDatabase } from '../cases/databases.ts';
import { newIdNumber } from '../cases/fixtures.ts';
import { type People, tellEverything } from '../cases/people.ts';
import { testClock } from '../cases/test-clock.ts';
import { testMasterKey, testVault } from '../cases/test-vault.ts';
import { heard, withSettings } from './cli/called.ts';

let folder: string;
let database: TestDatabase;
let cases: Cases;
let people: People;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'person-'));
  mkdirSync(join(folder, 'notices'));
  database = await newCaseFile();
  const clock = testClock();
  cases = await openCases({ databaseUrl: database.url, processes: processList, vault: testVault, clock: clock.now });
  people = await tellEverything({ cases, clock });
});
afterAll(async () => {
  await cases.close();
  await database.drop();
  rmSync(folder, { recursive: true });
});

interface Asked {
  stdin?: string;
  settings?: Record<string, string>;
}
const environment = (settings: Record<string, string>) => ({
  DATABASE_URL: database.url,
  DATA_DIR: folder,
  MASTER_KEY: testMasterKey,
  INIT_CWD: folder,
  ...settings,
});

/** In this process, which is faster. */
async function person(
  args: string[],
  { stdin = '', settings = {} }: Asked = {},
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const typed = Readable.from([stdin]);
  const keyboard = Object.getOwnPropertyDescriptor(process, 'stdin') ?? {};
  Object.defineProperty(process, 'stdin', { ...keyboard, get: () => typed });
  try {
    const { status, ...said } = await withSettings(environment(settings), () => heard(() => runPerson(args)));
    return { code: status, ...said };
  } finally {
    Object.defineProperty(process, 'stdin', keyboard);
  }
}

/** As it is called. */
async function spawned(args: string[], { stdin = '', settings = {} }: Asked) {
  const child = spawn(process.execPath, ['--no-warnings', 'tools/person/main.ts', ...args], {
    env: { ...process.env, ...environment(settings) },
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (text) => (said.stdout += String(text)));
  child.stderr.on('data', (text) => (said.stderr += String(text)));
  child.stdin.end(stdin);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, ...said };
}

test('export: everything that the person told and was told, in Chinese, by a number that no argument holds', async () => {
  const { code, stdout } = await spawned(['export'], { stdin: `${people.veteran.idNumber.toLowerCase()}\n` });
  expect(code).toBe(0);
  const told = JSON.parse(stdout) as { 业务: Record<string, unknown>[] };
  for (const word of people.veteran.words) expect(stdout).toContain(word);
  expect(told.业务).toMatchObject([
    {
      受理编号: people.veteran.caseNumber,
      业务: '部分退役士兵保险补缴',
      身份: '申请人',
      申请人: { 姓名: '甄佐诗' },
      本人陈述: [{ 内容: '旧工友可以作证，腿上有旧伤。' }],
      缴费: [{ 金额: '480.00', 附言: '附言甲' }],
      文书: [{ 题名: '受理通知书' }],
    },
  ]);
  // The fields of the application by the names of the form.
  expect(Object.keys(told.业务[0]?.['申请内容'] as object).filter((name) => /^[a-z]/i.test(name))).toEqual([]);
});

test('export: of somebody else’s case only the own part; into a file of one’s own, which is not overwritten', async () => {
  const { code, stdout } = await person(['export', people.heir.idNumber, '--out', 'heir.json']);
  const file = join(folder, 'heir.json');
  expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining(file) });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const text = readFileSync(file, 'utf8');
  for (const word of people.heir.words) expect(text).toContain(word);
  expect(text).not.toContain(people.dead.idNumber);
  expect(text).not.toContain('卜存哉');
  expect(await person(['export', people.heir.idNumber, '--out', 'heir.json'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('已经存在'),
  });
});

test.each([
  [['export'], '51010119700101', 2, '公民身份号码不正确，请按身份证上的18位号码填写。\n'],
  [['export'], newIdNumber('19991231'), 1, '没有与该号码有关的信息。\n'],
  [['erase', '--yes'], newIdNumber('19991231'), 1, '没有与该号码有关的信息。\n'],
])('%j of an unknown person, or a wrong number, says so and no more', async (args, stdin, code, stderr) => {
  expect(await person(args, { stdin })).toEqual({ code, stdout: '', stderr });
});

test('a wrong master key is told with what to do, and nothing is read', async () => {
  const { code, stdout, stderr } = await person(['export', people.veteran.idNumber], {
    settings: { MASTER_KEY: '00'.repeat(32), LC_ALL: 'zh_CN.UTF-8' },
  });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/主密钥打不开这个案卷库.*MASTER_KEY_FILE/s);
});

test('erase: asks first, refuses what is open with the reason, then forgets person and letters', async () => {
  const { idNumber, caseNumber } = people.veteran;
  const stdin = `${idNumber}\n`;
  expect(await person(['erase'], { stdin })).toMatchObject({ code: 2, stderr: expect.stringMatching(/将清除1件业务.*--yes/) });
  expect(await person(['erase', '--yes'], { stdin })).toMatchObject({
    code: 1,
    stderr: `不能清除，没有清除任何内容：\n${caseNumber}尚未办结：请先办结，或者由申请人撤回申请。\n`,
  });
  await cases.files.close(caseNumber, 'lapsed', []);
  const [money] = await cases.refunds.late(caseNumber);
  const refund = { paymentId: money?.paymentId ?? '', amount: Money.of('480.00'), reference: 'r', refundedOn: isoDate('2026-03-06') };
  await cases.refunds.record(caseNumber, { ...refund, idempotencyKey: 'back' });
  const [letter] = await cases.notices.of(caseNumber);
  const noticeId = letter?.noticeId ?? '';
  await cases.notices.markDelivered([noticeId]);
  const sent = join(folder, 'notices', `${noticeId}.md`);
  const other = join(folder, 'notices', 'somebody-else.md');
  for (const file of [sent, other]) writeFileSync(file, '甄佐诗');

  expect(await person(['erase', '--yes'], { stdin })).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('已清除该人在1件业务中的个人信息'),
  });
  expect([existsSync(sent), existsSync(other)]).toEqual([false, true]);
  expect(await person(['export'], { stdin })).toMatchObject({ code: 1, stderr: '没有与该号码有关的信息。\n' });
});

test('rekey: the keys are wrapped by the new master key, and a second time there is nothing to do', async () => {
  const newKey = 'cd34'.repeat(16);
  const settings = { MASTER_KEY: `${newKey},${testMasterKey}` };
  const first = await person(['rekey'], { settings });
  expect(first).toMatchObject({ code: 0, stdout: expect.stringMatching(/重新加密3个密钥/) });
  expect((await person(['rekey'], { settings: { MASTER_KEY: newKey } })).stdout).toMatch(/重新加密0个密钥/);
  expect((await person(['export', people.heir.idNumber], { settings: { MASTER_KEY: newKey } })).code).toBe(0);
  expect((await person(['export', people.heir.idNumber])).code).toBe(2);
});
