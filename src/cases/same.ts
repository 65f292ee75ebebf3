import { timingSafeEqual } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';

/** True if both are the same in JSON: the order of fields and fields that are undefined make no difference. */
export function sameJson(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b)));
}

/** How long it takes tells nothing of where two ASCII texts differ. */
export const sameSecret = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
