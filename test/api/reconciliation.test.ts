/** 对账 over HTTP: two treasurers, and whoever is none. */
import { afterAll, beforeAll, expect, test } from '#test';
import { voucherKey } from '../../src/cases/index.ts';
import { createLog } from '../../src/log.ts';
import { isoDate, Money } from '../../src/policy/index.ts';
import type { Account } from '../../src/sign-in/local/index.ts';
import { sendBack } from '../../src/returns.ts';
import { simulated } from '../registries/simulated.ts';
import { applicationInput } from '../cases/fixtures.ts';
import { saying, textRows, workbookOf } from '../spreadsheet/saved.ts';
import { startTestApi, type TestApi } from './test-api.ts';

const staff = (id: string): Account => ({ kind: 'staff', id, name: id, post: '' });
const [tao, shui, auditor, clerk] = ['tao.sikuan', 'shui.sikuan', 'jiang.shenji', 'zhou.fuhe'].map(staff) as [
  Account,
  Account,
  Account,
  Account,
];

let api: TestApi;
let caseNumber: string;

beforeAll(async () => {
  api = await startTestApi();
  caseNumber = String((await api.submit(applicationInput())).body['caseNumber']);
  const paid = (idempotencyKey: string, amount: string) => ({
    ...{ idempotencyKey, kind: 'personalShare' as const, amount: Money.of(amount) },
    ...{ paidOn: isoDate('2026-03-02'), reference: 'R' },
  });
  const onVoucher = (id: string, amount: string) => ({ ...paid(id, amount), reference: 'PZ-5' });
  for (const payment of [
    onVoucher('ZZ5', '4.00'),
    onVoucher('ZZ6', '8.00'),
    paid('ZZ1', '100.00'),
    paid('ZZ2', '50.00'),
    paid('ZZ3', '30.00'),
    paid('ZZ4', '7.00'),
  ]) {
    await api.cases.payments.record(caseNumber, payment);
  }
});
afterAll(() => api.stop());

async function send(
  path: string,
  fields: Record<string, string> | FormData,
  account: Account,
): Promise<{ status: number; to: string; text: string }> {
  const answer = await fetch(api.url + path, {
    method: 'POST',
    body: fields instanceof FormData ? fields : new URLSearchParams(fields),
    headers: { accept: 'text/html', ...(await api.as(account)), origin: api.url },
    redirect: 'manual',
  });
  return { status: answer.status, to: answer.headers.get('location') ?? '', text: await answer.text() };
}
const page = async (path: string, account: Account) => api.get(path, { accept: 'text/html', ...(await api.as(account)) });
const rowsOf = (text: string): string[] =>
  [...text.matchAll(/<td class="govuk-table__cell[^>]*>([^<]*)<\/td>/g)].map(([, cell = '']) => cell.trim());

const statement = [
  '交易日期,交易流水号,收入金额,支出金额,摘要',
  '2026-03-01,ZZ0,5.00,,缴款0123456789',
  '2026-03-02,ZZ1,100.00,,',
  '2026-03-02,ZZ2,49.99,,',
  '2026-03-02,ZZ3,30.01,,',
  '2026-03-02,ZZ1,100.00,,',
  // One voucher, two payments.
  '2026-03-02,PZ-5,12.00,,',
  '2026-03-02,ZF-9,,8.00,',
].join('\n');
const desk = '/work/reconciliation';
function state(account: 'bank' | 'collected', content: string | Buffer, by: Account): ReturnType<typeof send> {
  const form = new FormData();
  form.set('account', account);
  form.set('file', new File([content as BlobPart], '../对账单'));
  return send(desk, form, by);
}

test('a statement with mistakes is refused with all of them, and nothing is kept', async () => {
  const refused = await state('bank', `${statement}\n昨天,ZZ9,\0,,`, tao);
  expect(refused.status).toBe(400);
  const wrong = await state('bank', `${statement}\n昨天,ZZ9,一,,`, tao);
  expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('第9行“交易日期”')]);
  expect(wrong.text).toContain('第9行“收入金额”');
  const bomb = saying(workbookOf(['日期'], ''), 33 * 1024 * 1024);
  for (const [file, status, reason] of [
    ['', 400, '没有表头'],
    [bomb, 400, '展开以后超过32MB'],
    [Buffer.alloc(4 * 1024 * 1024 + 1), 413, '超过4MB'],
  ] as const) {
    expect(await state('bank', file, tao)).toMatchObject({ status, text: expect.stringContaining(reason) });
  }
  expect((await state('bank', statement, clerk)).status).toBe(403);
  expect((await page(desk, tao)).text).toContain('还没有对账单');
});

test('one prepares and another approves; what nobody knows waits until somebody has decided', async () => {
  const prepared = await state('bank', statement, tao);
  expect([prepared.status, prepared.to]).toEqual([303, expect.stringMatching(/^\/work\/reconciliation\/\d+$/)]);
  // The same again, also from another, and as a workbook: it is known.
  const [headings = [], ...rows] = statement.split('\n').map((line) => line.split(','));
  expect((await state('bank', workbookOf(headings, textRows(rows)), shui)).to).toBe(prepared.to);

  const result = await page(prepared.to, tao);
  expect(rowsOf(result.text)).toEqual([
    ...['账面没有', '2026-03-01', 'ZZ0', '5.00', '', '', '审核后列入待查款项'],
    ...['银行少于账面', '2026-03-02', 'ZZ2', '49.99', '50.00', caseNumber, '请向银行核实后更正'],
    ...['银行多于账面', '2026-03-02', 'ZZ3', '30.01', '30.00', caseNumber, '请向银行核实后更正'],
    ...['重复', '2026-03-02', 'ZZ1', '100.00', '100.00', caseNumber, '本次不计，请核对是否重复入账'],
    ...['账面没有', '2026-03-02', 'ZF-9', '-8.00', '', '', '支出没有记录，请查明经办人'],
    ...['银行没有', '2026-03-02', 'ZZ4', '', '7.00', caseNumber, '请向银行查询，或者核对日期'],
  ]);
  expect(result.text).not.toContain('审核通过');
  const approve = `${prepared.to}/approve`;
  expect(await send(approve, {}, tao)).toMatchObject({ status: 409, text: expect.stringContaining('不能由您审核') });
  for (const account of [auditor, clerk]) expect((await send(approve, {}, account)).status).toBe(403);
  expect((await page(desk, shui)).text).toContain('待审核');
  expect((await page(prepared.to, shui)).text).toContain('审核通过');
  expect((await send(approve, {}, shui)).to).toBe(prepared.to);
  expect((await send(approve, {}, shui)).to).toBe(prepared.to);
  expect((await page(prepared.to, auditor)).text).toContain('水司款');

  const waiting = await page(desk, auditor);
  expect(waiting.text).toContain('待查款项（1笔）');
  expect(waiting.text).toContain('付款编号ZZ0，凭证号ZZ0，注明0123456789');
  expect(waiting.text).not.toContain('action="/work/unmatched-payments"');

  // What an earlier statement has had is not counted again.
  const next = await state('bank', `${statement.split('\n')[0]}\n2026-03-02,ZZ1,100.00,,\n2026-03-05,ZZ4,7.00,,`, shui);
  expect(rowsOf((await page(next.to, shui)).text).slice(0, 3)).toEqual(['重复', '2026-03-02', 'ZZ1']);
});

test('money that nobody knows is decided by one treasurer and approved by another; until then, and until the bank has sent it back, it is in sight', async () => {
  const money = '/work/unmatched-payments';
  const decision = {
    paymentId: 'ZZ0',
    outcome: 'case',
    caseNumber: ` ${caseNumber.toLowerCase()}`,
    reason: '付款人来电说明，身份证510101198001019018',
  };
  const balance = async (account: string) => (await api.cases.books.balances()).find((one) => one.account === account)?.amount.toString();

  for (const [wrong, status, said] of [
    [{ ...decision, reason: ' ' }, 400, '理由未填写'],
    [{ ...decision, caseNumber: '' }, 400, '请填写受理编号'],
    [{ ...decision, outcome: 'return' }, 400, '请勿填写'],
    [{ ...decision, outcome: '' }, 400, '请选择'],
    [{ ...decision, caseNumber: 'BJ2026-00000-00000' }, 404, '未找到该受理编号'],
    [{ ...decision, paymentId: 'ZZ9' }, 404, '没有这笔待办的款项'],
  ] as const) {
    expect(await send(money, wrong, tao)).toMatchObject({ status, text: expect.stringContaining(said) });
  }
  for (const path of [money, `${money}/approve`]) expect((await send(path, decision, auditor)).status).toBe(403);
  const approve = (turn: number, by: Account, paymentId = 'ZZ0') => send(`${money}/approve`, { paymentId, turn: String(turn) }, by);
  expect((await approve(1, shui)).status).toBe(404);

  // Sent twice it is one; in place of it the other treasurer has a better one, which nobody approves unseen.
  for (let times = 0; times < 2; times++)
    expect((await send(money, { ...decision, outcome: 'return', caseNumber: '' }, shui)).to).toBe(desk);
  expect((await page(desk, tao)).text).toMatch(/水司款（示例）提出：退还付款人。理由：付款人来电说明，身份证(?!510101)/);
  expect((await send(money, decision, tao)).to).toBe(desk);
  expect(await approve(1, shui)).toMatchObject({ status: 409, text: expect.stringContaining('处理意见已经变更') });
  expect(await approve(2, tao)).toMatchObject({ status: 409, text: expect.stringContaining('不能由您审核') });
  const shown = await page(desk, shui);
  expect(shown.text).toContain(`陶司款（示例）提出：记入业务${caseNumber}`);
  expect(await balance('unmatched')).toBe('-5.00');
  expect((await Promise.all([approve(2, shui), approve(2, shui)])).map(({ to }) => to)).toEqual([desk, desk]);
  expect((await page(desk, tao)).text).toContain('没有待查款项');
  expect((await api.cases.payments.of(caseNumber)).filter(({ idempotencyKey }) => idempotencyKey === 'ZZ0')).toHaveLength(1);
  expect((await send(money, decision, tao)).status).toBe(404);

  const stray = {
    idempotencyKey: 'ZZ7',
    kind: 'personalShare',
    amount: Money.of('6.00'),
    paidOn: isoDate('2026-03-06'),
    reference: 'R',
  } as const;
  await api.cases.unmatched.keep('', stray);
  const agencies = await simulated();
  const sentBack = async () => {
    await sendBack({ cases: api.cases, registries: agencies.registries, log: createLog({ level: 'silent' }) });
    return (await agencies.state()).returns;
  };
  expect(await sentBack()).toEqual([]);
  await send(money, { paymentId: 'ZZ7', outcome: 'return', reason: '付款人要求退回' }, tao);
  expect((await approve(1, shui, 'ZZ7')).to).toBe(desk);
  expect((await page(desk, auditor)).text).toContain('水司款（示例）已审核，退款指令已下达，待银行退还');
  expect(await balance('returning')).toBe('-6.00');
  // The bank may not have it both ways.
  await expect(api.cases.payments.record(caseNumber, stray)).rejects.toThrow('ZZ7');
  await Promise.all([sentBack(), sentBack()]);
  const [{ number, amount } = { number: '', amount: '' }, ...others] = await sentBack();
  expect([amount, others]).toEqual(['6.00', []]);
  await expect(api.cases.unmatched.returned('ZZ7', { reference: 'FH-8', returnedOn: isoDate('2026-03-09') })).rejects.toThrow('ZZ7');
  await agencies.stop();
  expect((await page(desk, tao)).text).toContain('没有待查款项');
  expect((await api.cases.books.verify()).findings).toEqual([]);
  expect([await balance('unmatched'), await balance('returning')]).toEqual(['0.00', '0.00']);
  const stated = await state('bank', `日期,流水号,收入,支出\n2026-03-06,ZZ7,6.00,\n2026-03-09,${number},,6.00`, tao);
  expect((await page(stated.to, shui)).text).toContain('逐笔相符，没有差异');
});

test('what a clerk has noted by its voucher is what the agency states, on whatever day; a statement that nobody approves hides nothing', async () => {
  const noted = { kind: 'remittance', amount: Money.of('9.00'), paidOn: isoDate('2026-04-20'), reference: 'PZ-77' } as const;
  await api.cases.payments.record(caseNumber, { ...noted, idempotencyKey: voucherKey(caseNumber, '225') });
  const agency = async (...lines: string[]) => {
    const { to } = await state('collected', ['日期,流水号,收入,支出', ...lines].join('\n'), tao);
    return { to, text: (await page(to, tao)).text };
  };
  const march = await agency('2026-03-02,PZ-77,9.00,');
  expect(march.text).toContain('逐笔相符，没有差异');
  expect((await send(`${march.to}/approve`, {}, shui)).status).toBe(303);
  // Neither does it come once more, nor is it missing from the days of the note.
  const april = ['2026-04-19,ZA1,5.00,', '2026-04-21,ZA2,6.00,'];
  expect(rowsOf((await agency(...april)).text).filter((_, cell) => cell % 7 < 3)).toEqual([
    ...['账面没有', '2026-04-19', 'ZA1'],
    ...['账面没有', '2026-04-21', 'ZA2'],
  ]);
  expect(rowsOf((await agency(april[0] ?? '')).text)[0]).toBe('账面没有');
  expect(await api.cases.unmatched.waiting()).toEqual([]);
});

test('who is no treasurer sees nothing of it, and what there is not is said not to be there', async () => {
  expect((await page(desk, clerk)).status).toBe(403);
  expect((await page(`${desk}/999`, tao)).status).toBe(404);
  expect((await page(`${desk}/${encodeURIComponent('1; drop')}`, tao)).status).toBe(404);
});
