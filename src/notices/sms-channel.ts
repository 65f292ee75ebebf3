import { z } from 'zod';
import { type MessageChannel, NotAccepted } from './message-channel.ts';

const answer = z.object({ receipt: z.string().regex(/^[\w-]{1,64}$/) });

/** What a provider says of our account, or that it is busy: it passes, and says nothing of the number. */
const passing: readonly number[] = [401, 403, 404, 408, 429];

/**
 * SMS by a gateway of the office's own: `POST` of `{messageId, phone, text}`, answered by `{receipt}`; the same `messageId` twice is one
 * message. Providers differ in everything else, and each has its adapter there. User and password of the address go as Basic.
 */
export function smsChannel(address: string): MessageChannel {
  const { username, password, href } = partsOf(address);
  const basic = username && { authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` };
  return {
    async send({ id, to, text }) {
      const response = await fetch(href, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...basic },
        body: JSON.stringify({ messageId: id, phone: to, text }),
        redirect: 'error',
        signal: AbortSignal.timeout(10_000),
      }).catch(() => null);
      if (!response) throw new NotAccepted('ECONNECTION', false);
      const { status } = response;
      const body: unknown = await response.json().catch(() => undefined);
      if (!response.ok) throw new NotAccepted(String(status), status < 500 && !passing.includes(status));
      const read = answer.safeParse(body);
      if (!read.success) throw new NotAccepted('no receipt', false);
      return read.data.receipt;
    },
  };
}

function partsOf(address: string): { username: string; password: string; href: string } {
  const url = new URL(address);
  const [username, password] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
  url.username = url.password = '';
  return { username, password, href: url.href };
}
