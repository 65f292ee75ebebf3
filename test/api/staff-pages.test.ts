// The staff's pages through HTTP: who reaches them, what stands there, and what is left on the trail.
import { afterAll, beforeAll, expect, test } from '#test';
import type { TaskRecord } from '../../src/jobs/index.ts';
import type { Account } from '../../src/sign-in/local/index.ts';
import { auditor, windowClerk } from '../../tools/demo/cast.ts';
import { dayOf } from '../../src/api/portal/case-address.ts';
import { isoDate, Money } from '../../src/policy/index.ts';
import { application as checkedApplication, applicationInput, newIdNumber } from '../cases/fixtures.ts';
import { type Answer, anonymous, startTestApi, type TestApi } from './test-api.ts';

const staff = (id: string): Account => ({ kind: 'staff', id, name: '', post: '' });
const [identity, otherBureau, operator] = [staff('sun.rending'), staff('kong.zhuanyi'), staff('qi.yunwei')];
const [finance, otherFinance, otherWindow] = [staff('zheng.zijin'), staff('yan.jijin'), staff('he.canbao')];
const application = { ...applicationInput(), submittedBy: 'veteran' };
const records = new Map<string, TaskRecord>();
let away = false;

let api: TestApi;
let caseNumber: string;
beforeAll(async () => {
  api = await startTestApi(() => ({
    tasksInEngine: () => (away ? Promise.reject(new Error('away')) : Promise.resolve(records)),
    tasklistUrl: 'http://tasklist.example/tasklist',
  }));
  caseNumber = await handedIn(application);
});
afterAll(() => api.stop());

async function handedIn(input: object): Promise<string> {
  return String((await api.submit(input)).body['caseNumber']);
}

const page = async (account: Account, path: string): Promise<Answer> => api.get(path, { ...(await api.as(account)), accept: 'text/html' });

async function send(account: Account, path: string, fields: Record<string, string>): Promise<Response> {
  const headers = { ...(await api.as(account)), accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' };
  return fetch(api.url + path, { method: 'POST', headers, body: new URLSearchParams(fields).toString(), redirect: 'manual' });
}

const rowsOf = ({ text }: Answer): string[] =>
  [...text.matchAll(/<tr class="(.*?)">(.*?)<\/tr>/gs)].map(([, name = '', row = '']) => `${name} ${plain(row)}`.trim());
const plain = (text: string): string =>
  text
    .replaceAll(/<[^>]+>|\s+/g, ' ')
    .replaceAll(/ +/g, ' ')
    .trim();

/** A task of the group, open since a moment; due on that day. */
async function opened(number: string, key: string, dueAt: string, groups = ['veterans-window'], name = '受理审核'): Promise<void> {
  await api.cases.steps.begin(number, { elementId: 'accept-application', elementInstanceKey: key, name, groups, dueAt: new Date(dueAt) });
}

test('the work list has the tasks of the own groups, the most urgent first, with who holds them and what is unread', async () => {
  const [late, other] = [await handedIn(applicationInput()), await handedIn(applicationInput())];
  await opened(caseNumber, '11', '2999-01-01T00:00:00Z');
  await opened(late, '12', '2020-01-01T00:00:00Z');
  await opened(other, '13', '2999-01-02T00:00:00Z', ['veterans-identity'], '身份认定');
  records.set('11', { userTaskKey: '911', assignee: 'qian.shouli', ended: false });
  const found = rowsOf(await page(windowClerk, '/work'));
  expect(found).toHaveLength(2);
  expect(found[0]).toMatch(
    new RegExp(`^work-list__unread 2020年1月1日 逾期 受理审核 （未读） 部分退役士兵保险补缴 ${late} .* 尚未进入任务列表$`),
  );
  expect(found[1]).toMatch(new RegExp(`^work-list__unread 2999年1月1日 .* ${caseNumber} .* 钱受理（示例）$`));
  expect(rowsOf(await page(identity, '/work')).map((row) => row.includes(other))).toEqual([true]);
  expect(rowsOf(await page(windowClerk, '/work?overdue=yes&process=veteran-back-pay&page=1'))).toHaveLength(1);
  for (const none of ['step=review-payout', 'process=enrollment', 'page=2', 'page=2&process=%00&step=']) {
    const answer = await page(windowClerk, `/work?${none}`);
    expect([answer.status, rowsOf(answer), answer.text.includes('显示全部待办任务')]).toEqual([200, [], true]);
  }
  away = true;
  expect(rowsOf(await page(windowClerk, '/work'))[0]).toMatch(/暂时查不到$/);
  away = false;

  // The task is the same in both offices, its cases are not.
  const shared = await handedIn(applicationInput());
  await opened(shared, '14', '2999-01-03T00:00:00Z', ['pension-window', 'veterans-window'], '核实死亡');
  expect(rowsOf(await page(windowClerk, '/work'))).toHaveLength(3);
  expect((await page(otherWindow, '/work')).text).toContain('共0件');
  expect(rowsOf(await page(otherWindow, '/work'))).toEqual([]);
  expect((await page(otherWindow, '/work')).text).toMatch(/没有待办任务。有新的任务时.*\/counter/s);
  expect((await page(otherBureau, '/work')).text).not.toContain('受理新的申请');
  await api.cases.steps.finish(shared, { elementId: 'accept-application', elementInstanceKey: '14', name: '核实死亡' });
});

test('while a supplement is awaited, work list, case page and portal say the same: since when the clock stands still', async () => {
  const input = { ...applicationInput(), submittedBy: 'veteran' };
  const [number, step] = [await handedIn(input), { elementId: 'await-supplement', elementInstanceKey: '15', name: '等待补正' } as const];
  await api.cases.steps.begin(number, { ...step, dueAt: new Date('2999-02-01T00:00:00Z') });
  const since = `时限停计 自${dayOf(new Date())}`;
  const veteran: Account = { kind: 'person', name: input.applicant.name, idNumber: input.applicant.idNumber };
  const places = [
    [windowClerk, `/work/cases/${number}`],
    [veteran, `/cases/${number}`],
  ] as const;
  for (const [account, path] of places) expect(plain((await page(account, path)).text)).toContain(since);
  expect(plain((await page(windowClerk, '/work')).text)).toContain(`自${dayOf(new Date())} 部分退役士兵保险补缴 ${number} 2999年2月1日`);
  expect((await page(otherWindow, '/work')).text).not.toContain(number);
  await api.cases.steps.finish(number, step);
  for (const [account, path] of [...places, [windowClerk, '/work']] as const)
    expect((await page(account, path)).text).not.toContain('停计');
});

test('a task is opened in Tasklist by its key; one that is not there, or was done elsewhere, is named', async () => {
  const at = `/work/cases/${caseNumber}/tasks/11`;
  const answer = await fetch(api.url + at, { headers: await api.as(windowClerk), redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, 'http://tasklist.example/tasklist/911']);
  expect(rowsOf(await page(windowClerk, '/work'))[1]).not.toContain('unread');
  records.set('11', { userTaskKey: '911', assignee: 'qian.shouli', ended: true });
  expect((await page(windowClerk, at)).text).toContain('正在登记');
  records.delete('11');
  expect((await page(windowClerk, at)).text).toContain('任务列表还没有显示该任务');
  await api.cases.decisions.record(caseNumber, {
    ...{ step: 'accept-application', elementInstanceKey: '11', name: '受理审核', inputs: {}, outcome: { decision: 'accept' } },
    ...{
      outcomeText: '受理',
      decidedBy: 'qian.shouli',
      decidedByGroup: 'veterans-window',
      parameterVersions: ['pensionUnitRate@2019-05-01'],
    },
    reasons: [{ requirement: 'B-19', clause: '原则上应于规定期限内提出申请', finding: '受理审核决定受理。' }],
  });
  await api.cases.steps.finish(caseNumber, { elementId: 'accept-application', elementInstanceKey: '11', name: '受理审核' });
  expect((await page(windowClerk, at)).text).toMatch(/已于.*办结，办理人钱受理（示例）/);
  for (const [account, path] of [
    [windowClerk, `${at}9`],
    [otherBureau, at],
    [application.applicant, at],
  ] as const) {
    expect((await page('kind' in account ? account : { kind: 'person', ...account }, path)).status).toBe(404);
  }
});

test('the page of a case has all of it in full, for who works on its process, and each look is on the trail', async () => {
  const { text } = await page(windowClerk, `/work/cases/${caseNumber}`);
  const { name, idNumber, phone } = application.applicant;
  for (const told of [
    ...[`${name}（${idNumber}）`, phone, '某县机械厂', '险种基本养老保险，起始月份2003-07', '居民身份证（复印件）'],
    ...['钱受理（示例）（退役军人事务局受理窗口）', '受理审核决定受理。', '依据（B-19）', '2019-05-01起', '作出决定', '查阅'],
  ]) {
    expect(plain(text)).toContain(told);
  }
  expect(text).not.toMatch(/undefined|\[object|>null</);
  await page(auditor, `/work/cases/${caseNumber}`);
  const looked = (await api.cases.audit.of(caseNumber)).filter(
    ({ action, details }) => action === 'looked' && details['purpose'] === 'staffCasePage',
  );
  expect(looked.map(({ actor }) => actor)).toEqual(['staff:yun.zonghe', 'staff:jiang.shenji']);
});

test('the page of a closed case has what was posted, how a letter was told, and the rating in full', async () => {
  const { files, postings, notices, letterChoices, deliveries, ratings } = api.cases;
  const checked = checkedApplication();
  const { caseNumber: number } = await files.create(checked, 'rated');
  const posting = { idempotencyKey: 'p', insurance: 'pension', months: 2, amount: Money.of('1440.00'), reference: 'RZ-1' } as const;
  await postings.record(number, { ...posting, postedOn: isoDate('2026-03-09') });
  const letter = { key: 'k', template: 'amount-notice', recipient: 'veteran', title: '应缴金额告知书', body: '正文' } as const;
  const { noticeId } = await notices.enqueue(number, letter);
  await letterChoices.chooseSms(checked.applicant.idNumber, true, 't');
  await deliveries.plan(noticeId, 'applicant', ['sms']);
  await deliveries.markAccepted((await deliveries.next(['sms']))?.id ?? 0, 'S1');
  await files.close(number, 'completed', []);
  await ratings.give(number, { grade: 'satisfied', words: '办得快' });
  const told = plain((await page(auditor, `/work/cases/${number}`)).text);
  for (const words of [
    '基本养老保险补缴入账 1440.00（2个月，2026年3月9日）',
    `短信告知：已送出（${dayOf(new Date())}）`,
    '评价 满意：办得快',
    '评价本次办理 申请人一方',
  ])
    expect(told).toContain(words);
});

test('to everybody else the case does not exist, and the work list is none of theirs', async () => {
  const veteran: Account = { kind: 'person', name: application.applicant.name, idNumber: application.applicant.idNumber };
  expect((await page(finance, `/work/cases/${caseNumber}`)).status).toBe(200);
  for (const account of [otherBureau, otherFinance, otherWindow, operator, veteran])
    expect((await page(account, `/work/cases/${caseNumber}`)).status).toBe(404);
  expect((await api.get(`/work/cases/${caseNumber}`, anonymous)).status).toBe(401);
  for (const account of [operator, veteran]) {
    expect((await page(account, '/work')).status).toBe(403);
    expect((await send(account, '/work/search', { sought: caseNumber })).status).toBe(403);
  }
});

test('a case is found by its number and by the ID number of its person, as they are typed, and not by anything else', async () => {
  const { idNumber } = application.applicant;
  const wide = idNumber
    .split('')
    .map((digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0))
    .join('　');
  for (const sought of [
    ` ${caseNumber.toLowerCase()} `,
    caseNumber.replaceAll('-', '—').replaceAll('0', 'O'),
    caseNumber.replaceAll('1', 'l'),
  ]) {
    expect((await send(windowClerk, '/work/search', { sought })).headers.get('location')).toBe(`/work/cases/${caseNumber}`);
  }
  expect(await (await send(windowClerk, '/work/search', { sought: wide })).text()).toContain(caseNumber);
  expect(await (await send(otherBureau, '/work/search', { sought: idNumber })).text()).toContain('没有查到');
  expect(await (await send(windowClerk, '/work/search', { sought: `测试人 ${idNumber}` })).text()).toContain(caseNumber);
  for (const sought of ['', '甲', '1'.repeat(500), `${idNumber}0`]) {
    expect(await (await send(windowClerk, '/work/search', { sought })).text()).toContain('这不是受理编号');
  }
  expect((await send(windowClerk, '/work/search', { sought: 'a\0' })).status).toBe(400);
  expect(
    api
      .logLines()
      .map((line) => JSON.stringify(line))
      .join('\n'),
  ).not.toContain(idNumber);
});

test('a case is found by the full name of whoever has a part in it, however it is typed, within the own office; twenty of one name at most', async () => {
  const applicant = { ...applicationInput().applicant, name: '艾力•买〇提' };
  const { caseNumber: number } = await api.cases.files.create(checkedApplication({ applicant }), 'named');
  const found = async (account: Account, sought: string) => plain(await (await send(account, '/work/search', { sought })).text());
  for (const typed of ['艾力·买〇提', ' 艾力・　买○提', '艾力买〇提'])
    expect(await found(windowClerk, typed)).toMatch(new RegExp(`${number} 艾力·买〇提 51\\*+\\d[\\dX] `));
  expect(await found(auditor, '艾力买〇提')).toContain(number);
  for (const [account, typed] of [
    [otherWindow, '艾力·买〇提'],
    [otherBureau, '艾力·买〇提'],
    [windowClerk, '艾力'],
    [windowClerk, '艾力买零提'],
    [windowClerk, '〇'.repeat(200)],
  ] as const)
    expect(await found(account, typed)).toContain('没有此姓名的办件');
  const looked = (await api.cases.audit.of(number)).filter(({ details }) => details['purpose'] === 'searchCases');
  expect(looked.map(({ actor }) => actor)).toEqual(['staff:yun.zonghe', 'staff:jiang.shenji']);

  for (let n = 0; n < 21; n++) {
    const namesake = { ...applicationInput().applicant, name: '张重名' };
    await api.cases.files.create(checkedApplication({ applicant: namesake }), `namesake-${n}`);
  }
  const many = await found(windowClerk, '张重名');
  expect([many.match(/ 张重名 /g)?.length, many.includes('只列出最近收到的20件。请加上公民身份号码查找')]).toEqual([20, true]);
});

test('two cases of a person are compared side by side; what was found is recorded once, and only by who may see both', async () => {
  await api.cases.files.close(caseNumber, 'completed', []);
  const again = await handedIn({ ...application, placementUnit: { ...application.placementUnit, name: '某县农具厂' } });
  const at = `/work/cases/${again}/compare/${caseNumber}`;
  expect((await page(windowClerk, `/work/cases/${again}`)).text).toContain('可能重复');
  const { text } = await page(windowClerk, at);
  expect(rowsOf({ text } as Answer)).toContain('work-differs 安置情况：原安置单位名称 某县农具厂 某县机械厂 不一致');
  const found = {
    verdict: 'differentMatters',
    reason: '两次安置，经核对原件不是同一事项。',
    key: /name="key" value="(.*?)"/.exec(text)?.[1] ?? '',
  };
  const sent = await Promise.all([send(identity, at, found), send(identity, at, found)]);
  expect(sent.map(({ status, headers }) => [status, headers.get('location')])).toEqual(Array(2).fill([303, `/work/cases/${again}#others`]));
  const shown = (await page(windowClerk, `/work/cases/${caseNumber}`)).text;
  expect(shown).toContain('不同事项');
  expect(shown).not.toContain('可能重复');
  expect((await page(windowClerk, at)).text).toContain('孙认定（示例）比对为不同事项：两次安置');
  for (const number of [again, caseNumber]) {
    expect((await api.cases.audit.of(number)).filter(({ action }) => action === 'case-compared')).toMatchObject([{ actor: 'sun.rending' }]);
  }
  expect((await page(auditor, at)).text).not.toContain('登记比对结果');
  const stranger = await handedIn(applicationInput());
  expect((await page(windowClerk, `/work/cases/${again}/compare/${stranger}`)).status).toBe(404);
  expect((await send(otherBureau, at, found)).status).toBe(404);
  expect((await send(identity, at, { ...found, verdict: '', reason: '' })).status).toBe(400);
});

test('the window confirms and ends a mandate on the page; others only see it', async () => {
  const agent = { kind: 'person', name: '测试代办人', idNumber: newIdNumber() } as const;
  const mandated = { actor: 'person:agent', unit: undefined, mandate: { kind: 'agent', idNumber: agent.idNumber } } as const;
  const { caseNumber: number } = await api.cases.files.create(checkedApplication(), 'mandated', mandated);
  const [mandate] = await api.cases.mandates.of(number);
  const at = `/work/cases/${number}/mandates/${mandate?.id}`;
  expect((await page(auditor, `/work/cases/${number}`)).text).not.toContain(at);
  expect((await page(windowClerk, `/work/cases/${number}`)).text).toContain(`action="${at}/acceptance"`);
  for (const account of [auditor, agent]) expect((await send(account, `${at}/acceptance`, {})).status).toBe(404);
  for (const [act, state] of [
    ['acceptance', '已确认'],
    ['revocation', '已撤销'],
  ] as const) {
    expect((await send(windowClerk, `${at}/${act}`, {})).headers.get('location')).toBe(`/work/cases/${number}#mandates`);
    expect(plain((await page(windowClerk, `/work/cases/${number}`)).text)).toContain(`受委托代办人，${dayOf(new Date())}提出：${state}`);
  }
  expect((await send(windowClerk, `${at}/acceptance`, {})).status).toBe(404);
});
