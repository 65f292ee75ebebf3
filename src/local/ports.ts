/** Ports of this machine's loopback interface. */
import { randomInt } from 'node:crypto';
import { connect, createServer } from 'node:net';

/** Below those that systems give to whoever connects to something (from 32768 on): such a one may be given away before it is listened on. */
const FREE_PORTS = { first: 20_000, count: 6_000 };

/** A port that nothing used a moment ago. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = FREE_PORTS.first + randomInt(FREE_PORTS.count);
    if (await canListen(port)) return port;
  }
}

/** Under which this machine reaches what listens on a host and a port; a host of all interfaces is reached on loopback. */
export function localAddress(host: string, port: number): string {
  if (host === '0.0.0.0' || host === '::') return `http://127.0.0.1:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Whether something listens there. Where a listener on all interfaces does not hinder one on loopback (macOS), only a connection shows that it is there. */
export async function isTaken(port: number): Promise<boolean> {
  return !(await canListen(port)) || (await answers(port));
}

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const settle = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
    socket.setTimeout(1000, () => settle(false));
  });
}
