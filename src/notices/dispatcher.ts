import type { PersonalData, ProcessId } from '../applications/index.ts';
import {
  type Addressed,
  type Cases,
  type Channel,
  type DueNotice,
  fillNames,
  type nameMarks,
  namesOf,
  type Notice,
} from '../cases/index.ts';
import { safeError, type Log } from '../log.ts';
import { type Repeating, repeating } from '../repeating.ts';
import type { NoticeChannel, OutgoingNotice } from './channel.ts';
import { readOffice } from './office.ts';
import { type Addressee, addresseeOf, participants } from './parties.ts';
import type { AddressingProcess } from './source.ts';

export interface NoticeDispatcherOptions {
  cases: Pick<Cases, 'notices' | 'files' | 'deliveries'>;
  channel: NoticeChannel;
  /** By which people are told of it besides, if they want to be. */
  alsoBy?: readonly Channel[];
  /** By its id, the process that a case is of. */
  processOf: (id: ProcessId) => AddressingProcess;
  log: Log;
  /** Time between two looks into the outbox. */
  pollMs?: number;
}

/** So many are looked for, and written down as sent, by a few statements. */
const batchSize = 100;
/** So many of them are on their way at once. */
const atOnce = 16;

/** Carries notices from the outbox to the channel, until it is stopped. What fails is tried again, ever later. */
export function startNoticeDispatcher(options: NoticeDispatcherOptions): Repeating {
  const { cases, channel, alsoBy = [], processOf, log, pollMs = 1000 } = options;

  /** Whether it is on its way. */
  async function dispatch({ noticeId, caseNumber, attempts, opened }: DueNotice): Promise<boolean> {
    try {
      const { notice, of } = await opened();
      const to = addressee(processOf(of.process), of, notice);
      await channel.send(outgoing(notice, of, to));
      if (to.person !== null && alsoBy.length > 0) await cases.deliveries.plan(noticeId, to.person, alsoBy);
      return true;
    } catch (error) {
      log.warn({ noticeId, caseNumber, attempts: attempts + 1, err: error }, 'notice not sent; tried again later');
      await cases.notices.markFailed(noticeId, safeError(error).message);
      return false;
    }
  }

  /** True if there may be more. What is sent and not written down, as the end of the program comes between, is sent again. */
  async function round(signal: AbortSignal): Promise<boolean> {
    const due = await cases.notices.pending(batchSize);
    const waiting = due.values();
    const sent: DueNotice[] = [];
    const inTurn = async () => {
      for (const notice of waiting) {
        if (signal.aborted) return;
        if (await dispatch(notice)) sent.push(notice);
      }
    };
    const ends = await Promise.allSettled(Array.from({ length: atOnce }, inTurn));
    if (sent.length > 0) await cases.notices.markDelivered(sent.map(({ noticeId }) => noticeId));
    for (const { noticeId, caseNumber } of sent) log.info({ noticeId, caseNumber }, 'notice sent');
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    return due.length === batchSize;
  }

  return repeating(round, {
    pollMs,
    failed: (error) => log.error({ err: error }, 'the outbox of notices cannot be read or written; tried again'),
  });
}

const addressee = ({ office, parties = participants }: AddressingProcess, of: Addressed, { recipient }: Notice): Addressee =>
  addresseeOf(parties, of, recipient, readOffice(office).bureau);

/** The notice with the names in it. */
function outgoing(notice: Notice, { application, survivors }: Addressed, to: Addressee): OutgoingNotice {
  const { noticeId, caseNumber, recipient: kind, title, body } = notice;
  const personal: PersonalData = { ...application, survivors };
  const names = namesOf(personal);
  const recipient = to.person === null ? { name: to.name, phone: null, address: null } : contactOf(to.person, personal);
  return {
    noticeId,
    caseNumber,
    recipient: { kind, name: recipient.name, phone: recipient.phone ?? null, address: recipient.address ?? null },
    title: fillNames(title, names),
    body: fillNames(body, names),
  };
}

type Contact = Pick<PersonalData['applicant'], 'name' | 'address'> & Partial<Pick<PersonalData['applicant'], 'phone'>>;

/** Where somebody is his own claimant, his address is that of the applicant. */
export function contactOf(person: keyof typeof nameMarks, personal: PersonalData): Contact {
  const { applicant, claimant, agent, survivors } = personal;
  if (person === 'agent' && agent) return agent;
  // Where nobody is known the letter goes to the home of the dead, and no message to their telephone.
  if (person === 'heirs') return survivors?.heir ?? survivors?.contact ?? { name: namesOf(personal).heirs, address: applicant.address };
  return person !== 'claimant' || !claimant || claimant.idNumber === applicant.idNumber ? applicant : claimant;
}
