/** What is done in a case from its pages: by the act that the interface has too, once, and with what is wrong beside the form. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '#test';
import { isoDate } from '../../src/policy/dates.ts';
import { Money } from '../../src/policy/money.ts';
import type { Assurance } from '../../src/access/index.ts';
import type { Account } from '../../src/sign-in/local/index.ts';
import { loadExamples } from '../../tools/demo/example.ts';
import { signIn } from '../../tools/shared/sign-in.ts';
import { applicationInput, calculation } from '../cases/fixtures.ts';
import { applicationOf as payoutOf } from '../engine/lump-sum-payout/people.ts';
import { startTestApi, type TestApi } from './test-api.ts';

let api: TestApi;
let caseNumber: string;
let address: string;
let own: { cookie: string };
let other: { cookie: string };
const stranger: Account = { kind: 'person', name: '测试旁人', idNumber: '51010119800101901X' };
const treasurer: Account = { kind: 'staff', id: 'tao.sikuan', name: '陶司款（示例）', post: '' };
const unit = { name: '测试单位', creditCode: '915000001000001470' };
let instances = 0;

beforeAll(async () => {
  api = await startTestApi(() => ({ paymentPage: 'https://bank.example.cn/pay?fee={reference}&kind={kind}&yuan={amount}' }));
  other = await api.as(stranger);
});
afterAll(() => api.stop());

const applicantOf = ({ applicant: { name, idNumber } }: ReturnType<typeof applicationInput>): Account => ({
  kind: 'person',
  name,
  idNumber,
});
const enter = (account: Account, level: Assurance) => signIn(api.url, account, level);

beforeEach(async () => {
  const application = { ...applicationInput(), submittedBy: 'placementUnit' };
  caseNumber = String((await api.submit(application)).body['caseNumber']);
  address = `/cases/${caseNumber}`;
  await api.cases.instances.recordStarted(caseNumber, `acts-${++instances}`);
  await api.cases.messages.markSent([caseNumber]);
  own = await enter(applicantOf(application), 'realName');
});

const begin = (elementId: string) =>
  api.cases.steps.begin(caseNumber, {
    ...{ elementId, elementInstanceKey: `${elementId}-1`, name: elementId },
    dueAt: new Date('2026-12-23T04:00:00Z'),
  });

const open = (path: string, session = own) => api.get(path, { accept: 'text/html', ...session });
async function send(path: string, fields: Record<string, string>, session = own) {
  const answer = await fetch(api.url + path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { accept: 'text/html', origin: api.url, ...session },
    redirect: 'manual',
  });
  return { status: answer.status, location: answer.headers.get('location'), text: await answer.text() };
}

async function messagesOfCase() {
  const pending = await api.cases.messages.pending(1000);
  return pending.filter(({ correlationKey }) => correlationKey === caseNumber).map(({ name }) => name);
}

/** All that the page has to say, without its frame. */
const mainOf = ({ text }: { text: string }) => text.slice(text.indexOf('<main'));

describe('what there is to do', () => {
  test('has its page for whose case it is; to a stranger there is no such case', async () => {
    await begin('await-supplement');
    const page = await open(address);
    for (const path of ['supplement', 'withdraw', 'query-code']) expect(page.text).toContain(`href="${address}/${path}"`);
    expect(page.text).not.toContain(`${address}/statement`);
    expect((await open('/apply/veteran-back-pay')).text).toMatch(new RegExp(`已有正在办理的同类申请：<a[^>]+>${caseNumber}`));
    expect((await open('/apply/veteran-back-pay', other)).text).not.toContain('已有正在办理');
    const { body } = await api.get(`/api${address}`, own);
    expect(body['online']).toEqual([
      { address: `${address}/supplement`, name: '补正材料' },
      { address: `${address}/withdraw`, name: '撤回申请' },
    ]);
    for (const path of ['supplement', 'withdraw', 'heir-claim', 'pay', 'payout-arrival', 'rating', 'query-code', 'mandates/1/revocation']) {
      const unknown = '/cases/BJ2026-00000-00000';
      const [there, none] = [await open(`${address}/${path}`, other), await open(`${unknown}/${path}`, other)];
      expect([there.status, mainOf(there)]).toEqual([404, mainOf(none)]);
      const [sent, sentNowhere] = [await send(`${address}/${path}`, {}, other), await send(`${unknown}/${path}`, {}, other)];
      expect([sent.status, mainOf(sent)]).toEqual([sentNowhere.status, mainOf(sentNowhere)]);
    }
    expect(await messagesOfCase()).toEqual([]);
  });

  test('is refused with the reason where the case does not wait for it', async () => {
    const page = await open(`${address}/statement`);
    expect([page.status, page.text]).toEqual([409, expect.stringContaining('目前不在可以办理此事项的环节')]);
  });

  test('asks for a better sign-in, and leads back', async () => {
    const { name, idNumber } = (await api.cases.files.get(caseNumber)).application.applicant;
    const low = await enter({ kind: 'person', name, idNumber }, 'account');
    const { status, text } = await open(`${address}/withdraw`, low);
    expect([status, text]).toEqual([403, expect.stringContaining('重新登录')]);
    const [, to = ''] = /href="(\/sign-in[^"]+)"/.exec(mainOf({ text })) ?? [];
    const query = new URLSearchParams(to.replaceAll('&#38;', '&').split('?')[1]);
    expect(Object.fromEntries(query)).toEqual({ level: 'face', fresh: 'yes', returnTo: `${address}/withdraw` });
  });
});

describe('an act', () => {
  test('needs what the schema needs: all of it is said at once, and what was typed stays', async () => {
    await begin('await-subsidy-application');
    const path = `${address}/subsidy-application`;
    const empty = await send(path, { key: 'k' });
    for (const told of ['困难人员类别未填写', '申请理由未填写', '请本人确认']) expect(empty.text.split(told)).toHaveLength(3);
    const long = await send(path, { key: 'k', category: 'extremePoverty', reason: '〇１'.repeat(251), truthful: 'yes' });
    expect(long.text).toContain('申请理由不得超过500个字');
    expect(long.text).toContain('〇１'.repeat(251));
    expect(long.text).toMatch(/value="extremePoverty"\s+checked/);
    expect((await send(path, { key: 'k', reason: 'a\0b' })).status).toBe(400);
    const told = await send(path, { key: 'k', category: 'extremePoverty', reason: '"><script>一', truthful: 'yes' });
    expect([told.status, told.location]).toEqual([303, address]);
    expect(await api.cases.announcements.wordsOf(caseNumber, 'subsidy-applied')).toBe('"><script>一');
  });

  test('is done once, however often it is sent; the next page says so, once', async () => {
    await begin('await-supplement');
    const path = `${address}/supplement`;
    expect((await send(path, { key: 'k1' })).text).toContain('补正的材料未填写');
    const fields = { key: 'k1', 'documents.idCard:original': 'yes', 'documents.applicationForm:original': 'yes' };
    const answers = await Promise.all([send(path, fields), send(path, fields)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await messagesOfCase()).toEqual(['materials-supplemented']);
    expect((await open(address)).text).toContain('补正材料已收到');
    expect((await open(address)).text).not.toContain('补正材料已收到');
    const changed = await send(path, { key: 'k1', 'documents.idCard:copy': 'yes' });
    expect(changed.text).toContain('刚才已经提交过一次');
    expect(changed.text).not.toContain('value="k1"');
  });

  test('says what follows before it is confirmed, and what the case no longer allows beside the form', async () => {
    const page = await open(`${address}/withdraw`);
    expect(page.text).toContain('本件终止办理，不能恢复');
    const [, key = ''] = /name="key" value="([^"]+)"/.exec(page.text) ?? [];
    await api.cases.ledgers.save(caseNumber, calculation());
    await api.cases.orders.record(caseNumber, { idempotencyKey: `${caseNumber}-order`, remitter: 'placementUnit' });
    expect((await send(`${address}/withdraw`, { key })).text).toContain('不能撤回申请');
    expect((await open(address)).text).not.toContain(`${address}/withdraw`);
  });

  test('a rating is given once, after the end; its words are the office’s to read, and sealed', async () => {
    const path = `${address}/rating`;
    expect((await open(path)).status).toBe(409);
    await api.cases.files.close(caseNumber, 'refused', []);
    expect((await open(address)).text).toContain(`href="${path}"`);
    const { name } = (await api.cases.files.get(caseNumber)).application.applicant;
    const fields = { grade: 'fair', words: `${name}：等了很久` };
    const answers = await Promise.all([send(path, { ...fields, key: 'r1' }), send(path, { ...fields, key: 'r2' })]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect((await send(path, { grade: 'verySatisfied', key: 'r1' })).text).toContain('本次办理已经评价过');
    const given = await api.cases.ratings.of(caseNumber);
    expect(given).toMatchObject({ grade: 'fair', words: expect.stringMatching(/：等了很久$/) });
    expect(given?.words).not.toContain(name);
  });

  test('whether a payout of the sample has arrived is said by whoever was paid, and what has not stands before finance', async () => {
    const application = payoutOf('测试支三');
    const number = String((await api.submit(application)).body['caseNumber']);
    const key = `${number}:order-payout`;
    const check = { elementId: 'check-payout', elementInstanceKey: 'check-1', name: '核查' };
    await api.cases.steps.begin(number, check);
    await api.cases.decisions.record(number, {
      ...{ step: check.elementId, inputs: {}, outcome: {}, outcomeText: '可以支付', reasons: [], decidedBy: 'rules' },
      parameterVersions: ['lumpSumAgencyCutoff@1986-01-01', 'deadlineSupplementReminder@1986-01-01'],
    });
    await api.cases.steps.finish(number, check);
    await api.cases.payouts.recordOrder(number, { idempotencyKey: key, payee: 'participant', amount: Money.of('57377.55') });
    const place = `/cases/${number}`;
    const paid = await enter({ kind: 'person', ...application.applicant }, 'realName');
    expect((await open(`${place}/payout-arrival`, paid)).status).toBe(409);
    const made = { idempotencyKey: key, reference: 'ZF-7', paidOn: isoDate('2026-11-02'), samplePercent: 100 };
    await api.cases.payouts.recordMade(number, made);
    await api.cases.files.close(number, 'completed', []);
    const { text: followed } = await open(place, paid);
    expect(followed).toMatch(/抽取核实，请答复款项是否到账[^]*href="\/cases\/[^"]+\/payout-arrival"/);
    expect(followed).toMatch(/可以支付[^]*截止缴费日期（1986-01-01起）：退休时间，依据：办事指南三、\(四\)1\.[^]*：每7日一次，共3次，依据/);

    const asked = `${place}/payout-arrival`;
    for (const arrival of ['', '是', 'asked']) expect((await send(asked, { arrival, key: 'a' }, paid)).text).toMatch(/是否到账/);
    const desk = async () => (await open('/work/reconciliation', await api.as({ ...treasurer }))).text;
    expect(await desk()).toContain('没有到账的支付（0笔）');
    const window = await api.as({ ...treasurer, id: 'he.canbao' });
    expect((await send(asked, { arrival: 'arrived', key: 'w' }, window)).status).toBe(404);
    expect((await send(asked, { arrival: 'missing', key: 'a' }, paid)).location).toBe(place);
    expect(await desk()).toMatch(new RegExp(`没有到账的支付（1笔）[^]*${number}</a[^]*57377.55元，2026年11月2日支付，凭证号ZF-7`));
    expect((await open(`/work${place}`, await api.as({ ...treasurer }))).text).toMatch(/领款人核实到账[^]*没有到账或者金额不符/);
    expect((await send(asked, { arrival: 'arrived', key: 'b' }, paid)).location).toBe(place);
    expect(await desk()).toContain('没有到账的支付（0笔）');
    expect((await send(asked, { arrival: 'missing', key: 'c' }, paid)).text).toContain('领款人已经答复款项到账');
    const answered = (await api.cases.audit.of(number)).filter(({ action }) => action === 'payout-arrival');
    expect(answered.map(({ actor }) => actor)).toEqual([expect.stringMatching(/^person:/), expect.stringMatching(/^person:/)]);
  });

  test('an heir without a case yet claims by the number of the letter, and follows the case from then on', async () => {
    const heir = await enter({ ...stranger, name: '测试继承人', idNumber: '510101197902029018' }, 'face');
    const led = await open(`/heir-claim?caseNumber=${caseNumber.toLowerCase()}`, heir);
    expect(led.status).toBe(404);
    await begin('await-heir-claim');
    const page = await open(`${address}/heir-claim`, heir);
    expect(page.text).not.toContain('heir.idNumber');
    const fields = {
      ...{ 'heir.role': 'heir', 'heir.phone': '13800138002', 'documents.heirProof': 'yes' },
      ...{ 'bankAccount.accountName': '测试别人', 'bankAccount.accountNumber': '6200000000000000001', 'bankAccount.bankName': '示例银行' },
    };
    expect((await send(`${address}/heir-claim`, fields, heir)).text).toContain('收款账户户名应与申领人姓名一致');
    const right = { ...fields, 'bankAccount.accountName': '测试继承人' };
    expect((await send(`${address}/heir-claim`, right, heir)).location).toBe(address);
    expect((await open(address, heir)).text).toContain('申领已收到');
    expect((await open('/cases', heir)).text).toContain(caseNumber);
  });
});

describe('paying', () => {
  test('shows what is still owed, to whom it goes, and the way to the bank’s page', async () => {
    await begin('await-personal-share');
    await api.cases.ledgers.save(caseNumber, calculation());
    const part = { idempotencyKey: caseNumber, kind: 'personalShare', amount: Money.of('80.50'), reference: 'R' } as const;
    await api.cases.payments.record(caseNumber, { ...part, paidOn: isoDate('2026-03-02') });
    expect((await open(address)).text).toContain(`href="${address}/pay"`);
    const { text } = await open(`${address}/pay`);
    for (const told of ['399.50元', '2026年12月23日（含当日）', '申请人本人', '0000000000000000001', '<svg']) expect(text).toContain(told);
    expect(text).toMatch(/https:\/\/bank\.example\.cn\/pay\?fee=\d{10}&#38;kind=personalShare&#38;yuan=399\.50/);
    const handler = await enter({ ...stranger, unit }, 'realName');
    expect((await open(`${address}/pay`, handler)).text).toContain('目前没有应缴的款项');

    const payer = { branch: 'able', explanation: '责任单位有缴费能力', remitter: 'placementUnit', personalShareBorneBy: 'veteran' };
    await api.cases.decisions.record(caseNumber, {
      ...{ step: 'calculate-back-pay', inputs: {}, outcome: { payer } },
      ...{ reasons: [], parameterVersions: [], decidedBy: 'rules' },
    });
    await api.cases.steps.finish(caseNumber, { elementId: 'await-personal-share', elementInstanceKey: 'await-personal-share-1', name: '' });
    await begin('await-remittance');
    await begin('refund-surplus');
    await api.cases.steps.finish(caseNumber, { elementId: 'refund-surplus', elementInstanceKey: 'refund-surplus-1', name: '' });
    const { text: paid } = await open(address);
    expect(paid).toContain('refund-surplus：无多缴款项');
    const over = { ...part, idempotencyKey: 'over', amount: Money.of('400.00'), paidOn: isoDate('2026-03-03') };
    await api.cases.payments.record(caseNumber, over);
    expect((await open(address)).text).not.toContain('无多缴款项');
    expect(paid).toContain('等待原安置单位于2026年12月23日前（含当日）向社会保险征缴机构缴款，退役士兵本人不用缴款。');
    expect(paid).not.toContain(`href="${address}/pay"`);
    expect((await open(`${address}/pay`, handler)).text).toMatch(/向征缴机构缴款[^]*收款人[^]*征缴机构/);
  });
});

test('sign-ins are listed with their times, and ended from the page', async () => {
  const { name, idNumber } = (await api.cases.files.get(caseNumber)).application.applicant;
  const elsewhere = await enter({ kind: 'person', name, idNumber }, 'realName');
  const { text } = await open('/me/sessions');
  expect(text).toMatch(/登录保持到\d+月\d+日 \d\d:\d\d/);
  const [, session = ''] = /name="session" value="([0-9a-f]{64})"/.exec(text) ?? [];
  expect((await send('/me/sessions', { session })).location).toBe('/me/sessions');
  expect((await open('/me/sessions')).text).toContain('已退出1个登录');
  await send('/me/sessions', { session });
  expect((await open('/me/sessions')).text).toContain('没有需要退出的登录');
  expect((await open('/cases', elsewhere)).status).toBe(401);
});

test('an applicant sees who acts for them, and ends it; a new query code makes the old one void', async () => {
  const agent = await enter(stranger, 'face');
  const enrollment = loadExamples('examples').find(({ application }) => application['process'] === 'enrollment')?.application ?? {};
  const applicant = { ...applicationInput().applicant, name: '测试委托人' };
  const handedIn = { ...enrollment, submittedBy: 'agent', applicant, agent: { phone: '13800138001' } };
  const { body } = await api.post('/api/applications', { body: handedIn, headers: { ...agent, 'idempotency-key': 'mandate' } });
  const page = `/cases/${String(body['caseNumber'])}`;
  own = await enter({ kind: 'person', name: applicant.name, idNumber: applicant.idNumber }, 'realName');
  const [, path = ''] = new RegExp(`href="(${page}/mandates/\\d+/revocation)"`).exec((await open(page)).text) ?? [];
  expect((await open(path)).text).toContain('对方不能再查看、办理本件');
  expect((await send(path.replace(/\d+(?=\/revocation)/, '999'), {})).status).toBe(404);
  expect((await send(path, {})).location).toBe(page);
  expect((await open(page)).text).toContain('受委托代办人（已撤销）');
  expect((await open(page, agent)).status).toBe(404);
  const [, queryCode] = /<strong>([0-9A-Z]{4}-[0-9A-Z]{4})<\/strong>/.exec((await send(`${page}/query-code`, {})).text) ?? [];
  const look = async (code: unknown) =>
    (await api.post('/api/receipts', { body: { caseNumber: body['caseNumber'], queryCode: code } })).status;
  expect([await look(body['queryCode']), await look(queryCode)]).toEqual([404, 200]);
});
