/** The virus scanner: clamd, by its command INSTREAM (clamd(8)). */
import { connect } from 'node:net';

export type Verdict = 'clean' | 'infected';

export interface Scanner {
  /** @throws Error where it is away, or does not answer as it should */
  scan: (content: Buffer) => Promise<Verdict>;
}

const patienceMs = 60_000;
const usualPort = 3310;

/** @param address `tcp://host:port` */
export function clamd(address: string): Scanner {
  const { hostname, port } = new URL(address);
  const place = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || usualPort) };
  return {
    async scan(content) {
      const answer = await ask(place, Buffer.concat([command, lengthOf(content), content, end]));
      if (/^stream: OK$/.test(answer)) return 'clean';
      if (/^stream: .+ FOUND$/.test(answer)) return 'infected';
      throw new Error(`The virus scanner answers "${answer.slice(0, 200)}" in place of a verdict.`);
    },
  };
}

const command = Buffer.from('zINSTREAM\0');
const end = Buffer.alloc(4);

function lengthOf({ length }: Buffer): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
}

function ask(place: { host: string; port: number }, question: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const heard: Buffer[] = [];
    const socket = connect(place);
    socket.setTimeout(patienceMs, () => socket.destroy(new Error('The virus scanner does not answer.')));
    socket.on('data', (part) => heard.push(part));
    socket.once('error', reject);
    socket.once('close', () =>
      resolve(
        Buffer.concat(heard)
          .toString('utf8')
          .replace(/\0[^]*$/, '')
          .trim(),
      ),
    );
    socket.write(question);
  });
}
