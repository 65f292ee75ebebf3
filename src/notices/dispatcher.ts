import type { PersonalData, ProcessId } from '../applications/index.ts';
import { type CaseFile, type Cases, type Channel, fillNames, type nameMarks, namesOf, type Notice } from '../cases/index.ts';
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

const batchSize = 20;

/** Carries notices from the outbox to the channel, until it is stopped. What fails is tried again, ever later. */
export function startNoticeDispatcher(options: NoticeDispatcherOptions): Repeating {
  const { cases, channel, alsoBy = [], processOf, log, pollMs = 1000 } = options;

  async function dispatch(notice: Notice): Promise<void> {
    const { noticeId, caseNumber } = notice;
    try {
      const file = await cases.files.get(caseNumber);
      const to = addressee(notice, file, processOf(file.process));
      await channel.send(outgoing(notice, file, to));
      if (to.person !== null && alsoBy.length > 0) await cases.deliveries.plan(noticeId, to.person, alsoBy);
    } catch (error) {
      log.warn({ noticeId, caseNumber, attempts: notice.attempts + 1, err: error }, 'notice not sent; tried again later');
      await cases.notices.markFailed(noticeId, safeError(error).message);
      return;
    }
    await cases.notices.markDelivered(noticeId);
    log.info({ noticeId, caseNumber }, 'notice sent');
  }

  /** True if there may be more. */
  async function round(signal: AbortSignal): Promise<boolean> {
    const due = await cases.notices.pending(batchSize);
    for (const notice of due) {
      if (signal.aborted) return false;
      await dispatch(notice);
    }
    return due.length === batchSize;
  }

  return repeating(round, {
    pollMs,
    failed: (error) => log.error({ err: error }, 'the outbox of notices cannot be read or written; tried again'),
  });
}

const addressee = ({ recipient }: Notice, file: CaseFile, { office, parties = participants }: AddressingProcess): Addressee =>
  addresseeOf(parties, file, recipient, readOffice(office).bureau);

/** The notice with the names in it. */
function outgoing(notice: Notice, file: CaseFile, to: Addressee): OutgoingNotice {
  const { noticeId, caseNumber, recipient: kind, title, body } = notice;
  const personal: PersonalData = { ...file.application, survivors: file.survivors };
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
