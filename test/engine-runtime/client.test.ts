/** Nothing hangs for ever: an engine that is away or silent ends in an error, in bounded time. */
import { createServer as createWebServer } from 'node:http';
import { createServer as createGateway, type ServerHttp2Session } from 'node:http2';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll, expect, test } from '#test';
import { connectEngine, type EngineClient } from '../../src/engine/client.ts';
import { engineError, EngineError } from '../../src/engine/errors.ts';
import { engineRest } from '../../src/engine/rest.ts';

let lastConnected = 0;
/** The SDK looks for a gateway for ten seconds, closed or not: the test file ends when the last one has given up. */
afterAll(async () => {
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, lastConnected + 10_500 - performance.now())));
});

function connect(grpcAddress: string, deadlineMs?: number): EngineClient {
  lastConnected = performance.now();
  return connectEngine({ grpcAddress, ...(deadlineMs === undefined ? {} : { deadlineMs }) });
}

const message = { name: 'm', correlationKey: 'k', messageId: 'i', ttlMs: 0, variables: {} };
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => {
      throw new Error('it succeeded');
    },
    (error: unknown) => error as EngineError,
  );

test('nobody listens: unavailable, after a few tries', async () => {
  const client = connect('grpc://127.0.0.1:1');
  const error = await refusal(client.publishMessage(message));
  expect(error).toMatchObject({ name: 'EngineError', code: 'UNAVAILABLE', temporary: true });
  expect(error.message).toMatch(/^publishMessage: UNAVAILABLE: /);
  await client.close();
});

test('the first command of a client waits for the connection', async () => {
  const client = connect('grpc://127.0.0.1:1');
  expect(await refusal(client.completeJob('1', {}))).toMatchObject({ code: 'UNAVAILABLE' });
  await client.close();
});

test.each([
  [1, 'CANCELLED'],
  [2, 'UNKNOWN'],
  [10, 'ABORTED'],
  [13, 'INTERNAL'],
  [undefined, 'OTHER'],
])('what is no clear refusal may succeed later: %s', (status, code) => {
  const error = engineError('completeJob', Object.assign(new Error('broken'), { code: status }));
  expect(error).toMatchObject({ code, temporary: true, away: false });
});

test('somebody listens and says nothing: the deadline', async () => {
  const sockets: Socket[] = [];
  const server = createServer((socket) => sockets.push(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const client = connect(`grpc://127.0.0.1:${port}`, 300);
  const error = await refusal(client.checkReady());
  expect(error).toMatchObject({ code: 'DEADLINE_EXCEEDED', message: 'topology: no answer within 300 ms', temporary: true });
  const request = { type: 't', worker: 'w', timeoutMs: 1000, variables: ['caseNumber'] };
  expect(await refusal(client.pollJobs(request, 1))).toMatchObject({ code: 'DEADLINE_EXCEEDED' });
  await client.close();
  server.close();
  for (const socket of sockets) socket.destroy();
});

test('a stream to nobody ends with the reason', async () => {
  const client = connect('grpc://127.0.0.1:1');
  const request = { type: 't', worker: 'w', timeoutMs: 1000, variables: ['caseNumber'] };
  const [open] = client.jobStreams;
  const stream = await open?.(request, () => undefined);
  await expect(stream?.ended).resolves.toMatch(/UNAVAILABLE/);
  await client.close();
});

/** Refuses every call, and counts them. */
async function refusingGateway() {
  const sessions: ServerHttp2Session[] = [];
  const gateway = { address: '', asked: 0, close: () => {} };
  const server = createGateway();
  server.on('session', (session) => sessions.push(session));
  server.on('stream', (stream) => {
    gateway.asked += 1;
    stream.respond({ ':status': 200, 'content-type': 'application/grpc', 'grpc-status': '5' }, { endStream: true });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  gateway.address = `grpc://127.0.0.1:${(server.address() as AddressInfo).port}`;
  gateway.close = () => {
    server.close();
    for (const session of sessions) session.destroy();
  };
  return gateway;
}

test('several gateways are asked in turn, and each has a stream; when one is away, the other is asked at once', async () => {
  const [one, other] = [await refusingGateway(), await refusingGateway()];
  const client = connect(`${one.address}, ${other.address}`);
  const request = { type: 't', worker: 'w', timeoutMs: 1000, variables: ['caseNumber'] };
  const ask = async () => {
    expect(await refusal(client.completeJob('1', {}))).toMatchObject({ code: 'NOT_FOUND' });
  };
  for (const open of client.jobStreams) await expect((await open(request, () => undefined)).ended).resolves.toMatch(/NOT_FOUND/);
  expect([one.asked, other.asked]).toEqual([1, 1]);
  await ask();
  await ask();
  expect([one.asked, other.asked]).toEqual([2, 2]);
  one.close();
  for (let time = 0; time < 4; time++) expect(await refusal(client.completeJob('1', {}))).toMatchObject({ code: 'NOT_FOUND' });
  expect([one.asked, other.asked]).toEqual([2, 6]);
  await client.close();
  other.close();
});

test('over REST too: the next is asked where one does not answer', async () => {
  const server = createWebServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ gatewayVersion: '8.6.0' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const rest = engineRest(`http://127.0.0.1:1,http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  expect([await rest.version(), await rest.version()]).toEqual(['8.6.0', '8.6.0']);
  await expect(engineRest('http://127.0.0.1:1').version()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  server.close();
  server.closeAllConnections();
});

test('a closed client says so, and does not pretend to have sent anything', async () => {
  const client = connect('grpc://127.0.0.1:1');
  await client.close();
  expect(await refusal(client.publishMessage(message))).toMatchObject({ code: 'UNAVAILABLE' });
});

test('a command is not compressed', async () => {
  const heard: { encoding: unknown; compressed: number | undefined }[] = [];
  const server = createGateway();
  server.on('stream', (stream, { 'grpc-encoding': encoding }) => {
    stream.once('data', (frame: Buffer) => {
      heard.push({ encoding, compressed: frame[0] });
      // Not found: it was answered before.
      stream.respond({ ':status': 200, 'content-type': 'application/grpc', 'grpc-status': '5' }, { endStream: true });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = connect(`grpc://127.0.0.1:${(server.address() as AddressInfo).port}`);
  expect(await refusal(client.completeJob('1', {}))).toMatchObject({ code: 'NOT_FOUND' });
  expect(heard).toEqual([{ encoding: undefined, compressed: 0 }]);
  await client.close();
  server.close();
});
