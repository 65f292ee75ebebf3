/** A case file with everything that people tell in it, and the words by which they would be found. */
import { isoDate, Money } from '../../src/policy/index.ts';
import type { Cases } from '../../src/cases/index.ts';
import { applicationSchema } from '../../src/processes/index.ts';
import { application, calculation, newIdNumber } from './fixtures.ts';
import type { TestClock } from './test-clock.ts';

const now = () => new Date('2026-03-02T01:00:00Z');

export interface People {
  veteran: { idNumber: string; caseNumber: string; words: string[] };
  /** Who has died; of the lump-sum payout. */
  dead: { idNumber: string; caseNumber: string };
  heir: { idNumber: string; words: string[] };
}

let made = 0;

/** A back-pay with statement, decision, money, a death report with an heir; a payout that an heir claims. */
export async function tellEverything({ cases, clock }: { cases: Cases; clock: TestClock }): Promise<People> {
  const mark = String(++made).padStart(2, '0');
  const veteran = {
    name: `甄佐诗${mark}`.slice(0, 3),
    idNumber: newIdNumber(),
    phone: `137111122${mark}`,
    address: `虚构县无此镇${mark}号`,
  };
  const own = [
    '甄佐诗',
    veteran.idNumber,
    veteran.phone,
    veteran.address,
    '某县机械厂',
    '腿上有旧伤',
    '无此小学',
    '旧工友可以作证',
    '附言甲',
  ];
  const created = await cases.files.create(application({ applicant: veteran }), `everything-${mark}`);
  const { caseNumber } = created;
  await cases.instances.recordStarted(caseNumber, `22517998136${mark}`);
  await cases.decisions.record(caseNumber, {
    step: 'accept-application',
    elementInstanceKey: mark,
    inputs: { note: '申请人说腿上有旧伤' },
    outcome: { decision: 'refuse', reason: '曾在无此小学读书' },
    reasons: [{ requirement: 'B-19', clause: '', finding: '旧工友可以作证' }],
    parameterVersions: [],
    decidedBy: 'demo',
  });
  await cases.steps.begin(caseNumber, { elementId: 'hearing', elementInstanceKey: mark, name: '陈述申辩' });
  await cases.statements.save(caseNumber, { receivedOn: isoDate('2026-03-03'), text: '旧工友可以作证，腿上有旧伤。' }, `statement-${mark}`);
  await cases.ledgers.save(caseNumber, calculation());
  const paid = { amount: Money.of('480.00'), paidOn: isoDate('2026-03-04'), kind: 'personalShare' } as const;
  await cases.payments.record(caseNumber, { ...paid, idempotencyKey: `payment-${mark}`, reference: '附言甲' });
  await cases.unmatched.keep('0000000000', { ...paid, idempotencyKey: `unmatched-${mark}`, reference: '附言乙' });
  await cases.notices.enqueue(caseNumber, {
    key: mark,
    template: 'acceptance-notice',
    recipient: 'veteran',
    title: '受理通知书',
    body: '因旧工友可以作证，予以受理。',
  });
  clock.advance(1000);

  const dead = { name: '卜存哉', idNumber: newIdNumber(), phone: `138222233${mark}` };
  const heir = { name: '贾继忱', idNumber: newIdNumber(), phone: `139333344${mark}` };
  const account = { accountName: '贾继忱', accountNumber: `62220000000000${mark}`, bankName: '虚构银行无此支行' };
  const payout = applicationSchema(now).parse({
    process: 'lump-sum-payout',
    submittedBy: 'heir',
    applicationDate: '2026-03-01',
    applicant: dead,
    claimant: { role: 'heir', ...heir },
    bankAccount: account,
    event: 'death',
    deathDate: '2026-01-05',
    documents: ['heirProof', 'deathCertificate'],
  });
  const second = await cases.files.create(payout, `payout-${mark}`);
  await cases.deaths.report({
    reportId: `death-${mark}`,
    idNumber: veteran.idNumber,
    diedOn: isoDate('2026-03-05'),
    source: 'civilAffairs',
    contact: { name: '甄联系', phone: `136444455${mark}` },
  });
  return {
    veteran: { idNumber: veteran.idNumber, caseNumber, words: [...own, '甄联系', `136444455${mark}`] },
    dead: { idNumber: dead.idNumber, caseNumber: second.caseNumber },
    heir: { idNumber: heir.idNumber, words: ['贾继忱', heir.idNumber, heir.phone, account.accountNumber, '无此支行'] },
  };
}
