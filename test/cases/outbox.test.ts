import { expect, test } from '#test';
import { onDatabase } from './databases.ts';
import { startedCase } from './fixtures.ts';

onDatabase('the outboxes', (use) => {
  const message = (messageId: string) => ({
    messageId,
    name: 'materials-supplemented',
    correlationKey: 'BJ2026-00000-00000',
    ttlMs: 60_000,
    variables: { n: 1 },
  });
  const messageIds = async () => (await use.cases.messages.pending(100)).map(({ messageId }) => messageId);
  const noticeKeys = async () => (await use.cases.notices.pending(100)).map(({ key }) => key);

  test('hand out a message to one caller, in the order in which they came', async () => {
    for (const id of ['m1', 'm2', 'm3']) await use.cases.messages.enqueue(message(id));
    await use.cases.messages.enqueue({ ...message('m1'), variables: { n: 2 } });
    const handedOut = await Promise.all([use.cases.messages.pending(2), use.cases.messages.pending(2)]);
    expect(
      handedOut
        .flat()
        .map(({ messageId }) => messageId)
        .sort(),
    ).toEqual(['m1', 'm2', 'm3']);
    expect(handedOut.flat().find(({ messageId }) => messageId === 'm1')?.variables).toEqual({ n: 1 });
    await use.cases.messages.markSent(['m1', 'm2']);
    await use.cases.messages.markSent(['m1']);
    expect(await messageIds()).toEqual([]);
    use.clock.advance(16_000);
    expect(await messageIds()).toEqual(['m3']);
    await use.cases.messages.markSent(['m3']);
  });

  test('hand out a failed message again after a growing pause, half a minute at the most', async () => {
    await use.cases.messages.enqueue(message('f1'));
    for (const seconds of [1, 2, 4, 8, 16, 30, 30]) {
      expect(await messageIds()).toEqual(['f1']);
      await use.cases.messages.markFailed('f1', 'engine away');
      use.clock.advance(seconds * 1000 - 100);
      expect(await messageIds()).toEqual([]);
      use.clock.advance(100);
    }
    await use.cases.messages.markSent(['f1']);
    await use.cases.messages.markFailed('f1', 'too late');
    use.clock.advance(60_000);
    expect(await messageIds()).toEqual([]);
  });

  test('keep a notice once for its key and recipient, with an id fit for a file', async () => {
    const caseNumber = await startedCase(use.cases);
    const notice = { key: '225:1', template: 'amount-notice', recipient: 'veteran' as const, title: '甲', body: '乙' };
    const [first, second] = await Promise.all([1, 2].map(() => use.cases.notices.enqueue(caseNumber, notice)));
    expect(first).toEqual(second);
    expect(first?.noticeId).toMatch(/^BJ2026-[0-9A-Z]{5}-[0-9A-Z]{5}-amount-notice-veteran-[0-9a-f]{12}$/);
    const unit = await use.cases.notices.enqueue(caseNumber, { ...notice, recipient: 'liableUnit' });
    expect(unit.noticeId).not.toBe(first?.noticeId);
    const handedOut = await use.cases.notices.pending(100);
    expect(handedOut.map(({ noticeId }) => noticeId)).toEqual([first?.noticeId, unit.noticeId]);
    await use.cases.notices.markDelivered(handedOut.map(({ noticeId }) => noticeId));
    await use.cases.notices.markDelivered([unit.noticeId]);
    const delivered = (await use.cases.audit.of(caseNumber)).filter(({ action }) => action === 'notice-delivered');
    expect(delivered).toHaveLength(2);
    expect((await use.cases.progress.of(caseNumber))?.notices.every(({ deliveredAt }) => deliveredAt !== null)).toBe(true);
  });

  test('hand out a notice again while it is not delivered, ten minutes apart at the most', async () => {
    const caseNumber = await startedCase(use.cases);
    const notice = { key: 'retry', template: 't', recipient: 'veteran' as const, title: 'a', body: 'b' };
    const { noticeId } = await use.cases.notices.enqueue(caseNumber, notice);
    for (const seconds of [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 600, 600]) {
      expect(await noticeKeys()).toEqual(['retry']);
      await use.cases.notices.markFailed(noticeId, 'channel down');
      use.clock.advance(seconds * 1000 - 100);
      expect(await noticeKeys()).toEqual([]);
      use.clock.advance(100);
    }
    await use.cases.notices.markDelivered([noticeId]);
    await use.cases.notices.markFailed(noticeId, 'too late');
    use.clock.advance(3_600_000);
    expect(await noticeKeys()).toEqual([]);
  });
});
