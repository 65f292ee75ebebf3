/** The printed letter and its verification, over HTTP. */
import { afterAll, beforeAll, expect, test } from '#test';
import type { Account } from '../../src/sign-in/local/index.ts';
import { startTestApi, type TestApi } from '../api/test-api.ts';
import { windowClerk } from '../../tools/demo/cast.ts';
import { misses } from '../../src/api/guesses.ts';
import { applicationInput } from '../cases/fixtures.ts';
import { textOf } from './pdf-text.ts';

let api: TestApi;
let caseNumber: string;
let letters: string[];
const application = applicationInput();
const { idNumber } = application.applicant;
const applicant: Account = { kind: 'person', name: '测试人', idNumber };
const stranger: Account = { kind: 'person', name: '测试旁人', idNumber: '51010119800101901X' };
const signed = '某县退役军人事务局\n2026年3月2日';

beforeAll(async () => {
  api = await startTestApi();
  caseNumber = String((await api.submit(application)).body['caseNumber']);
  const letter = { template: 'amount-notice', title: '应缴金额告知书', series: '某退军告' } as const;
  const own = {
    ...letter,
    key: 'own',
    recipient: 'veteran',
    body: `{{veteranName}}同志：\n\n**核定**如下\u202E[x](y)：1440.00元。\n\n${signed}`,
  } as const;
  const unit = {
    ...letter,
    key: 'unit',
    recipient: 'liableUnit',
    body: `某县机械厂：\n\n{{veteranName}}的应缴金额。\n\n${signed}`,
  } as const;
  const old = { key: 'old', template: 'amount-notice', recipient: 'veteran', title: '没有文号的告知书', body: '没有称谓和落款' } as const;
  letters = [];
  for (const one of [own, unit, old]) letters.push((await api.cases.notices.enqueue(caseNumber, one)).noticeId);
});
afterAll(() => api.stop());

async function file(noticeId = '', account?: Account, of = caseNumber) {
  const headers = account ? await api.as(account) : {};
  const answer = await fetch(`${api.url}/cases/${of}/letters/${noticeId}.pdf`, { headers });
  return { status: answer.status, type: answer.headers.get('content-type'), bytes: Buffer.from(await answer.arrayBuffer()) };
}

test('the applicant has the letter as the office prints it, with the own name, the same file each time', async () => {
  const page = await api.get(`/cases/${caseNumber}`, await api.as(applicant));
  expect(page.text).toContain(`href="/cases/${caseNumber}/letters/${letters[0]}.pdf"`);
  const [one, again] = [await file(letters[0], applicant), await file(letters[0], applicant)];
  expect([one.status, one.type]).toEqual([200, 'application/pdf']);
  expect(one.bytes.equals(again.bytes)).toBe(true);
  expect(one.bytes.length).toBeLessThan(100_000);
  expect(textOf(one.bytes)).toMatch(
    /^某县退役军人事务局某退军告〔\d{4}〕1号应缴金额告知书测试人同志：\*\*核定\*\*如下 \[x\]\(y\)：1440\.00元。某县退役军人事务局2026年3月2日.*样章.*校验码.*第1页共1页$/,
  );
  const receipt = await fetch(`${api.url}/cases/${caseNumber}/receipt.pdf`, { headers: await api.as(applicant) });
  const receiptText = textOf(Buffer.from(await receipt.arrayBuffer()));
  expect(receiptText).toMatch(/收件回执测试人：2019年7月1日提出的部分退役士兵保险补缴申请/);
  expect(receiptText).toContain(`（受理编号：${caseNumber}）`);
  expect(receiptText).not.toContain('校验码');
  expect(textOf((await file(letters[2], applicant)).bytes)).toMatch(
    /^某县退役军人事务局没有文号的告知书没有称谓和落款某县退役军人事务局.*第1页共1页$/,
  );
});

test('the window has the names masked but in the letter to a unit; nobody else has a letter, and nobody through another case', async () => {
  expect(textOf((await file(letters[0], windowClerk)).bytes)).toContain('测**同志：');
  expect(textOf((await file(letters[1], windowClerk)).bytes)).toContain('测试人的应缴金额。');
  const other = String((await api.submit(applicationInput())).body['caseNumber']);
  const refused = [
    await file(letters[0]),
    await file(letters[0], stranger),
    await file(letters[0], windowClerk, other),
    await file(`${caseNumber}-none`, applicant),
    await file('%00', applicant),
  ];
  expect(refused.map(({ status }) => status)).toEqual([401, 404, 404, 404, 404]);
});

test('whoever was shown a letter asks whether it was issued, and learns nothing of the person', async () => {
  const [letter, toUnit] = await api.cases.letters.of(caseNumber);
  const ask = async (number: string, checkCode: string) => {
    const answer = await fetch(`${api.url}/verify`, {
      method: 'POST',
      body: new URLSearchParams({ number, checkCode }),
      headers: { accept: 'text/html', origin: api.url },
    });
    return { status: answer.status, text: await answer.text() };
  };
  const { number, checkCode } = { number: letter?.number ?? '', checkCode: letter?.checkCode ?? '' };
  const good = await ask(number.replace('〔', '[').replace('〕', ']'), checkCode.toLowerCase().replaceAll('-', ' '));
  expect(good.text).toContain('核验通过');
  expect(good.text).toContain('应缴金额告知书');
  expect(good.text).not.toMatch(new RegExp(`测试人|测\\*|${idNumber}|${caseNumber}`));
  const wrong = await ask(number, toUnit?.checkCode ?? '');
  expect(wrong.text).toContain('没有签发过这一文号和校验码的告知书');
  expect(wrong.text).toContain(`value="${number}"`);
  const lacking = await ask('<b>', '');
  expect(lacking.text).toContain('请填写告知书的文号');
  expect(lacking.text).toContain('请填写告知书页脚的校验码');
  expect(lacking.text).not.toContain('<b>');
  for (let tries = 0; tries < misses.points; tries++) await ask(number, '0000-0000-0000');
  expect((await ask(number, checkCode)).status).toBe(429);
});
