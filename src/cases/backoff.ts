/** When to try again after `attempts` tries: 1 s, 2 s, 4 s, ... but never more than `maxMs` later. */
export function nextAttempt(now: Date, attempts: number, maxMs: number): Date {
  return new Date(now.getTime() + Math.min(maxMs, 1000 * 2 ** Math.min(attempts, 30)));
}

/** How long something that was handed out for sending is kept from others: whoever died over it, it is sent that much later. */
export function leaseUntil(now: Date, ms = 15_000): Date {
  return new Date(now.getTime() + ms);
}
