import { afterEach, beforeEach, expect, test } from '#test';
import { transferReplySchema } from '../../src/registries/transfer-reply.ts';
import { agencyKeys, startReceiver } from './receiver.ts';
import { eventually, participantNamed, simulated, type Simulated } from './simulated.ts';

let agencies: Simulated;
let api: Awaited<ReturnType<typeof startReceiver>>;
beforeEach(async () => {
  api = await startReceiver([200]);
  agencies = await simulated({ callbackUrl: api.url, agencyKeys });
});
afterEach(async () => {
  await agencies.stop();
  await api.close();
});

const caseNumber = 'XB2026-AAAAA-00001';
const head = (name: string, key: string) => ({ idempotencyKey: key, caseNumber, idNumber: participantNamed(name).idNumber });
const request = (name: string, key = 'request') =>
  agencies.registries.pensionRelations.requestTransfer({ ...head(name, key), fromPlace: '邻城区', toPlace: '示例区' });
const giveBack = (name: string, scope: 'transferMaterials' | 'allMaterials', key = `return-${scope}`) =>
  agencies.registries.pensionRelations.returnTransfer({ ...head(name, key), scope, reason: '未提供各年度缴费及个人账户信息' });
/** The reply number `count`; one that is delivered again, as around a restart, is the same reply. */
const received = (count: number) =>
  eventually(() => [...new Map(api.received.map(({ body }) => [body['replyId'], body])).values()][count - 1]);
const quiet = () => new Promise((resolve) => setTimeout(resolve, 150));

test('a request is answered later, by one signed callback with the yearly records', async () => {
  const { requestNumber } = await request('测试续二');
  const body = await received(1);
  const [answer] = JSON.parse(JSON.stringify(participantNamed('测试续二').transferReplies)) as object[];
  expect(api.received).toEqual([{ url: `/api/cases/${caseNumber}/transfer-replies`, body, sender: 'originAgency' }]);
  expect(body).toEqual({ replyId: expect.stringMatching(/^HF/), requestNumber, ...answer, repliedOn: expect.anything() });
  expect(transferReplySchema.parse(body)).toMatchObject({ yearlyRecordsProvided: true, paid: [{ place: '邻城区' }] });
  await request('测试续二');
  await quiet();
  expect(api.received).toHaveLength(1);
});

test('returned for the details, the origin sends its next reply; the last one repeats (C-19)', async () => {
  const { requestNumber } = await request('测试续三');
  expect(await received(1)).toMatchObject({ requestNumber, yearlyRecordsProvided: false });
  expect(api.received[0]?.body).not.toHaveProperty('paid');
  await giveBack('测试续三', 'transferMaterials', 'first');
  expect(await received(2)).toMatchObject({ requestNumber, yearlyRecordsProvided: true, paid: [{ place: '远山县' }] });
  await giveBack('测试续三', 'transferMaterials', 'second');
  expect(await received(3)).toMatchObject({ requestNumber, yearlyRecordsProvided: true });
  expect(new Set(api.received.map(({ body }) => body['replyId'])).size).toBe(3);
});

test('amounts may differ by one fen; after everything is returned the corrected transfer comes (C-20)', async () => {
  await request('测试续四');
  const { fundTransferred, letterAmount } = transferReplySchema.parse(await received(1));
  expect(letterAmount.minus(fundTransferred).toString()).toBe('0.01');
  expect((await giveBack('测试续四', 'allMaterials')).returnNumber).toMatch(/^TH/);
  const corrected = transferReplySchema.parse(await received(2));
  expect(corrected.fundTransferred.equals(corrected.letterAmount)).toBe(true);
});

test('an origin without replies never answers', async () => {
  await request('测试续五');
  await giveBack('测试续五', 'transferMaterials');
  await quiet();
  expect(api.received).toHaveLength(0);
});

test('a return happens once for a key', async () => {
  await request('测试续三');
  await received(1);
  const first = await giveBack('测试续三', 'transferMaterials');
  expect(await giveBack('测试续三', 'transferMaterials')).toEqual(first);
  await received(2);
  await quiet();
  expect(api.received).toHaveLength(2);
});

test('which reply comes next survives a restart, and begins anew after a reset', async () => {
  await request('测试续三');
  await received(1);
  await agencies.restart();
  await giveBack('测试续三', 'transferMaterials');
  expect(await received(2)).toMatchObject({ yearlyRecordsProvided: true });
  await agencies.post('/pension-relations/reset', { idNumber: participantNamed('测试续三').idNumber });
  await request('测试续三', 'request of the next demo');
  expect(await received(3)).toMatchObject({ yearlyRecordsProvided: false });
});

test('what was not asked for cannot be returned, and nobody asks for what is terminated', async () => {
  await expect(giveBack('测试续二', 'allMaterials')).rejects.toThrow('no transfer has been requested in this case');
  await expect(request('测试续九')).rejects.toThrow('terminated cannot be transferred in');
});
