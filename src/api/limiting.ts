/** What all limits have in common: who is counted, and what is said to whom it stops. Each process of ours counts for itself. */
import type { Request } from 'express';
import { type Actor, actorId } from '../access/index.ts';
import { Failure } from './problem.ts';

/** Where the request comes from. By the proxy in front, if it is one that we trust: TRUSTED_PROXIES. */
export const addressOf = (request: Request): string => `address:${request.ip ?? ''}`;

/** By account; who has none, by address. */
export const askerOf = (request: Request, actor: Actor): string => (actor.kind === 'nobody' ? addressOf(request) : actorId(actor));

/** @param remedy Chinese; told after how many minutes it goes on */
export function paused(msBeforeNext: number, error: string, remedy: (minutes: number) => string): Failure {
  const seconds = Math.ceil(msBeforeNext / 1000);
  return new Failure(429, error, remedy(Math.ceil(seconds / 60)), { headers: { 'Retry-After': String(seconds) } });
}
