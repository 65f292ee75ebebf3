/** 材料扫描件 over HTTP: real bytes in, the same without what they give away out, bad ones refused, everything sealed on the disk. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '#test';
import type { Cases } from '../../src/cases/index.ts';
import { clamd, folderStore, type Papers, papersIn } from '../../src/papers/index.ts';
import type { Account } from '../../src/sign-in/local/index.ts';
import { auditor, windowClerk } from '../../tools/demo/cast.ts';
import { applicationInput } from '../cases/fixtures.ts';
import { type ClamdServer, startClamd } from '../papers/clamd-server.ts';
import { eicar, jpeg, packed, pdf, place, png } from '../papers/files.ts';
import { anonymous, type Answer, startTestApi, type TestApi } from './test-api.ts';

const folder = mkdtempSync(join(tmpdir(), 'papers-'));
const store = folderStore(folder);
let api: TestApi;
let clam: ClamdServer;
let papers: Papers;
let cases: Cases;
let caseNumber: string;
const application = applicationInput();
const { name, idNumber } = application.applicant;
const applicant: Account = { kind: 'person', name, idNumber };
const stranger: Account = { kind: 'person', name: '测试旁人', idNumber: '51010119800101901X' };
const [document = '', another = ''] = application.documents as string[];
/** More than what comes before the test of it. */
const few = 18;

beforeAll(async () => {
  clam = await startClamd();
  api = await startTestApi((own) => {
    cases = own.cases;
    papers = papersIn({ cases, store, suite: 'aes-256-gcm', scanner: clamd(clam.address) });
    return { papers, limits: { ...own.limits, papers: { person: few, clerk: few, address: 1000, program: few } } };
  });
  caseNumber = String((await api.submit(application)).body['caseNumber']);
});
afterAll(async () => {
  await api.stop();
  await clam.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Sent {
  content: Buffer;
  filename?: string;
  document?: string;
}

function formOf({ content, filename = '身份证 正面.jpg', document: code = document }: Sent): FormData {
  const form = new FormData();
  form.set('document', code);
  form.set('file', new File([new Uint8Array(content)], filename));
  return form;
}

async function send(sent: Sent | FormData, account: Account = applicant, path = `/api/cases/${caseNumber}/papers`): Promise<Answer> {
  const headers = { ...(await api.as(account)), origin: api.url, ...(path.startsWith('/api') ? {} : { accept: 'text/html' }) };
  const body = sent instanceof FormData ? sent : formOf(sent);
  const response = await fetch(api.url + path, { method: 'POST', headers, body, redirect: 'manual' });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
  return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : {} };
}

const files = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  );
const failed: unknown[] = [];
const scan = () => papers.scan((error) => failed.push(error));
const opened = async (id: unknown, account: Account = applicant) =>
  fetch(`${api.url}/api/cases/${caseNumber}/papers/${String(id)}`, { headers: await api.as(account) });

describe('a file', () => {
  test('waits until it is scanned, and is opened then without what it gives away, by whom the case is about and the staff', async () => {
    const { status, body } = await send({ content: jpeg() });
    expect([status, body]).toEqual([
      201,
      expect.objectContaining({ document, name: '身份证 正面.jpg', type: 'image/jpeg', state: 'quarantined' }),
    ]);
    const waiting = await opened(body['id']);
    expect([waiting.status, await waiting.text()]).toEqual([409, expect.stringContaining('正在进行病毒检查')]);
    await scan();
    for (const account of [applicant, windowClerk]) {
      const answer = await opened(body['id'], account);
      const content = Buffer.from(await answer.arrayBuffer());
      expect([answer.status, answer.headers.get('content-type'), content.includes(place)]).toEqual([200, 'image/jpeg', false]);
      expect(content.subarray(-20)).toEqual(jpeg().subarray(-20));
      const policy = answer.headers.get('content-security-policy');
      expect([policy, answer.headers.get('x-content-type-options'), answer.headers.get('cache-control')]).toEqual([
        expect.stringContaining("default-src 'none'"),
        'nosniff',
        'no-store',
      ]);
      expect(answer.headers.get('content-disposition')).toMatch(/^inline; filename\*=UTF-8''[%\w().!~*'-]+\.jpg$/);
    }
    const looks = (await api.cases.audit.of(caseNumber)).filter(
      ({ action, details }) => action === 'looked' && details['purpose'] === `openPaper:${String(body['id'])}`,
    );
    expect(looks.map(({ actor }) => actor)).toEqual(['staff:yun.zonghe']);
  });

  test('lies on the disk sealed, for nobody else to read, and by a name that says nothing', async () => {
    const [file = ''] = files();
    expect([statSync(file).mode & 0o777, statSync(join(file, '..')).mode & 0o777]).toEqual([0o600, 0o700]);
    expect(file).toMatch(/\/[0-9a-f-]{36}$/);
    expect(readFileSync(file).includes(jpeg().subarray(-60))).toBe(false);
  });

  test('that comes twice, also at once, is kept once for a document, and again for another', async () => {
    const content = png();
    const [one, two] = await Promise.all([send({ content, filename: 'a.png' }), send({ content, filename: 'b.png' })]);
    expect([one.status, two.status, one.body['id']]).toEqual([201, 201, two.body['id']]);
    const other = await send({ content, document: another });
    expect(other.body['id']).not.toBe(one.body['id']);
    expect(files()).toHaveLength(3);
  });

  test('is the case’s: a stranger finds neither case nor file, an auditor hands in none', async () => {
    const id = (await papers.of(caseNumber))[0]?.id ?? '';
    for (const answer of [await send({ content: png() }, stranger), await send({ content: png() }, auditor)])
      expect([answer.status, answer.body.error]).toEqual([404, '未找到该受理编号对应的申请。']);
    expect((await opened(id, stranger)).status).toBe(404);
    expect((await opened('../../x')).status).toBe(404);
    const unsigned = await api.get(`/api/cases/${caseNumber}/papers`, anonymous);
    expect(unsigned.status).toBe(401);
    const listed = await api.get(`/api/cases/${caseNumber}/papers`, await api.as(applicant));
    expect(listed.body['papers']).toHaveLength(3);
  });

  test('with a virus is deleted, and the page says so; what the scanner gives no verdict on waits', async () => {
    const bad = await send({ content: pdf(`% ${eicar}`), filename: '合同.pdf' });
    clam.say('stream: Time limit reached. ERROR');
    await scan();
    expect(failed).toHaveLength(3);
    expect((await opened(bad.body['id'])).status).toBe(409);
    clam.say(undefined);
    const before = files().length;
    await scan();
    expect(files()).toHaveLength(before - 1);
    expect((await papers.of(caseNumber)).map(({ state }) => state)).toEqual(['clean', 'clean', 'clean', 'infected']);
    const { text } = await api.get(`/cases/${caseNumber}/papers`, { accept: 'text/html', ...(await api.as(applicant)) });
    expect(text).toContain('未通过病毒检查，已删除');
    expect(text).not.toContain(String(bad.body['id']));
  });
});

test('a file stands beside what was stated, for the staff, with a trace; one that cannot be shown says why', async () => {
  const body = formOf({ content: pdf(), filename: '合同.pdf' });
  await fetch(`${api.url}/api/cases/${caseNumber}/papers`, { method: 'POST', body, headers: await api.as(windowClerk) });
  await scan();
  const all = await papers.of(caseNumber);
  const at = (id?: string) => `/work/cases/${caseNumber}/papers/${id}`;
  const page = async (path: string, account: Account = auditor) => api.get(path, { accept: 'text/html', ...(await api.as(account)) });
  const listed = [...(await page(`/work/cases/${caseNumber}`)).text.matchAll(/\/work\/cases\/[^"]+\/papers\/([0-9a-f-]{36})/g)].map(
    ([, id]) => id,
  );
  expect(listed).toHaveLength(4);

  const [picture, damaged] = all;
  const shown = await page(at(picture?.id));
  for (const told of [
    `<img id="scan" src="/api/cases/${caseNumber}/papers/${picture?.id}"`,
    `${name}（${idNumber}）`,
    '第1份，共5份',
    '下一份',
  ])
    expect(shown.text).toContain(told);
  expect([shown.text.includes('上一份'), shown.headers.get('content-security-policy')]).toEqual([
    false,
    expect.not.stringContaining('frame-src'),
  ]);
  const framed = await page(at(all.at(-1)?.id));
  expect([framed.text, framed.headers.get('content-security-policy')]).toEqual([
    expect.stringContaining(`<iframe class="staff-paper__box" src="/api/cases/${caseNumber}/papers/`),
    expect.stringContaining("frame-src 'self'"),
  ]);

  const infected = all.find(({ state }) => state === 'infected');
  expect((await page(at(infected?.id))).text).toMatch(/未通过病毒检查.*文件不能显示/s);
  writeFileSync(files().find((file) => file.endsWith(damaged?.id ?? '')) ?? '', 'damaged');
  expect((await page(at(damaged?.id))).text).toContain('文件已经丢失、损坏或者被改动');
  expect((await opened(damaged?.id)).status).toBe(410);
  await send({ content: png() });
  expect((await opened(damaged?.id)).status).toBe(200);

  for (const [path, account] of [[at('x')], [at(picture?.id), applicant], [at(picture?.id), stranger]] as const)
    expect((await page(path, account)).status).toBe(404);
  const looks = (await api.cases.audit.of(caseNumber)).filter(({ details }) => details['purpose'] === 'staffPaperPage');
  expect(looks.map(({ actor }) => actor)).toEqual(['staff:jiang.shenji']);
});

describe('is refused clearly, and nothing is stored:', () => {
  /** In the folder, and on record. */
  const kept = async () => [files(), (await papers.of(caseNumber)).map(({ id }) => id)];
  const refusals: readonly [what: string, sent: Sent | (() => FormData), error: string][] = [
    ['a false type', { content: Buffer.from('只是文字'.repeat(20)), filename: '身份证.jpg' }, '文件的内容不是PDF、JPG或者PNG。'],
    [
      'a script in an SVG',
      { content: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), filename: 'a.png' },
      '文件的内容不是',
    ],
    ['a path in the name', { content: png(), filename: '../../a.png' }, '文件名中有路径。'],
    ['11 MB', { content: Buffer.concat([png(), Buffer.alloc(11 * 1024 * 1024)]) }, '文件超过10MB。'],
    ['a bomb', { content: png({ width: 60_000, height: 60_000 }) }, '图片的尺寸（60000×60000）不能处理。'],
    ['an archive bomb in a PDF', { content: pdf(packed(' '.repeat(40 * 1024 * 1024))) }, '文件的内部结构无法检查。'],
    ['a script in a PDF', { content: pdf('5 0 obj<</S/JavaScript/JS(1)>>endobj') }, '文件中有脚本'],
    ['no file', { content: Buffer.alloc(0), filename: '' }, '没有选择文件'],
    ['no document of the case', { content: png(), document: 'passport' }, '提交的内容不符合要求。'],
    ['a NUL', { content: png(), document: 'a\0b' }, '提交的内容不符合要求。'],
    [
      'two files',
      () => {
        const form = formOf({ content: png() });
        form.append('file', new File(['x'], 'x'));
        return form;
      },
      '文件没有传完，或者表单格式有误，没有保存。',
    ],
  ];
  test.each(refusals)('%s', async (_, sent, error) => {
    const before = await kept();
    const { status, body } = await send(typeof sent === 'function' ? sent() : sent);
    expect([status, body.error]).toEqual([error.includes('MB') ? 413 : 400, expect.stringContaining(error)]);
    expect(`${body.remedy}${body.problems?.map(({ message }) => message).join('')}`).toMatch(/请/);
    expect(await kept()).toEqual(before);
  });

  test('a request that is cut off, or no form', async () => {
    const { cookie } = await api.as(applicant);
    const { host, port, hostname } = new URL(api.url);
    const before = await kept();
    const head = [`POST /api/cases/${caseNumber}/papers HTTP/1.1`, `Host: ${host}`, `Cookie: ${cookie}`, 'Content-Length: 100000'];
    const socket = connect(Number(port), hostname);
    const part = `--x\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n`;
    socket.write([...head, 'Content-Type: multipart/form-data; boundary=x', '', part].join('\r\n'));
    socket.end(png()).resume();
    await new Promise((resolve) => socket.once('close', resolve));
    expect(await kept()).toEqual(before);
    const json = await api.post(`/api/cases/${caseNumber}/papers`, { body: {}, headers: { cookie } });
    expect(json.status).toBe(415);
    // The parser complains of each part: the second complaint must not end the process.
    const parts = '--x\r\nContent-Disposition: form-data; name="\0"\r\n\r\n1\r\n--x\r\n\r\n\r\n--x--\r\n';
    const headers = { cookie, 'content-type': 'multipart/form-data; boundary=x' };
    const malformed = await api.post(`/api/cases/${caseNumber}/papers`, { body: Buffer.from(parts), headers });
    expect([malformed.status, malformed.body.error]).toEqual([400, '文件没有传完，或者表单格式有误，没有保存。']);
  });
});

test('whose right to the whole case nobody has confirmed sees what they have sent themselves', async () => {
  const byUnit = { ...applicationInput(), submittedBy: 'placementUnit' };
  const other = String((await api.submit(byUnit)).body['caseNumber']);
  const path = `/api/cases/${other}/papers`;
  const own: Account = { kind: 'person', name: byUnit.applicant.name, idNumber: byUnit.applicant.idNumber };
  const handler: Account = { ...stranger, unit: { name: '测试单位', creditCode: byUnit.placementUnit.creditCode } };
  const listed = async (account: Account) => (await api.get(path, await api.as(account))).body['papers'] as { id: string }[];
  const { body: first } = await send({ content: png() }, own, path);
  expect(await listed(handler)).toEqual([]);
  expect((await api.get(`${path}/${String(first['id'])}`, await api.as(handler))).status).toBe(404);
  const { body: second } = await send({ content: jpeg() }, handler, path);
  // What somebody else has sent before is not theirs, though they send the same.
  const { body: third } = await send({ content: png() }, handler, path);
  expect((await listed(handler)).map(({ id }) => id)).toEqual([second['id'], third['id']]);
  expect((await listed(own)).map(({ id }) => id)).toEqual([first['id'], second['id'], third['id']]);
});

describe('the page', () => {
  const page = () => `/cases/${caseNumber}/papers`;

  test('has a field for each document, and says beside it what is wrong, or that the file has come', async () => {
    const { text } = await api.get(page(), { accept: 'text/html', ...(await api.as(applicant)) });
    for (const code of [document, another]) expect(text).toContain(`name="document" value="${code}"`);
    expect(text).toContain('accept="application/pdf,image/jpeg,image/png"');
    const wrong = await send({ content: Buffer.from('<b>') }, applicant, page());
    const field = `file-${document.replace(':', '-')}`;
    expect([wrong.status, wrong.text]).toEqual([200, expect.stringContaining(`aria-describedby="${field}-wrong"`)]);
    expect(wrong.text).toContain(`href="#${field}"`);
    const right = await send({ content: pdf(), filename: '<b>.pdf' }, applicant, page());
    expect([right.status, right.headers.get('location')]).toEqual([303, expect.stringMatching(/papers\?received=[0-9a-f-]{36}$/)]);
    const after = await api.get(right.headers.get('location') ?? '', { accept: 'text/html', ...(await api.as(applicant)) });
    expect(after.text).toContain('文件已经收到');
    expect(after.text).not.toContain('<b>');
  });

  test('of another site posts nothing', async () => {
    const headers = { ...(await api.as(applicant)), origin: 'https://elsewhere.example' };
    const { status } = await fetch(api.url + page(), { method: 'POST', headers, body: formOf({ content: png() }) });
    expect(status).toBe(403);
  });
});

test('on a full disk: kept is nothing, and it is said when to come again', async () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  const put = jest.spyOn(store, 'put').mockRejectedValueOnce(full);
  try {
    const { status, headers, body } = await send({ content: png({ width: 5, height: 5 }) });
    expect([status, headers.get('retry-after'), body.error]).toEqual([503, '10', expect.stringContaining('本次提交没有保存')]);
  } finally {
    put.mockRestore();
  }
});

describe('what a crash, a closed case and an erasure leave', () => {
  const later = () => new Date(Date.now() + 60_000);

  test('a file without a row is removed once it is old enough, those with one stay', async () => {
    const kept = files().length;
    await store.put('aa-from-a-crash', Buffer.from('x'));
    expect(await papers.sweep(new Date(0))).toBe(0);
    expect(await papers.sweep(later())).toBe(1);
    expect(files()).toHaveLength(kept);
  });

  test('more than is allowed in an hour is stopped', async () => {
    for (let n = 0; n < few; n++) if ((await send({ content: png({ width: n + 1, height: 1 }) })).status === 429) break;
    const { status, headers } = await send({ content: png({ width: 99, height: 1 }) });
    expect([status, Number(headers.get('retry-after')) > 3500]).toEqual([429, true]);
  });

  test('a closed case takes no file; its file is gone with it', async () => {
    await cases.files.close(caseNumber, 'refused', []);
    const before = files();
    const closed = await send({ content: png({ width: 3, height: 3 }) }, windowClerk);
    expect([closed.status, closed.body.error]).toEqual([409, '该申请已经办结，不能再变更。']);
    expect(files()).toEqual(before);
    for (const { noticeId } of await cases.notices.of(caseNumber)) await cases.notices.markDelivered([noticeId]);
    expect(await cases.persons.erase(idNumber, () => Promise.resolve())).toEqual({ cases: 1 });
    expect(await papers.of(caseNumber)).toEqual([]);
    const left = files().length;
    await papers.sweep(later());
    // Two are of the other case.
    expect([left > 2, files().length]).toEqual([true, 3]);
  });
});
