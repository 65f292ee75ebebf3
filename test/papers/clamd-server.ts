/** A server that speaks clamd's INSTREAM and knows one virus. */
import { createServer, type AddressInfo } from 'node:net';
import { eicar } from './files.ts';

export interface ClamdServer {
  address: string;
  /** Answers from now on something else than a verdict. */
  say: (answer: string | undefined) => void;
  stop: () => Promise<void>;
}

const command = 'zINSTREAM\0';

export async function startClamd(): Promise<ClamdServer> {
  let instead: string | undefined;
  const server = createServer((socket) => {
    let heard = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (part) => {
      heard = Buffer.concat([heard, part]);
      const content = streamIn(heard);
      if (content) socket.end(`${instead ?? `stream: ${content.includes(eicar) ? 'Win.Test.EICAR_HDB-1 FOUND' : 'OK'}`}\0`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    say: (answer) => void (instead = answer),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** All parts up to the empty one; undefined as long as that has not come. */
function streamIn(heard: Buffer): Buffer | undefined {
  if (!heard.toString('latin1', 0, command.length).startsWith(command)) return undefined;
  const parts: Buffer[] = [];
  for (let at = command.length; at + 4 <= heard.length;) {
    const length = heard.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    parts.push(heard.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}
