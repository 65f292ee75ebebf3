import { afterAll, beforeAll, expect, test } from '#test';
import type { Cases, SessionOwner } from '../../src/cases/index.ts';
import { actorIn, type BrowserSession } from '../../src/sign-in/index.ts';
import { openTestCases } from '../cases/databases.ts';
import { newIdNumber } from '../cases/fixtures.ts';

let cases: Cases;
beforeAll(async () => {
  cases = await openTestCases();
});
afterAll(() => cases.close());

const inMs = (ms: number) => new Date(Date.now() + ms);

test('a session is found until it ends, is prolonged, and is gone when it is removed', async () => {
  await cases.sessions.save('an id', { name: '测试甲一' }, inMs(300));
  expect(await cases.sessions.load('an id')).toMatchObject({ content: { name: '测试甲一' } });
  await cases.sessions.extend('an id', inMs(120_000));
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(await cases.sessions.load('an id')).toMatchObject({ content: { name: '测试甲一' } });
  await cases.sessions.remove('an id');
  expect(await cases.sessions.load('an id')).toBeNull();

  await cases.sessions.save('short', {}, inMs(-1));
  expect(await cases.sessions.load('short')).toBeNull();
  expect(await cases.sessions.load('never')).toBeNull();
  await cases.sessions.removeExpired();
});

test('those of one person are found together, and of nobody else; each can be ended', async () => {
  const begunAt = new Date(Date.now() - 60_000);
  const of = (owner: SessionOwner) => ({ owner, begunAt, level: 'realName' });
  const [one, other, clerk] = [{ idNumber: newIdNumber() }, { idNumber: newIdNumber() }, { staffId: 'yun.zonghe' }];
  await cases.sessions.save('phone', {}, inMs(60_000), of(one));
  await cases.sessions.save('counter', {}, inMs(60_000), of(one));
  await cases.sessions.save('over', {}, inMs(-1), of(one));
  await cases.sessions.save('of the other', {}, inMs(60_000), of(other));
  await cases.sessions.save('of the clerk', {}, inMs(60_000), of(clerk));

  const open = await cases.sessions.openOf(one, 'phone');
  // Both were used in the same millisecond, perhaps.
  expect(open.map(({ current, level }) => [current, level]).sort()).toEqual([
    [false, 'realName'],
    [true, 'realName'],
  ]);
  expect(open.every((session) => session.begunAt.getTime() === begunAt.getTime() && session.usedAt > begunAt)).toBe(true);
  const atCounter = open.find(({ current }) => !current)?.id as string;
  // Neither is what the browser has, nor what opens the content.
  expect(atCounter).not.toContain('counter');
  expect(await cases.sessions.load(atCounter)).toBeNull();

  expect(await cases.sessions.end(other, atCounter)).toBe(false);
  expect(await cases.sessions.end(one, atCounter)).toBe(true);
  expect(await cases.sessions.end(one, atCounter)).toBe(false);
  expect(await cases.sessions.load('counter')).toBeNull();
  await cases.sessions.save('counter', {}, inMs(60_000), of(one));
  expect(await cases.sessions.endOthers(one, 'phone')).toBeGreaterThan(0);
  expect((await cases.sessions.openOf(one, 'phone')).map(({ current }) => current)).toEqual([true]);
  expect(await cases.sessions.endOfStaff('yun.zonghe', 'staff:qi.yunwei')).toBe(1);
  expect(await cases.sessions.load('of the clerk')).toBeNull();
  expect(await cases.sessions.load('of the other')).toMatchObject({ content: {} });
});

const now = new Date('2026-11-23T10:00:00Z');
const held = (startedAt: string, actor: object) => ({ actor, startedAt: Date.parse(startedAt) }) as unknown as BrowserSession;
const person = { kind: 'person', name: '测试甲一', signedInAt: '2026-11-23T02:00:00.000Z' };

test('nobody stays signed in for longer than eight hours, however busy', () => {
  const nobody = () => null;
  expect(actorIn(held('2026-11-23T02:00:00Z', person), now, nobody)).toMatchObject({ name: '测试甲一' });
  expect(actorIn(held('2026-11-23T01:59:59Z', person), now, nobody)).toBeUndefined();
});

test('of the staff counts what the staff file says now', () => {
  const clerk = { kind: 'staff', id: 'x', groups: ['pension-window'], signedInBy: ['mfa'], signedInAt: '2026-11-23T09:00:00.000Z' };
  const member = { id: 'x', name: '测试', groups: [], offices: [] };
  expect(actorIn(held('2026-11-23T09:00:00Z', clerk), now, () => member)).toMatchObject({ groups: [], signedInBy: ['mfa'] });
  expect(actorIn(held('2026-11-23T09:00:00Z', clerk), now, () => null)).toBeUndefined();
});
