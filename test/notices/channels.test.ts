// By mail and SMS people are told that there is a letter: who wants it, once each, and nothing of what is in it.
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '#test';
import express from 'express';
import type { RecipientKind } from '../../src/cases/index.ts';
import { isoDate } from '../../src/policy/index.ts';
import { createLog } from '../../src/log.ts';
import { type NoticeChannel, smsChannel, smtpChannel, startMessenger, startNoticeDispatcher } from '../../src/notices/index.ts';
import { applicationSchema, caseProcessOf as processOf } from '../../src/processes/index.ts';
import { smsGateway } from '../../src/registries/simulator/agencies/sms-gateway.ts';
import type { Account } from '../../src/sign-in/local/index.ts';
import { personalFile } from '../../tools/person/export.ts';
import { signIn } from '../../tools/shared/sign-in.ts';
import { anonymous, operatorToken, startTestApi, type TestApi } from '../api/test-api.ts';
import { onDatabase } from '../cases/databases.ts';
import { newIdNumber, startedCase } from '../cases/fixtures.ts';
import { foundIn } from '../cases/tables.ts';
import { type Mail, type MailServer, startMailServer } from './smtp-server.ts';

const page = '/me/letters';
const publicUrl = 'https://shebao.example.cn';
const lines: string[] = [];
const log = createLog({ level: 'trace', destination: { write: (line: string) => lines.push(line) } });

onDatabase('channels', (use) => {
  let mail: MailServer;
  let gateway: Server;
  let smsUrl: string;
  let channels: { mail: ReturnType<typeof smtpChannel>; sms: ReturnType<typeof smsChannel> };
  let api: TestApi;

  beforeAll(async () => {
    mail = await startMailServer();
    gateway = createServer(express().use(express.json(), smsGateway()));
    await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
    smsUrl = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/sms/messages`;
    channels = { mail: smtpChannel(mail.url, 'letters@shebao.example.cn'), sms: smsChannel(smsUrl) };
    api = await startTestApi(() => ({ cases: use.cases, channels }));
  });
  afterAll(async () => {
    await api.stop();
    await mail.close();
    gateway.closeAllConnections();
    gateway.close();
  });

  async function post(path: string, fields: Record<string, string>, session: { cookie: string }) {
    const headers = { accept: 'text/html', origin: api.url, ...session };
    const answer = await fetch(api.url + path, { method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual' });
    return { status: answer.status, text: await answer.text() };
  }
  const codeIn = (text: string) => /验证码(\d{6})/.exec(text)?.[1] ?? '';

  test('a person confirms an address by the code that was sent there, and only then it counts', async () => {
    const person: Account = { kind: 'person', name: '甄佐诗', idNumber: newIdNumber() };
    const session = await api.as(person);
    const send = (address: string) => post(`${page}/mail`, { mail: address }, session);
    const shows = async () => (await api.get(page, { accept: 'text/html', ...session })).text;

    expect((await api.get(page, { accept: 'text/html', ...anonymous })).status).toBe(401);
    expect((await api.get(page, { authorization: `Bearer ${operatorToken}` })).status).toBe(403);
    const barely = await signIn(api.url, { ...person, idNumber: newIdNumber() }, 'account');
    expect((await post(`${page}/sms`, { sms: 'yes' }, barely)).status).toBe(403);

    for (const [typed, says] of [
      ['', '邮箱地址未填写'],
      ['zhen＠example.cn', '邮箱地址中有全角字符'],
      ['zhen@example。cn', '邮箱地址中有全角字符'],
      ['zhen@example.cn\r\nBcc: other@example.cn', '控制字符'],
      ['zhen@example.cn\0', '无法保存的字符'],
      ['zhen@example.cn, other@example.cn', '邮箱地址不正确'],
      ['甄 <zhen@example.cn>', '邮箱地址不正确'],
      ['zhen@localhost', '邮箱地址不正确'],
      [`${'z'.repeat(250)}@example.cn`, '邮箱地址不得超过254个字'],
    ] as const) {
      expect({ typed, text: (await send(typed)).text }).toEqual({ typed, text: expect.stringContaining(says) });
    }
    expect(mail.asked).toEqual([]);

    expect((await send('refused@example.cn')).text).toContain('该邮箱拒收验证码');
    expect((await send('zhen@example.cn')).status).toBe(303);
    expect(await shows()).toContain('待确认的邮箱');
    expect(await use.cases.letterChoices.of(person.idNumber)).toEqual({ mail: null, pendingMail: 'zhen@example.cn', sms: false });
    const code = codeIn(mail.mails[0]?.text ?? '');
    const confirm = (typed: string) => post(`${page}/code`, { code: typed }, session);
    for (let guess = 0; guess < 5; guess++) expect((await confirm(code === '000000' ? '000001' : '000000')).text).toContain('验证码不正确');
    expect((await confirm(code)).text).toContain('验证码已经失效');

    await send('zhen@example.cn');
    const wide = codeIn(mail.mails[1]?.text ?? '').replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    expect((await confirm(wide)).status).toBe(303);
    expect((await confirm(wide)).text).toContain('验证码已经失效');
    expect((await post(`${page}/sms`, { sms: 'yes' }, session)).status).toBe(303);
    expect((await post(`${page}/sms`, { sms: 'perhaps' }, session)).status).toBe(400);
    expect(await use.cases.letterChoices.of(person.idNumber)).toEqual({ mail: 'zhen@example.cn', pendingMail: null, sms: true });
    expect(await personalFile(use.cases, person.idNumber)).toMatchObject({ 告知方式: { 邮箱: 'zhen@example.cn', 短信: '是' } });
    expect(await shows()).toMatch(/zhen@example\.cn[^]*是，发到您在申请中填写的手机号码/);
    expect(await foundIn(use.database, ['zhen@example.cn', person.idNumber])).toEqual([]);

    // Larger text on what was posted leads to the page.
    expect((await send('')).text).toContain(`name="returnTo" value="${page}"`);
    for (let more = 0; more < 2; more++) expect((await send('other@example.cn')).status).toBe(303);
    expect((await send('other@example.cn')).text).toContain('24小时内已经发送过5次验证码');
    expect((await post(`${page}/no-mail`, {}, session)).status).toBe(303);
    expect(await use.cases.letterChoices.of(person.idNumber)).toEqual({ mail: null, pendingMail: null, sms: true });

    // Without any case, it is kept as long as somebody signs in.
    const nightAfter = async (days: number) => {
      await use.database.execute(`update letter_choices set used_at = used_at - interval '${days} days'`);
      await use.cases.drafts.removeExpired();
      return (await use.cases.letterChoices.of(person.idNumber)).sms;
    };
    expect(await nightAfter(300)).toBe(true);
    await signIn(api.url, person, 'realName');
    expect(await nightAfter(300)).toBe(true);
    expect(await nightAfter(300)).toBe(false);
    await use.cases.letterChoices.chooseSms(person.idNumber, true, 't');
    expect(await use.cases.persons.erase(person.idNumber, async () => undefined)).toEqual({ cases: 0 });
    expect(await shows()).toContain('用短信告知');
    expect((await use.cases.letterChoices.of(person.idNumber)).sms).toBe(false);
    expect(JSON.stringify(api.logLines())).not.toMatch(/@example\.cn/);
  });

  async function wants(idNumber: string, choice: { mail?: string; sms?: true }): Promise<void> {
    const { letterChoices } = use.cases;
    if (choice.mail) await letterChoices.confirmMail(idNumber, await letterChoices.askForMail(idNumber, choice.mail, 't'), 't');
    if (choice.sms) await letterChoices.chooseSms(idNumber, true, 't');
  }

  const enqueue = (caseNumber: string, recipient: RecipientKind = 'veteran') =>
    use.cases.notices.enqueue(caseNumber, { key: 'k', template: 'amount-notice', recipient, title: '补缴480元', body: '甄佐诗同志：正文' });

  async function told(choice: { mail?: string; sms?: true }, phone = '13711112222'): Promise<string> {
    const applicant = { name: '甄佐诗', idNumber: newIdNumber(), phone, address: '某县' };
    const caseNumber = await startedCase(use.cases, { applicant });
    await wants(applicant.idNumber, choice);
    await enqueue(caseNumber);
    return caseNumber;
  }

  const states = async (caseNumber: string) =>
    (await use.cases.deliveries.of(caseNumber)).map(({ channel, state, lastError }) => [channel, state, lastError]);

  async function until(condition: () => Promise<boolean>): Promise<void> {
    for (const end = Date.now() + 10_000; Date.now() < end;) {
      if (await condition()) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error('did not come about within 10 s');
  }

  test('each letter is told once by each channel that was chosen, to the agent too; what is refused for good waits for somebody', async () => {
    mail.mails.length = mail.asked.length = 0;
    const [taken, refused, later, hungUp, dead, landline, nobody] = [
      await told({ mail: 'taken@example.cn', sms: true }),
      await told({ mail: 'refused@example.cn' }),
      await told({ mail: 'later@example.cn' }),
      await told({ mail: 'hang-up@example.cn' }),
      await told({ mail: 'dead@example.cn' }),
      await told({ sms: true }, '028-88886666'),
      await told({}),
    ];
    const agents = newIdNumber();
    await wants(agents, { mail: 'agent@example.cn', sms: true });
    const byAgent = JSON.parse(readFileSync('examples/41-suspension-sentenced-resumed.json', 'utf8')) as { application: object };
    const acting = applicationSchema(() => new Date('2026-11-30T01:00:00Z')).parse(byAgent.application);
    const handedIn = { actor: 't', mandate: { kind: 'agent', idNumber: agents } } as const;
    const { caseNumber: ofAgent } = await use.cases.files.create(acting, 'by agent', handedIn);
    const [mandate] = await use.cases.mandates.of(ofAgent);
    await use.cases.mandates.accept(ofAgent, mandate?.id ?? 0, 't');
    const another = { ...acting, applicant: { ...acting.applicant, idNumber: newIdNumber() } };
    const { caseNumber: ofRevoked } = await use.cases.files.create(another, 'revoked', handedIn);
    const [revoked] = await use.cases.mandates.of(ofRevoked);
    await use.cases.mandates.accept(ofRevoked, revoked?.id ?? 0, 't');
    // In the night the keys of those go of whom nothing is there: whoever acts for somebody stays.
    await use.cases.drafts.removeExpired();
    for (const caseNumber of [ofAgent, ofRevoked]) await enqueue(caseNumber, 'agent');

    // The inbox fails once after it has been written to: what was planned then is not planned again.
    const { deliveries } = use.cases;
    let crashes = 1;
    const crashing = {
      ...deliveries,
      plan: async (...planned: Parameters<typeof deliveries.plan>) => {
        await deliveries.plan(...planned);
        if (crashes-- > 0) throw new Error('cut off');
      },
    };
    const inbox: NoticeChannel = { send: async () => undefined };
    const cases = { ...use.cases, deliveries: crashing };
    const dispatcher = startNoticeDispatcher({ cases, channel: inbox, alsoBy: ['mail', 'sms'], processOf, log, pollMs: 5 });
    await until(async () => (await use.cases.counts()).pendingNotices === 0 || (use.clock.advance(500), false));
    const { idNumber } = (await use.cases.files.get(dead)).application.applicant;
    await use.cases.mandates.revoke(ofRevoked, revoked?.id ?? 0, 't');
    await use.cases.deaths.report({ reportId: 'dead', idNumber, diedOn: isoDate('2026-03-01'), source: 'publicSecurity' });
    // Two, as where the application runs twice.
    const messengers = [0, 1].map(() => startMessenger({ cases: use.cases, channels, processOf, publicUrl, log, pollMs: 5 }));
    await until(async () => (await deliveries.failing(10)).length === 4);

    expect((await states(refused))[0]).toEqual(['mail', 'refused', 'EENVELOPE 550']);
    expect((await states(later))[0]).toEqual(['mail', 'waiting', 'EENVELOPE 451']);
    expect((await states(dead))[0]).toEqual(['mail', 'waiting', 'deathReported']);
    await use.cases.deaths.confirm(dead);
    mail.mended.add('later').add('hang-up');
    await until(async () => {
      use.clock.advance(1000);
      return (await deliveries.failing(10)).length === 1;
    });
    expect(await states(taken)).toEqual([
      ['mail', 'accepted', null],
      ['sms', 'accepted', null],
    ]);
    expect(await states(landline)).toEqual([['sms', 'dropped', null]]);
    expect(await states(nobody)).toEqual([]);
    expect(await states(dead)).toEqual([['mail', 'dropped', null]]);
    expect(mail.asked).not.toContain('dead@example.cn');
    expect((await states(ofRevoked)).map(([, state]) => state)).toEqual(['dropped', 'dropped']);
    expect((await states(ofAgent)).map(([channel, state]) => [channel, state])).toEqual([
      ['mail', 'accepted'],
      ['sms', 'accepted'],
    ]);
    expect((await states(hungUp)).concat(await states(later))).toEqual([
      ['mail', 'accepted', null],
      ['mail', 'accepted', null],
    ]);
    for (const once of ['taken', 'later', 'agent']) expect(mail.to(`${once}@example.cn`)).toHaveLength(1);
    // The server had it before it hung up: it can tell the repetition by its id.
    expect(new Set(mail.to('hang-up@example.cn').map(({ messageId }) => messageId)).size).toBe(1);
    expect(mail.asked.filter((address) => address.startsWith('refused@'))).toHaveLength(1);

    const id = (await deliveries.of(refused))[0]?.id ?? 0;
    mail.mended.add('refused');
    expect([await deliveries.resend(id, 'staff:qi.yunwei'), await deliveries.resend(id, 'staff:qi.yunwei')]).toEqual([true, false]);
    await until(async () => (await deliveries.failing(10)).length === 0);
    for (const loop of [dispatcher, ...messengers]) await loop.stop();
    expect(await deliveries.of(refused)).toEqual([
      expect.objectContaining({ state: 'accepted', receipt: expect.stringMatching(/^M\d+000$/) }),
    ]);
    expect(mail.to('refused@example.cn')).toHaveLength(1);
    const actions = (await use.cases.audit.of(refused)).map(({ action }) => action);
    expect(actions.filter((action) => action.startsWith('delivery'))).toEqual(['delivery-refused', 'delivery-resent', 'delivery-accepted']);

    const [{ raw, subject, text, messageId }] = mail.to('taken@example.cn') as [Mail];
    expect([subject, text.trim()]).toEqual([
      '社会保险告知书',
      expect.stringMatching(/^【.+】您有一份新的告知书，请登录https:\/\/shebao\.example\.cn查看。$/),
    ]);
    expect(messageId).toMatch(/^<[0-9a-f]{32}@shebao\.example\.cn>$/);
    expect(raw).not.toContain(taken);
    const sent = (await (await fetch(smsUrl)).json()) as { phone: string; text: string }[];
    expect(sent).toHaveLength(2);
    for (const sms of sent) expect(sms.text).toMatch(/^【.+】您有一份新的告知书，请登录https:\/\/shebao\.example\.cn查看。$/);
    expect(lines.join('')).toContain('told of a letter');
    expect(lines.join('') + JSON.stringify(await deliveries.of(taken))).not.toMatch(/@example\.cn|1371111|甄佐诗/);
  });
});
