/** Requests to the system on connections that stay open: `fetch` takes as much of the processor as the server does. */
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Sent {
  method?: 'GET' | 'POST';
  path: string;
  headers?: Readonly<Record<string, string>>;
  body?: string;
}

export type Send = (sent: Sent) => Promise<{ status: number; text: string }>;

/** Redirections are not followed. */
export function httpClient(url: string, connections: number, running: AsyncDisposableStack): Send {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  running.defer(() => agent.destroy());
  const { hostname, port } = new URL(url);
  return ({ method = 'GET', path, headers = {}, body }) =>
    new Promise((resolve, reject) => {
      const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
      const sending = request({ agent, hostname, port, method, path, headers: { ...headers, ...length } }, (response) => {
        text(response).then((answer) => resolve({ status: response.statusCode ?? 0, text: answer }), reject);
      });
      sending.on('error', reject);
      sending.end(body);
    });
}

export const asJson = { 'content-type': 'application/json' };
