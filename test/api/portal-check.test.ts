/** 先查一查: the pages before anything is handed in, over HTTP. */
import { afterAll, beforeAll, expect, test } from '#test';
import { caseProcesses } from '../../src/processes/index.ts';
import { anonymous, startTestApi, type TestApi } from './test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const asBrowser = { accept: 'text/html,application/xhtml+xml', ...anonymous };
const open = async (path: string): Promise<string> => (await api.get(path, asBrowser)).text;
const send = async (process: string, fields: Record<string, string>): Promise<{ status: number; text: string }> => {
  const headers = { ...asBrowser, origin: api.url };
  const answer = await fetch(`${api.url}/check/${process}`, { method: 'POST', body: new URLSearchParams(fields), headers });
  return { status: answer.status, text: (await answer.text()).replaceAll(/\s+/g, ' ') };
};
const answer = (process: string, fields: Record<string, string>) => send(process, { answered: 'yes', ...fields });

test('the first page leads to the five services, and each to its first question', async () => {
  expect(await open('/')).toContain('href="/check"');
  const services = await open('/check');
  for (const { id, name, preCheck } of caseProcesses) {
    expect(services).toContain(`href="/check/${id}">${name}</a>`);
    const first = await open(`/check/${id}`);
    expect(first).toContain(preCheck.guide.questions[0]?.ask);
    expect(first).toContain('不清楚');
    expect(first).not.toContain(preCheck.guide.questions[1]?.ask);
  }
  expect((await api.get('/check/other', asBrowser)).status).toBe(404);
});

test('only what matters after the first answer is asked', async () => {
  const { text } = await send('lump-sum-payout', { event: 'emigration' });
  expect(text).toContain('到哪里定居？');
  expect(text).not.toContain('哪一天死亡');
  expect(text).toContain('name="event" value="emigration"');
});

test('a no with its clause, what would change it, what to bring, where, and the way on', async () => {
  const { status, text } = await answer('enrollment', {
    ...{ applicantCategory: 'flexibleWorker', alreadyInsured: 'no', gender: 'female', hukou: 'cityUrban', hukouDistrict: '渝中区' },
    ...{ 'ageMonths.years': '１５', 'ageMonths.months': '' },
  });
  expect(status).toBe(200);
  for (const told of [
    '不符合新参保的条件。',
    '依据（E-22）',
    /如果再过12个月（1年），即\d{4}年\d{1,2}月起申请，则符合新参保的条件，可以办理。/,
    '户口簿（原件）',
    '参保地</dt>',
    '示例区社会保险局',
    'href="/apply/enrollment"',
    '15周岁',
    'value="１５"',
  ]) {
    expect(text).toMatch(told);
  }
});

test('a yes; the amount that the rules compute; which documents are there and which are missing', async () => {
  const given = { event: 'death', deathDate: '２〇二６年３月5日', accountPrincipal: '1，000.50', accountInterest: '20' };
  const { text } = await answer('lump-sum-payout', given);
  expect(text).toContain('属于一次性支付的受理范围，可以办理。');
  expect(text).toContain('1020.50元');
  expect(text).toContain('2026年3月5日');
  const checked = await answer('lump-sum-payout', { ...given, documents: 'told', 'has.deathProof': 'yes' });
  expect(checked.text).toContain('还缺2项。');
  expect(checked.text).toMatch(/name="has.deathProof" value="yes" checked/);
  const all = Object.fromEntries([...text.matchAll(/name="(has\.[^"]+)"/g)].map(([, name = '']) => [name, 'yes']));
  expect((await answer('lump-sum-payout', { ...given, ...all, documents: 'told' })).text).toContain('所列材料已经齐全。');
});

const veteran = {
  ...{ personType: 'soldier', dischargeMode: 'governmentArrangedWork', enlistmentDate: '1993-12-01', dischargeDate: '１９９８年12月1日' },
  ...{ 'pensionGaps.0.from': '2003年7月', 'pensionGaps.0.to': '2003-12', 'pensionGaps.3.from': '2005-01', 'pensionGaps.3.to': '2005-06' },
  ...{ placementUnitStatus: 'neverAssigned', hardship: 'none' },
};

test('a veteran learns about how much, by whom, and why; without a fact that it takes, which one', async () => {
  const { text } = await answer('veteran-back-pay', veteran);
  expect(text).toMatch(/基本养老保险补缴12个月<\/dt> <dd class="[^"]+">个人部分\d+\.\d\d元，单位部分\d+\.\d\d元，共\d+\.\d\d元/);
  expect(text).toContain('还不能估算，请先回答：哪一天出生？男还是女？');
  expect(text).not.toContain('合计</dt>');
  expect(text).toContain('是示例值，尚未由主管机关核定。');
  expect(text).toContain('<p class="govuk-body">无安置单位，由退役军人事务局收齐个人缴费部分后，负责向社会保险征缴机构缴费。</p>');
  expect(text).toMatch(/基本养老保险单位缴费费率<\/dt> <dd class="[^"]+">0\.16（2019年5月1日起）/);
  const retired = { ...veteran, birthDate: '1958-03-05', gender: 'male', 'medicalPaidMonths.years': '20' };
  const asked = await answer('veteran-back-pay', { ...retired, 'pensionPaidBeforeMonths.years': '7' });
  expect(asked.text).toMatch('基本养老保险延长缴费24个月</dt>');
  expect(asked.text).toMatch('基本医疗保险一次性缴费60个月</dt>');
  expect(asked.text).toMatch('合计</dt>');
  expect((await answer('veteran-back-pay', { ...veteran, personType: 'officer' })).text).not.toContain('大约要缴多少');
  expect((await answer('veteran-back-pay', { ...veteran, dischargeDate: '2126-01-01' })).text).toContain('退出现役日期不得晚于今天');
});

test('whoever continues learns what the months since then cost; programs ask by an address of its own', async () => {
  const given = { continuationReason: 'unemployedWorker', lastContributionMonth: '2026-08', applicationMonth: '2026-11' };
  const ask = (facts: object) => api.post('/api/precheck/continuation/estimate', { body: { given: { ...given, ...facts } } });
  // 20 % of 4188.00, three times.
  expect((await ask({ retirementAgeReachedMonth: '2040-01' })).body).toMatchObject({
    items: [{ item: '补收历年基本养老保险费', months: 3, unitShare: '0.00', personalShare: '2512.80', total: '2512.80' }],
    open: [],
  });
  expect((await ask({})).body).toMatchObject({ items: [], open: [{ missing: ['retirementAgeReachedMonth'] }] });
  expect((await ask({ lastContributionMonth: '2026-11' })).status).toBe(400);
  expect((await ask({ servingSentence: true, retirementAgeReachedMonth: '2040-01' })).body).toMatchObject({ items: [], open: [] });
  expect((await api.post('/api/precheck/suspension/estimate', { body: { given: {} } })).status).toBe(404);
});

test('what is not known is no obstacle: the conclusion stays open', async () => {
  for (const { id } of caseProcesses) {
    const { status, text } = await answer(id, {});
    expect([status, text]).toEqual([200, expect.stringContaining('还不能确定能否办理')]);
  }
});

test('all problems at once beside the fields, which keep what was typed', async () => {
  const { text } = await answer('veteran-back-pay', {
    ...{
      personType: 'soldier',
      dischargeDate: '1998年13月1日',
      enlistmentDate: '二〇〇一年',
      insuredRegionCount: '"><b>',
      birthDate: '1958111',
    },
    ...{ 'pensionGaps.0.from': '2001-02', 'pensionGaps.0.to': '2001-01', 'pensionGaps.1.from': '2002-01', hardship: 'other' },
  });
  const told = [...text.matchAll(/<li><a href="#([^"]+)">([^<]+)<\/a>/g)].map(([, name, message]) => [name, message]);
  expect(told).toEqual([
    ['dischargeDate', '退出现役日期请填写年月日，例如：1998年12月1日。'],
    ['enlistmentDate', '入伍日期请填写年月日，例如：1998年12月1日。'],
    ['birthDate', '出生日期请填写年月日，例如：1998年12月1日。'],
    ['hardship', '困难人员类别请选择所列的一项。'],
    ['insuredRegionCount', '参保地区数请用数字填写。'],
    ['pensionGaps.1.to', '断缴截止年月未填写，请补充填写。'],
    ['pensionGaps.0.to', '断缴截止年月（2001-01）不得早于断缴起始年月（2001-02），请更正。'],
  ]);
  expect(text).toContain('value="二〇〇一年"');
  expect(text).not.toContain('"><b>');
  for (const [name] of told) expect(text).toContain(`id="${name}"`);
});

test('what is too long, too large, or no text is refused; nothing of it is logged', async () => {
  expect((await answer('enrollment', { hukouDistrict: '渝'.repeat(101) })).text).toContain('不得超过100个字');
  expect((await answer('enrollment', { 'ageMonths.years': '999' })).text).toContain('应为0至2400的整数');
  expect((await answer('enrollment', { hukouDistrict: '渝\0中' })).status).toBe(400);
  expect((await answer('enrollment', { hukouDistrict: '渝'.repeat(100_000) })).status).toBe(413);
  await answer('enrollment', { hukouDistrict: '只在这里的区' });
  expect(JSON.stringify(api.logLines())).not.toContain('只在这里的区');
});

test('programs ask what would change by its own address', async () => {
  const { status, body } = await api.post('/api/precheck/enrollment/what-would-change', { body: { given: { ageMonths: 191 } } });
  expect([status, body]).toEqual([
    200,
    {
      changes: [
        {
          ...{ outcome: 'eligible', becomes: true, instead: [{ ageMonths: 192 }] },
          words: '如果再过1个月申请，则符合新参保的条件，可以办理。',
          reasons: [expect.objectContaining({ requirement: 'E-22' })],
        },
      ],
    },
  ]);
  expect((await api.post('/api/precheck/enrollment/what-would-change', { body: { given: { ageMonths: 'x' } } })).status).toBe(400);
});

test('larger text leaves the answers as they are', async () => {
  const fields = { applicantCategory: 'flexibleWorker', gender: 'female', 'ageMonths.years': '20' };
  const { text } = await answer('enrollment', fields);
  const [, form = ''] = /<form method="post" action="\/elder">(.*?)<\/form>/.exec(text) ?? [];
  const sent = Object.fromEntries([...form.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]));
  expect(sent).toMatchObject({ ...fields, answered: 'yes', elder: 'yes', returnTo: '/check/enrollment' });
  const headers = { ...asBrowser, origin: api.url };
  const switched = await fetch(`${api.url}/elder`, { method: 'POST', body: new URLSearchParams(sent), headers });
  const shown = await switched.text();
  expect([switched.status, new URL(switched.url).pathname]).toEqual([200, '/check/enrollment']);
  expect(shown).toContain('20周岁');
  const elsewhere = new URLSearchParams({ ...sent, returnTo: 'https://example.org/' });
  const led = await fetch(`${api.url}/elder`, { method: 'POST', body: elsewhere, headers, redirect: 'manual' });
  expect(led.headers.get('location')).toBe('/');
});
