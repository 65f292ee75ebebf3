/** Requests as an agency sends them: signed with its key. */
import { newAgencyKeys } from '../../src/registries/agency-keys.ts';
import type { Sender } from '../../src/registries/senders.ts';
import { sign } from '../../src/registries/signature.ts';

export const agencyKeys = newAgencyKeys();

export interface Signing {
  sender?: Sender;
  keys?: typeof agencyKeys;
  at?: Date;
  method?: string;
}

/** The headers for a POST of `body` to `target`. */
export function signed(
  target: string,
  body: string,
  { sender = 'bank', keys = agencyKeys, at = new Date(), method = 'POST' }: Signing = {},
) {
  return sign(keys, sender, { method, target, body }, at);
}
