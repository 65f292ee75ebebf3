/** A real mail server. What it does with a mail, its recipient says: `refused@`, `later@`, `hang-up@`; everybody else gets it. */
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface Mail {
  to: string[];
  /** As it came. */
  raw: string;
  messageId: string;
  subject: string;
  text: string;
}

const word = (encoded: string): string =>
  encoded
    .replace(/\?=\s+=\?UTF-8\?B\?/gi, '')
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_all, base64: string) => Buffer.from(base64, 'base64').toString());

function read(raw: string, to: string[]): Mail {
  const [head = '', body = ''] = raw.split(/\r\n\r\n([^]*)/);
  const header = (name: string) => new RegExp(`^${name}: ((?:.|\\r\\n[ \\t])*)`, 'im').exec(head)?.[1] ?? '';
  return { to, raw, messageId: header('Message-ID'), subject: word(header('Subject')), text: Buffer.from(body, 'base64').toString() };
}

const answer = (responseCode: number, words: string) => Object.assign(new Error(words), { responseCode });

export async function startMailServer() {
  const mails: Mail[] = [];
  /** Recipients that were named, in order. */
  const asked: string[] = [];
  /** Those whose mails are taken from now on. */
  const mended = new Set<string>();
  const misses = (name: string, address: string) => address.startsWith(`${name}@`) && !mended.has(name);
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo({ address }, _session, done) {
      asked.push(address);
      if (misses('refused', address)) done(answer(550, `5.1.1 <${address}> unknown, 13800000000`));
      else if (misses('later', address)) done(answer(451, `4.7.1 <${address}> greylisted`));
      else done();
    },
    onData(stream, session, done) {
      void text(stream).then((raw) => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        mails.push(read(raw, to));
        // It has the mail, and the answer never arrives.
        if (to.some((address) => misses('hang-up', address)))
          [...server.connections].find(({ id }) => id === session.id)?._socket.destroy();
        else done(null, `OK queued as M${mails.length}000`);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    asked,
    mended,
    to: (address: string) => mails.filter((mail) => mail.to.includes(address)),
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

export type MailServer = Awaited<ReturnType<typeof startMailServer>>;
