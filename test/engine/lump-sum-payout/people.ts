/** Applications of the seeded, fictitious participants of lump-sum payouts; `changes` make a path of the diagram come up. */
import type { PayoutApplication } from '../../../src/processes/lump-sum-payout/application.ts';
import { isoDate } from '../../../src/policy/dates.ts';
import { participantNamed } from '../../registries/simulated.ts';

type Event = Pick<PayoutApplication, 'event' | 'documents'> & Partial<PayoutApplication>;

const died = (on: string): Event => ({
  event: 'death',
  deathDate: isoDate(on),
  submittedBy: 'heir',
  documents: ['deathCertificate', 'pensionHandbook', 'heirProof'],
});

const settled = (
  destination: NonNullable<PayoutApplication['destination']>,
  approvedOn: string,
  papers: PayoutApplication['documents'],
): Event => ({
  event: 'emigration',
  destination,
  approvalDate: isoDate(approvedOn),
  documents: ['continuationCard', ...papers],
});

const retired = (on: string): Event => ({
  event: 'agencyTransfer',
  agencyInsured: false,
  retired: true,
  retirementDate: isoDate(on),
  documents: ['agencyRetirementProof', 'pensionHandbook', 'heirProof'],
});

/** What has happened to each of them, as the seed says. */
const events: Record<string, Event> = {
  测试支一: died('2026-05-20'),
  测试支二: died('2026-03-20'),
  测试支三: settled('foreign', '2026-08-31', ['passport', 'emigrationSettlementProof']),
  测试支四: settled('hongKong', '2026-02-27', ['hkMacauPermit']),
  测试支五: settled('taiwan', '2026-08-20', ['taiwanSettlementProof']),
  测试支六: { event: 'workAbroad', departureDate: isoDate('2026-01-10'), documents: ['continuationCard', 'passport'] },
  测试支七: retired('2026-03-31'),
  测试支八: retired('2026-01-31'),
  测试支九: died('2026-04-01'),
  测试支十: died('2026-04-02'),
  测试支十一: died('2026-02-10'),
  测试支十二: died('2026-06-15'),
};

const phone = '13800138000';
const heir = { role: 'heir', name: '测试继承人', idNumber: '510101198005129013', phone } as const;

/** The application that a seeded participant would hand in, or the heir in their place: complete and honest. */
export function applicationOf(name: string, changes: Partial<PayoutApplication> = {}): PayoutApplication {
  const { idNumber } = participantNamed(name);
  const event = events[name];
  if (!event) throw new Error(`Nothing has happened to ${name}.`);
  const application: PayoutApplication = {
    process: 'lump-sum-payout',
    submittedBy: 'participant',
    applicationDate: isoDate('2026-10-15'),
    applicant: { name, idNumber, phone },
    claimant: event.event === 'death' ? heir : { role: 'participant', name, idNumber, phone },
    bankAccount: { accountName: name, accountNumber: '6200000000000000027', bankName: '示例银行示例区支行（虚构）' },
    ...event,
    ...changes,
  };
  return { ...application, bankAccount: { ...application.bankAccount, accountName: application.claimant.name } };
}
