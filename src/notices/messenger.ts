import type { ProcessId } from '../applications/index.ts';
import { type CaseFile, type Cases, type Channel, type Delivery, PersonalDataErased } from '../cases/index.ts';
import type { Log } from '../log.ts';
import { type Repeating, repeating } from '../repeating.ts';
import { contactOf } from './dispatcher.ts';
import { type MessageChannels, NotAccepted } from './message-channel.ts';
import { letterMessage, messageId } from './messages.ts';
import { readOffice } from './office.ts';
import type { AddressingProcess } from './source.ts';

export interface MessengerOptions {
  cases: Pick<Cases, 'deliveries' | 'files'>;
  channels: MessageChannels;
  processOf: (id: ProcessId) => AddressingProcess;
  /** By which people reach the portal. */
  publicUrl: string;
  log: Log;
  pollMs?: number;
}

/** Tells people by the channels that they have chosen that there is a letter, until it is stopped. */
export function startMessenger({ cases, channels, processOf, publicUrl, log, pollMs = 1000 }: MessengerOptions): Repeating {
  const { deliveries } = cases;
  const served = Object.keys(channels) as Channel[];

  async function deliver(delivery: Delivery): Promise<void> {
    const { id, noticeId, caseNumber, channel } = delivery;
    const told = { delivery: id, noticeId, caseNumber, channel };
    const file = await fileOf(cases, caseNumber);
    if (file && isHeld(delivery, file)) return deliveries.markFailed(id, 'deathReported');
    const to = file && addressOf(delivery, file);
    if (!to) return deliveries.markDropped(id);
    const { bureau } = readOffice(processOf(file.process).office);
    try {
      const receipt = await channels[channel]?.send({ id: messageId(noticeId, channel, id), to, ...letterMessage(bureau, publicUrl) });
      await deliveries.markAccepted(id, receipt ?? '');
      log.info(told, 'told of a letter');
    } catch (error) {
      if (!(error instanceof NotAccepted)) throw error;
      if (error.forGood) await deliveries.markRefused(id, error.message);
      else await deliveries.markFailed(id, error.message);
      log.warn(
        { ...told, code: error.message },
        error.forGood ? 'not told of a letter: refused for good' : 'not told of a letter; tried again later',
      );
    }
  }

  async function round(signal: AbortSignal): Promise<boolean> {
    const next = signal.aborted || served.length === 0 ? null : await deliveries.next(served);
    if (next) await deliver(next);
    return next !== null;
  }

  return repeating(round, {
    pollMs,
    failed: (error) => log.error({ err: error }, 'the outbox of notices cannot be read or written; tried again'),
  });
}

/** Null once the case was erased. */
const fileOf = (cases: Pick<Cases, 'files'>, caseNumber: string): Promise<CaseFile | null> =>
  cases.files.get(caseNumber).catch((error: unknown) => {
    if (error instanceof PersonalDataErased) return null;
    throw error;
  });

const isOfApplicant = ({ party }: Delivery): boolean => party === 'applicant' || party === 'claimant';

/** As letters are: until a clerk has decided on a report that the applicant has died. */
const isHeld = (delivery: Delivery, { death }: CaseFile): boolean => isOfApplicant(delivery) && death?.confirmed === null;

/** Undefined where they are not to be reached by it any more: the choice is another, the number no mobile phone's, the person dead. */
function addressOf(delivery: Delivery, { application, survivors, death }: CaseFile): string | undefined {
  const { channel, party, mail, sms } = delivery;
  if (death?.confirmed === true && isOfApplicant(delivery)) return undefined;
  if (channel === 'mail') return mail ?? undefined;
  const { phone } = contactOf(party, { ...application, survivors });
  return sms && phone !== undefined && /^1[3-9]\d{9}$/.test(phone) ? phone : undefined;
}
