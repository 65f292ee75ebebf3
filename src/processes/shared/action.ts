/** What an applicant may tell a running case of one process: the API makes a route of each. */
import type { z } from 'zod';
import type { Asked } from '../../applications/index.ts';
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
  /** Told by the unit that is to pay: people are not offered it. */
  byUnit?: true;
  /** What its page asks for. */
  asks?: readonly Asked[];
  /** What follows, to be read before it is told. */
  warning?: string;
  /** The step in which the case waits for it. */
  awaitedStep: Announcement['awaitedStep'];
  /** What the documentation says of it being accepted. */
  accepted: string;
  /** What the applicant is answered. */
  answer: string;
  /** @param today when it is told */
  announcement: (body: z.output<Body>, today: IsoDate) => Omit<Announcement, 'awaitedStep'>;
}

/** Ties the type of the body to that of the announcement. */
export function defineAction<Body extends z.ZodType>(action: Action<Body>): Action {
  return action;
}
