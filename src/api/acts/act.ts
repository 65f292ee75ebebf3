/** What somebody does in a case. The interface and the page are both made of it, so that they do the same. */
import type { z } from 'zod';
import type { Actor } from '../../access/index.ts';
import type { Asked } from '../../applications/index.ts';
import type { CaseProgress, Cases } from '../../cases/index.ts';
import type { Clock } from '../../clock.ts';
import type { Log } from '../../log.ts';

export interface ActServices {
  cases: Cases;
  clock: Clock;
  wakePublisher: () => void;
}

export interface Done<Body = unknown> {
  caseNumber: string;
  body: Body;
  /** The same under the same key is done once. */
  key: string | undefined;
  /** Who does it, as in the audit trail. */
  by: string;
}

export interface CaseAct<Body extends z.ZodType = z.ZodType> {
  /** Of the address, after the case number. */
  path: string;
  operationId: string;
  /** Chinese, as all that follows. */
  summary: string;
  description: string;
  body?: Body;
  /** Puts into a body what the sign-in knows of who asks, before it is checked. */
  complete?: (body: unknown, actor: Actor) => unknown;
  /** What the documentation says of it being accepted. */
  accepted: string;
  /** What whoever does it is told. Nothing personal. */
  answer: string;
  /** Of the answer, where it says more. */
  answered?: z.ZodType;
  /** Offered to units, and to the window for them. */
  byUnit?: true;
  /** Whether the case waits for it, or lets it happen, now. */
  isOpen: (progress: CaseProgress) => boolean;
  /** What its page asks for. */
  asks: (progress: CaseProgress, actor: Actor) => readonly Asked[];
  /** What its page says of this case, in place of the description. */
  lead?: (progress: CaseProgress) => string;
  /** Its page leads to where scans are uploaded first, and says to which window everything else is brought. */
  windowFor?: (progress: CaseProgress) => string;
  /** What follows, to be read before it is done. */
  warning?: string;
  /** @returns what the answer says beside `answer` */
  perform: (services: ActServices, done: Done<z.output<Body>>) => Promise<object | undefined>;
}

/** Ties the type of the body to that of what is done with it. */
export const defineAct = <Body extends z.ZodType>(act: CaseAct<Body>): CaseAct => act;

/** What is being withdrawn waits for nothing, although the engine is still to hear of it. */
export const awaits = ({ withdrawalRequestedAt, stepsAwaited }: CaseProgress, step: string | undefined): boolean =>
  withdrawalRequestedAt === null && stepsAwaited.some(({ elementId }) => elementId === step);

/** The engine goes on by itself, a moment later. */
export async function carryOut(act: CaseAct, services: ActServices, done: Done, log: Log): Promise<object | undefined> {
  const more = await act.perform(services, done);
  services.wakePublisher();
  log.info({ caseNumber: done.caseNumber, operationId: act.operationId }, 'done in a case by its applicant');
  return more;
}
