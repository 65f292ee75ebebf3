import { createTransport } from 'nodemailer';
import { type MessageChannel, NotAccepted } from './message-channel.ts';

/** Shorter than an outbox keeps what it has handed out. */
const timeouts = { connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 10_000 };

/**
 * Mail by a server of the office's. `smtps:` is TLS from the first byte; `smtp:` with `?requireTLS=true` goes no further than its
 * STARTTLS. Nothing else of the address is an option: none of them may turn the check of the certificate off.
 */
export function smtpChannel(address: string, from: string): MessageChannel {
  const { protocol, hostname, port, username, password, searchParams } = new URL(address);
  const secure = protocol === 'smtps:';
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    requireTLS: searchParams.get('requireTLS') === 'true',
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    ...timeouts,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return {
    async send({ id, to, office, subject, text }) {
      const mail = { from: { name: office, address: from }, to: { name: '', address: to }, subject, text, messageId: `<${id}@${domain}>` };
      try {
        const { response } = await transport.sendMail({ ...mail, headers: { 'Auto-Submitted': 'auto-generated' } });
        return receiptIn(response);
      } catch (error) {
        throw notAccepted(error);
      }
    },
  };
}

/** The number by which the server queues it, else its code. */
const receiptIn = (response: string): string =>
  /\b(?:queued as|id[=:]?) ?([\w-]{4,64})/i.exec(response)?.[1] ?? response.slice(0, 3).replace(/\D/g, '');

/** For good is what is said of the recipient or of the mail; a wrong password or a closed door is the office's own, and passes. */
function notAccepted(error: unknown): NotAccepted {
  const { code = 'EUNKNOWN', responseCode } = error as { code?: string; responseCode?: number };
  const forGood = ['EENVELOPE', 'EMESSAGE'].includes(code) && responseCode !== undefined && responseCode >= 500;
  return new NotAccepted(responseCode === undefined ? code : `${code} ${responseCode}`, forGood);
}
