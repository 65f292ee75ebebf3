/** What an applicant may tell a running case of one process: the API makes a route of each. */
import type { z } from 'zod';
import type { Announcement } from '../../cases/index.ts';
import type { IsoDate } from '../../policy/index.ts';

export interface Action<Body extends z.ZodType = z.ZodType> {
  /** Of the address, after the case number. */
  path: string;
  operationId: string;
  /** Chinese, as all that follows. */
  summary: string;
  description: string;
  body?: Body;
  /** What the documentation says of it being accepted. */
  accepted: string;
  /** What the applicant is answered. */
  answer: string;
  /** @param today when it is told */
  announcement: (body: z.output<Body>, today: IsoDate) => Announcement;
}

/** Ties the type of the body to that of the announcement. */
export function defineAction<Body extends z.ZodType>(action: Action<Body>): Action {
  return action;
}
