/** The outbox of messages on the real engine: what is in it arrives, once, also when the engine was away. */
import { afterAll, beforeAll, expect, test } from '#test';
import type { Cases } from '../../src/cases/index.ts';
import { connectEngine, type EngineClient } from '../../src/engine/client.ts';
import { startMessagePublisher } from '../../src/engine/messages.ts';
import { createLog } from '../../src/log.ts';
import { openTestCases } from '../cases/databases.ts';
import { wireTo } from '../../tools/shared/parts/index.ts';
import { labProcess, type LabProcess } from './lab-process.ts';
import { eventually, records } from './records.ts';
import { engineForTests } from './stack.ts';

const engine = engineForTests();
const log = createLog({ level: 'silent' });
let client: EngineClient;
let cases: Cases;

beforeAll(async () => {
  client = connectEngine({ grpcAddress: engine.gatewayAddress });
  cases = await openTestCases();
});
afterAll(async () => {
  await client.close();
  await cases.close();
});

async function deployed(): Promise<LabProcess> {
  const process = labProcess();
  await client.deploy([{ name: `${process.id}.bpmn`, content: process.xml }]);
  return process;
}
const enqueue = ({ id }: LabProcess, messageId: string) =>
  cases.messages.enqueue({ name: `${id}-start`, correlationKey: messageId, messageId, ttlMs: 60_000, variables: { caseNumber: 'x' } });
const startsOf = ({ id }: LabProcess) =>
  records('process-instance', { 'value.bpmnProcessId': id, intent: 'ELEMENT_ACTIVATED', 'value.bpmnElementType': 'PROCESS' }).length;
const startedOnce = (process: LabProcess) => eventually(`${process.id} to start`, () => (startsOf(process) === 1 ? true : undefined));
const outboxEmpty = () => eventually('an empty outbox', async () => ((await cases.counts()).pendingMessages === 0 ? true : undefined));

test('a message arrives at once when the publisher is woken, and leaves the outbox', async () => {
  const process = await deployed();
  const publisher = startMessagePublisher({ client, cases, log, pollMs: 60_000 });
  await enqueue(process, 'woken');
  publisher.wake();
  await outboxEmpty();
  await startedOnce(process);
  await publisher.stop();
});

test('what the engine has already counts as arrived', async () => {
  const process = await deployed();
  const variables = { caseNumber: 'x' };
  await client.publishMessage({ name: `${process.id}-start`, correlationKey: 'again', messageId: 'again', ttlMs: 60_000, variables });
  await enqueue(process, 'again');
  const publisher = startMessagePublisher({ client, cases, log, pollMs: 100 });
  await outboxEmpty();
  await publisher.stop();
  await startedOnce(process);
});

test('while the engine is away it is kept, and arrives once when it is back', async () => {
  const process = await deployed();
  const proxy = await wireTo(engine.gatewayAddress);
  const through = connectEngine({ grpcAddress: proxy.address, deadlineMs: 3000 });
  proxy.goAway();
  await enqueue(process, 'kept');
  const publisher = startMessagePublisher({ client: through, cases, log, pollMs: 100 });
  await new Promise((resolve) => setTimeout(resolve, 4000));
  expect((await cases.counts()).pendingMessages).toBe(1);
  proxy.restore();
  await outboxEmpty();
  await startedOnce(process);
  await publisher.stop();
  await through.close();
  await proxy.close();
});

test('stops at once, whatever it waits for', async () => {
  const publisher = startMessagePublisher({ client, cases, log, pollMs: 60_000 });
  const asked = performance.now();
  await publisher.stop();
  expect(performance.now() - asked).toBeLessThan(1000);
});
