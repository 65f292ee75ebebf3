/** Who tries numbers, codes or tokens until one fits is stopped after some misses: by account, else by address. */
import type { Request } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { type Actor, actorId } from '../access/index.ts';
import { Failure } from './problem.ts';

/** Misses, and the time after which they are forgotten, in seconds. */
export const misses = { points: 50, duration: 600 };

export interface Guesses {
  /** @throws Failure 429 for who has missed too often */
  check(request: Request, actor: Actor): Promise<void>;
  miss(request: Request, actor: Actor): Promise<void>;
}

/** Each process of ours counts for itself: with several, a guesser has as many tries more, and no further. */
export function guesses(): Guesses {
  const limiter = new RateLimiterMemory(misses);
  const key = (request: Request, actor: Actor) => (actor.kind === 'nobody' ? `address:${request.ip ?? ''}` : actorId(actor));
  return {
    async check(request, actor) {
      const known = await limiter.get(key(request, actor));
      if (known === null || known.consumedPoints <= misses.points) return;
      const seconds = Math.ceil(known.msBeforeNext / 1000);
      throw new Failure(429, '查询次数过多，暂停查询。', `请在${Math.ceil(seconds / 60)}分钟后再试，或者到受理窗口查询。`, {
        headers: { 'Retry-After': String(seconds) },
      });
    },
    async miss(request, actor) {
      await limiter.consume(key(request, actor)).catch(() => undefined);
    },
  };
}
