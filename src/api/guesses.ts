/** Who tries numbers, codes or tokens until one fits is stopped after some misses: by account, else by address. */
import type { Request } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Actor } from '../access/index.ts';
import { askerOf, paused } from './limiting.ts';

/** Misses, and the time after which they are forgotten, in seconds. */
export const misses = { points: 50, duration: 600 };

export interface Guesses {
  /** @throws Failure 429 for who has missed too often */
  check(request: Request, actor: Actor): Promise<void>;
  miss(request: Request, actor: Actor): Promise<void>;
}

/** With several processes a guesser has as many tries more, and no further. */
export function guesses(): Guesses {
  const limiter = new RateLimiterMemory(misses);
  return {
    async check(request, actor) {
      const known = await limiter.get(askerOf(request, actor));
      if (known === null || known.consumedPoints <= misses.points) return;
      throw paused(known.msBeforeNext, '查询次数过多，暂停查询。', (minutes) => `请在${minutes}分钟后再试，或者到受理窗口查询。`);
    },
    async miss(request, actor) {
      await limiter.consume(askerOf(request, actor)).catch(() => undefined);
    },
  };
}
