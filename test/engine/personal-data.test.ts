/** What of a person leaves the case file: for the engine, its searchable records, the log, the metrics, the letters. And what is left after erasure. */
import { afterAll, beforeAll, expect, test } from '#test';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPostgres } from '../../src/cases/postgres.ts';
import { openCases, StillNeeded, type Cases } from '../../src/cases/index.ts';
import { lettersIn } from '../../src/notices/index.ts';
import { processList } from '../../src/processes/index.ts';
import { foundIn } from '../cases/tables.ts';
import { testVault } from '../cases/test-vault.ts';
import { DrivenCase } from './case-driver.ts';
import { eventually, records } from './records.ts';
import { engineForTests, recordsFile } from './stack.ts';
import { startSystem, type System } from './system.ts';
import { applicationOf } from './veteran-back-pay/people.ts';

let system: System;
let cases: Cases;
let aCase: DrivenCase;
/** By which somebody would be known. */
let who: string[];
let idNumber: string;
/** What the applicant wrote, the clerk needs to read, and no name or number stands in. */
const ownWords = '退役介绍信在搬家时遗失';

beforeAll(async () => {
  system = await startSystem({ settings: { LOG_LEVEL: 'trace' } });
  cases = await openCases({ databaseUrl: String(system.environment['DATABASE_URL']), processes: processList, vault: testVault });
  const application = applicationOf('测试甲八');
  const applicant = { ...application.applicant, phone: '13755554444', address: '虚构市无此街道七十七号' };
  who = [applicant.name, applicant.idNumber, applicant.phone, applicant.address];
  ({ idNumber } = applicant);
  aCase = await DrivenCase.submit(system, { ...application, applicant });
  await aCase.decide('accept-application', { decision: 'accept', archiveDifficulty: 'accepted', archiveDifficultyReason: '说明属实' });
  await aCase.decide('determine-identity', { decision: 'refuse', reason: '无法认定安置方式' });
  await aCase.makeStatement(`本人${applicant.name}，电话${applicant.phone}，${ownWords}。`);
  await aCase.decide('review-statement', { decision: 'uphold', reason: '陈述无新证据' });
  await aCase.ends('refused');
});
afterAll(async () => {
  await cases.close();
  await system.stop();
});

const everyRecord = () => readFileSync(recordsFile, 'utf8').split('\n');
/** Those of the words that the text has. */
const wordsIn = (text: string, words: readonly string[]) => words.filter((word) => text.includes(word));

test('the engine has nothing by which the person is known', () => {
  expect(everyRecord().length).toBeGreaterThan(100);
  expect(wordsIn(everyRecord().join('\n'), who)).toEqual([]);
});

test('what the applicant wrote reaches no message and no variable of the process: only the task in which a clerk weighs it', async () => {
  // Masked, and in the scope of that task: Tasklist shows nothing that is not a variable.
  const told = records('variable').filter(({ value }) => JSON.stringify(value).includes(ownWords));
  expect(new Set(told.map(({ value }) => (value as unknown as { name: string }).name))).toEqual(new Set(['statement']));
  const instance = await aCase.instanceKey();
  for (const { value } of told) expect((value as unknown as { scopeKey: number }).scopeKey).not.toBe(instance);
  const kinds = everyRecord().flatMap((line) => (line.includes(ownWords) ? [/"valueType":"(\w+)"/.exec(line)?.[1]] : []));
  expect(kinds.filter((kind) => kind?.startsWith('MESSAGE'))).toEqual([]);
  expect(kinds).toContain('VARIABLE');
});

/** Everything that OpenSearch has, as text; empty where the tests run without it. */
async function searchable(): Promise<string> {
  const { openSearchAddress } = engineForTests() as { openSearchAddress?: string };
  if (process.env['TEST_WEBAPPS'] !== 'true' || !openSearchAddress) return '';
  const indices = (await (await fetch(`${openSearchAddress}/_cat/indices?format=json&h=index`)).json()) as { index: string }[];
  const all = await Promise.all(indices.map(async ({ index }) => (await fetch(`${openSearchAddress}/${index}/_search?size=10000`)).text()));
  return all.join('\n');
}

test('log and metrics have nothing of the person; the erased person is nowhere', async () => {
  const folder = String(system.environment['DATA_DIR']);
  const letters = join(folder, 'notices');
  const lettersNow = () => (existsSync(letters) ? readdirSync(letters) : []).filter((name) => name.startsWith(aCase.caseNumber));
  const log = () => readFileSync(join(folder, 'logs', 'app.log'), 'utf8');
  const metrics = async () => (await fetch(`${system.apiUrl}/metrics`)).text();
  await eventually('a letter', () => (lettersNow().some((name) => name.includes('refusal-decision')) ? true : undefined));
  expect(log()).toContain('application received');
  expect(wordsIn(log() + (await metrics()), [...who, ownWords])).toEqual([]);
  expect(
    wordsIn(
      lettersNow()
        .map((name) => readFileSync(join(letters, name), 'utf8'))
        .join('\n'),
      who,
    ),
  ).toContain(who[0]);

  await eventually('the last letter to be sent', async () => {
    const erased = await cases.persons.erase(idNumber, lettersIn(letters)).catch((error: unknown) => error);
    if (erased instanceof StillNeeded) return undefined;
    return erased;
  }).then((erased) => expect(erased).toEqual({ cases: 1 }));
  await cases.persons.compact();

  expect(lettersNow()).toEqual([]);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name !== 'agencies.json',
  );
  const texts = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'));
  expect(existsSync(letters)).toBe(true);
  const { database, close } = await openPostgres(String(system.environment['DATABASE_URL']), testVault);
  expect(await foundIn(database, [...who, ownWords])).toEqual([]);
  await close();
  // Where there is OpenSearch, it is searched: what the clerk read is there, without names and numbers (docs/personal-data.md).
  if (process.env['TEST_WEBAPPS'] === 'true') expect(await searchable()).toContain(ownWords);
  expect(wordsIn([...texts, ...everyRecord(), await metrics(), await searchable()].join('\n'), who)).toEqual([]);
  // Who looks the case up learns how it ended.
  expect(await aCase.progress()).toMatchObject({ outcome: 'refused', applicant: null, notices: expect.any(Array) });
  await expect(cases.files.get(aCase.caseNumber)).rejects.toThrow('erased');
});
