import { setTimeout as pause } from 'node:timers/promises';
import type { RequestHandler } from 'express';
import { z } from 'zod';

/** Trouble ordered by a test for the next `times` requests to `path`; `times: 0` takes it back. */
export const faultSchema = z
  .strictObject({
    path: z.string().startsWith('/'),
    times: z.int().min(0).max(1000),
    /** Answer this instead. */
    status: z.int().min(400).max(599).optional(),
    /** Wait this long first. */
    delayMs: z.int().min(1).max(600_000).optional(),
    /** Carry the order out, then hang up: the caller cannot know whether it happened. */
    loseAnswer: z.literal(true).optional(),
  })
  .refine((fault) => fault.times === 0 || fault.status || fault.delayMs || fault.loseAnswer, {
    message: 'names no trouble: give status, delayMs or loseAnswer',
  });
export type Fault = z.output<typeof faultSchema>;

export interface Faults {
  order(fault: Fault): void;
  /** The trouble of this request, counted down; undefined = none. */
  take(path: string): Fault | undefined;
}

/** Faults live in memory only: a restart is healthy. */
export function createFaults(): Faults {
  const byPath = new Map<string, Fault>();
  return {
    order: (fault) => {
      byPath.set(fault.path, fault);
    },
    take: (path) => {
      const fault = byPath.get(path);
      if (!fault || fault.times === 0) return undefined;
      fault.times -= 1;
      return fault;
    },
  };
}

/** Plays the ordered trouble before (or instead of) the agency's own answer. */
export function playFaults(faults: Faults): RequestHandler {
  return async (request, response, next) => {
    const fault = faults.take(request.path);
    if (fault?.delayMs) await pause(fault.delayMs, undefined, { ref: false });
    if (fault?.status) {
      response.status(fault.status).json({ problems: ['trouble ordered by POST /faults'] });
      return;
    }
    if (fault?.loseAnswer) {
      response.json = () => {
        response.destroy();
        return response;
      };
    }
    next();
  };
}
