import type { SuspensionApplication } from '../../src/processes/suspension/application.ts';
import { isoDate } from '../../src/policy/dates.ts';
import { participantNamed } from './simulated.ts';

type Stated = Partial<SuspensionApplication> & Pick<SuspensionApplication, 'suspensionReason'>;

const sentenced = (custodyType: SuspensionApplication['custodyType'], custodyFrom: string): Stated => ({
  suspensionReason: 'sentenced',
  submittedBy: 'agent',
  agent: { name: '测试代办人', phone: '13800138009' },
  custodyType,
  custodyFrom: isoDate(custodyFrom),
});
const transferOut: Stated = { suspensionReason: 'transferOut', transferTo: '示例二区' };
const other: Stated = { suspensionReason: 'other', otherReason: '暂时无力缴费' };

/** What the seeded participants state, as `shows` of the seed says. */
const stated: Record<string, Stated> = {
  测试断一: sentenced('imprisonment', '2026-09-03'),
  测试断二: other,
  测试断三: transferOut,
  测试断四: { ...transferOut, arrearsDeletionRequested: true },
  测试断五: { suspensionReason: 'enlisted', enlistmentApprovalDate: isoDate('2026-09-05') },
  测试断六: sentenced('suspendedSentence', '2026-09-01'),
  测试断七: sentenced('control', '2026-09-01'),
  测试断八: sentenced('reEducationThroughLabor', '2026-09-01'),
  测试断九: transferOut,
  测试断十: { ...transferOut, applicationDate: isoDate('2026-03-10'), registrationRequested: true },
  测试断十一: other,
  测试断十二: other,
  测试断十三: sentenced('imprisonment', '2021-03-15'),
};

/** The application that a seeded participant would hand in: honest, with all materials, on 10 September 2026. */
export function suspensionFor(name: string, changes: Partial<SuspensionApplication> = {}): SuspensionApplication {
  const own = stated[name];
  if (!own) throw new Error(`nothing is said of the suspension of ${name}`);
  return {
    process: 'suspension',
    submittedBy: 'participant',
    applicationDate: isoDate('2026-09-10'),
    applicant: { name, idNumber: participantNamed(name).idNumber, phone: '13800138000', address: '示例省示例市示例路1号（虚构）' },
    documents: ['idCard', 'hukouBook', 'pensionHandbook', 'suspensionTransferForm'],
    arrearsDeletionRequested: false,
    registrationRequested: false,
    ...own,
    ...changes,
  };
}
