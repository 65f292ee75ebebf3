import { createHmac, timingSafeEqual } from 'node:crypto';

/** Header that carries the signature of a callback: `t=<unix seconds>,v1=<hex hmac-sha256>`. */
export const signatureHeader = 'x-signature';

/** How far the sender's clock may be from ours, in seconds; older signatures may be replays. */
export const toleranceSeconds = 5 * 60;

export type Verdict = 'valid' | 'malformed' | 'expired' | 'wrong';

/** The value of the signature header for `rawBody`, byte for byte as it is sent. */
export function sign(secret: string, rawBody: string | Buffer, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000);
  return `t=${seconds},v1=${digest(secret, seconds, rawBody).toString('hex')}`;
}

/** Checks a signature header against the body as received; the comparison takes the same time whatever differs. */
export function verify(secret: string, rawBody: string | Buffer, header: string | undefined, now: Date): Verdict {
  const parts = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? '');
  if (!parts) return 'malformed';
  const [, time = '', signature = ''] = parts;
  const seconds = Number(time);
  if (!timingSafeEqual(digest(secret, seconds, rawBody), Buffer.from(signature, 'hex'))) return 'wrong';
  return Math.abs(now.getTime() / 1000 - seconds) <= toleranceSeconds ? 'valid' : 'expired';
}

function digest(secret: string, seconds: number, rawBody: string | Buffer): Buffer {
  return createHmac('sha256', secret).update(`${seconds}.`).update(rawBody).digest();
}
