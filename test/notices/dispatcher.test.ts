import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '#test';
import { mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cases } from '../../src/cases/index.ts';
import { writeDurably } from '../../src/durable-file.ts';
import { createLog } from '../../src/log.ts';
import { fileChannel, startNoticeDispatcher, type NoticeChannel, type OutgoingNotice } from '../../src/notices/index.ts';
import { caseProcessOf as processOf } from '../../src/processes/index.ts';
import { openTestCases } from '../cases/databases.ts';
import { newIdNumber, startedCase } from '../cases/fixtures.ts';
import { testClock } from '../cases/test-clock.ts';

const clock = testClock();
let cases: Cases;
let folder: string;
let lines: string[];
beforeAll(async () => {
  cases = await openTestCases({ clock: clock.now });
});
afterAll(() => cases.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'notices-'));
  lines = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const log = createLog({ level: 'debug', destination: { write: (line: string) => lines.push(line) } });
const applicant = () => ({ name: '张甲乙', idNumber: newIdNumber(), phone: '13711112222', address: '某县某路九号' });

async function enqueued(recipient: 'veteran' | 'liableUnit' = 'veteran') {
  const caseNumber = await startedCase(cases, { applicant: applicant() });
  const text = { title: '告知书', body: '{{veteranName}}同志：正文' };
  return cases.notices.enqueue(caseNumber, { key: 'k', template: 'amount-notice', recipient, ...text });
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end;) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('did not come about within 10 s');
}

const outboxIsEmpty = async () => (await cases.counts()).pendingNotices === 0;

test('every notice becomes one file named by its id, with the name in it and nothing in the log', async () => {
  const [toVeteran, toUnit] = [await enqueued(), await enqueued('liableUnit')];
  const dispatcher = startNoticeDispatcher({ cases, processOf, channel: fileChannel(join(folder, 'out')), log, pollMs: 5 });
  await until(outboxIsEmpty);
  await dispatcher.stop();
  expect((await readdir(join(folder, 'out'))).sort()).toEqual([`${toVeteran.noticeId}.md`, `${toUnit.noticeId}.md`, 'drafts'].sort());
  const letter = await readFile(join(folder, 'out', `${toVeteran.noticeId}.md`), 'utf8');
  expect(letter).toBe('收件人：张甲乙，某县某路九号，13711112222\n\n# 告知书\n\n张甲乙同志：正文\n');
  expect(await readFile(join(folder, 'out', `${toUnit.noticeId}.md`), 'utf8')).toMatch(/^收件人：某县机械厂\n/);
  expect(lines.join('')).not.toMatch(/张甲乙|13711112222|九号/);
  expect(lines.join('')).toContain('notice sent');
});

test('a second try of a file channel writes the same file again, and leaves no draft of one that was cut off', async () => {
  const notice: OutgoingNotice = {
    noticeId: 'n-1',
    caseNumber: 'c',
    recipient: { kind: 'veteran', name: '张甲乙', phone: null, address: null },
    title: '甲',
    body: '乙',
  };
  const channel = fileChannel(folder);
  await Promise.all([channel.send(notice), channel.send(notice)]);
  const draft = join(folder, 'drafts', 'n-1.md.cut-off');
  await writeFile(draft, '张甲');
  await utimes(draft, 0, 0);
  await channel.send(notice);
  expect(await readdir(folder)).toEqual(['drafts', 'n-1.md']);
  expect(await readdir(join(folder, 'drafts'))).toEqual([]);
});

test('a file that a full disk does not take is not there at all', async () => {
  const draft = join(folder, 'draft');
  await symlink('/dev/full', draft);
  await expect(writeDurably(join(folder, 'letter'), '张甲', draft)).rejects.toThrow();
  expect(await readdir(folder)).toEqual([]);
});

test('what the channel refuses is tried again after a pause, and does not hold up the others', async () => {
  const first = await enqueued();
  const second = await enqueued();
  const sent: string[] = [];
  let failures = 2;
  const channel: NoticeChannel = {
    async send({ noticeId, body }) {
      if (noticeId === first.noticeId && failures-- > 0) throw new Error(`cannot send ${body} to 13711112222`);
      sent.push(noticeId);
    },
  };
  const dispatcher = startNoticeDispatcher({ cases, processOf, channel, log, pollMs: 5 });
  await until(async () => sent.includes(second.noticeId));
  expect(sent).not.toContain(first.noticeId);
  await until(async () => {
    clock.advance(1000);
    return sent.includes(first.noticeId);
  });
  await until(outboxIsEmpty);
  await dispatcher.stop();
  expect(sent.filter((id) => id === first.noticeId)).toHaveLength(1);
  expect(lines.join('')).not.toContain('13711112222');
});

test('stopping waits for the notices under way and leaves the rest', async () => {
  const caseNumber = await startedCase(cases, { applicant: applicant() });
  const text = { template: 'amount-notice', recipient: 'veteran' as const, title: '告知书', body: '正文' };
  for (let key = 0; key < 18; key++) await cases.notices.enqueue(caseNumber, { key: String(key), ...text });
  const release = Promise.withResolvers<undefined>();
  const started: string[] = [];
  const channel: NoticeChannel = {
    send({ noticeId }) {
      started.push(noticeId);
      return release.promise;
    },
  };
  const dispatcher = startNoticeDispatcher({ cases, processOf, channel, log, pollMs: 5 });
  await until(async () => started.length === 16);
  const stopped = dispatcher.stop();
  release.resolve(undefined);
  await stopped;
  expect(started).toHaveLength(16);
  expect((await cases.counts()).pendingNotices).toBe(2);
});

test('one that does not open fails alone; what was sent when the database went away is sent again under the same name', async () => {
  clock.advance(31_000);
  const [good, broken] = [await enqueued(), await enqueued()];
  const out = join(folder, 'out');
  let crashes = 1;
  const crashing = {
    ...cases.notices,
    pending: async (limit: number) =>
      (await cases.notices.pending(limit)).map((due) =>
        due.noticeId === broken.noticeId ? { ...due, opened: () => Promise.reject(new Error('SEALED BROKEN')) } : due,
      ),
    markDelivered: (ids: readonly string[]) =>
      crashes-- > 0 ? Promise.reject(new Error('database away')) : cases.notices.markDelivered(ids),
  };
  const dispatcher = startNoticeDispatcher({
    cases: { ...cases, notices: crashing },
    processOf,
    channel: fileChannel(out),
    log,
    pollMs: 5,
  });
  await until(async () => lines.join('').includes('database away'));
  clock.advance(31_000);
  await until(async () => (await cases.counts()).pendingNotices === 1);
  await dispatcher.stop();
  expect(await readdir(out)).toContain(`${good.noticeId}.md`);
  expect(await readdir(out)).not.toContain(`${broken.noticeId}.md`);
  expect(await cases.outboxes.failingNotices()).toMatchObject([{ id: broken.noticeId, lastError: 'SEALED BROKEN' }]);
  const trail = (await cases.audit.of(good.caseNumber)).filter(({ action }) => action === 'notice-delivered');
  expect(trail).toHaveLength(1);
});

test('an outbox that cannot be read is tried again', async () => {
  let calls = 0;
  const broken = {
    ...cases,
    notices: {
      ...cases.notices,
      pending: async () => {
        calls++;
        throw new Error('database away');
      },
    },
  };
  const dispatcher = startNoticeDispatcher({ cases: broken, processOf, channel: fileChannel(folder), log, pollMs: 1 });
  await until(async () => calls > 2);
  await dispatcher.stop();
  expect(lines.join('')).toContain('cannot be read or written');
});
