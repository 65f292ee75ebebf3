import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { newAgencyKeys } from '../../src/registries/agency-keys.ts';
import { verify } from '../../src/registries/signature.ts';

export const agencyKeys = newAgencyKeys();

interface Received {
  url: string;
  body: Record<string, unknown>;
  /** Who has signed it; undefined = nobody that is known. */
  sender: string | undefined;
}

/** A small real server in the place of the API. `answers` = the statuses it gives, the last one for ever. */
export async function startReceiver(answers: number[]) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void text(request).then((raw) => {
      const header = (name: string) => request.headers[name.toLowerCase()]?.toString();
      const { method = '', url: target = '' } = request;
      const verdict = verify(agencyKeys, { method, target, body: raw, header }, new Date());
      received.push({
        url: request.url ?? '',
        body: JSON.parse(raw) as Record<string, unknown>,
        sender: 'sender' in verdict ? verdict.sender : undefined,
      });
      response.writeHead(answers.length > 1 ? (answers.shift() ?? 500) : (answers[0] ?? 500)).end('{}');
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url, received, close };
}
