import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import { said } from '../language.ts';
import { localAddress } from '../local/index.ts';
import { answerUnread } from './unread.ts';

export interface ListeningApi {
  /** Without a slash at the end. */
  url: string;
  /** Takes no more requests and waits for the running ones, at most `patienceMs`; then cuts them off. */
  stop: (patienceMs?: number) => Promise<void>;
}

/** A client on a busy machine may take up a connection late: one that is closed under its request is an error to it. */
const keepAliveTimeout = 65_000;

/** @param port 0 = any free port. @param shared other processes listen on the same port, and the system deals out who comes. @throws Error that names the address and what to do when it cannot be had */
export async function listen(app: Express, host: string, port: number, shared = false): Promise<ListeningApi> {
  const server = createServer({ keepAliveTimeout }, app);
  answerUnread(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const inUse = error.code === 'EADDRINUSE';
      const en = inUse ? 'the port is in use. Stop what uses it, or set another API_PORT' : error.message;
      const zh = inUse ? '端口被占用。请停止占用它的程序，或者用API_PORT另外设置端口' : error.message;
      const message = said({ en: `The API cannot listen on ${host}:${port}: ${en}.`, zh: `接口不能使用${host}:${port}：${zh}。` });
      reject(new Error(message, { cause: error }));
    });
    server.listen({ port, host, reusePort: shared }, resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: localAddress(host, actual),
    stop: async (patienceMs = 10_000) => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const cutOff = setTimeout(() => server.closeAllConnections(), patienceMs);
      await closed;
      clearTimeout(cutOff);
    },
  };
}
