/** A death in the case file: reported once, believed only when a clerk has verified it, and then nothing goes to the dead. */
import { describe, expect, test } from '#test';
import type { DeathReport } from '../../src/cases/index.ts';
import { isoDate } from '../../src/policy/dates.ts';
import { onDatabase } from './databases.ts';
import { calculation, messagesOf, newIdNumber, startedCase } from './fixtures.ts';

onDatabase('the death of an applicant', (use) => {
  let reports = 0;
  const reportOf = (idNumber: string): DeathReport => ({
    reportId: `SW-${++reports}`,
    idNumber,
    diedOn: isoDate('2026-02-01'),
    source: 'publicSecurity',
  });
  /** Somebody with a case, and the report of their death. */
  async function somebody() {
    const idNumber = newIdNumber();
    const caseNumber = await startedCase(use.cases, { applicant: { name: '测试人', idNumber, phone: '13800000000' } });
    return { idNumber, caseNumber, report: reportOf(idNumber) };
  }
  const letter = (recipient: 'veteran' | 'liableUnit' | 'submitter', key = 'k1') => ({
    key,
    template: 't',
    recipient,
    title: 'a',
    body: 'b',
  });
  const outbox = async (caseNumber: string) => {
    use.clock.advance(60_000);
    return (await use.cases.notices.pending(100)).filter((one) => one.caseNumber === caseNumber).map(({ recipient }) => recipient);
  };
  const names = async (caseNumber: string) => (await messagesOf(use.cases, caseNumber)).map(({ name }) => name);
  const actions = async (caseNumber: string) => (await use.cases.audit.of(caseNumber)).map(({ action }) => action);

  describe('a report', () => {
    test('reaches each open case of the person, once; the same number with another content is refused', async () => {
      const { caseNumber, report } = await somebody();
      const together = await Promise.all([1, 2].map(() => use.cases.deaths.report(report)));
      expect(together.map(({ caseNumbers }) => caseNumbers.length).sort()).toEqual([0, 1]);
      expect(await names(caseNumber)).toContain('death-reported');
      expect(await use.cases.deaths.report({ ...report, reportId: 'another register' })).toEqual({ caseNumbers: [] });
      await expect(use.cases.deaths.report({ ...report, diedOn: isoDate('2026-02-02') })).rejects.toThrow('another content');
      expect((await use.cases.files.get(caseNumber)).death).toMatchObject({ diedOn: '2026-02-01', confirmed: null });
      expect(await actions(caseNumber)).toContain('death-reported');
    });

    test('of somebody without a case is nothing', async () => {
      expect(await use.cases.deaths.report(reportOf(newIdNumber()))).toEqual({ caseNumbers: [] });
    });

    test('holds back letters to the person, and no others, until a clerk has decided', async () => {
      const { caseNumber, report } = await somebody();
      for (const to of ['veteran', 'submitter', 'liableUnit'] as const) await use.cases.notices.enqueue(caseNumber, letter(to));
      await use.cases.deaths.report(report);
      expect(await outbox(caseNumber)).toEqual(['liableUnit']);
      await use.cases.deaths.discard(caseNumber);
      expect((await outbox(caseNumber)).sort()).toEqual(['liableUnit', 'submitter', 'veteran']);
      expect((await use.cases.files.get(caseNumber)).death).toBe(null);
    });

    test('that was wrong stops nothing; another one may come', async () => {
      const { caseNumber, idNumber, report } = await somebody();
      await use.cases.deaths.report({ ...report, contact: { name: '测试亲属', phone: '13800000001' } });
      await use.cases.deaths.discard(caseNumber);
      expect((await use.cases.files.get(caseNumber)).survivors).toEqual({});
      expect(await use.cases.deaths.report(report)).toEqual({ caseNumbers: [] });
      expect(await use.cases.deaths.report(reportOf(idNumber))).toEqual({ caseNumbers: [caseNumber] });
      expect(await names(caseNumber)).not.toContain('applicant-died');
    });
  });

  describe('a death that is true', () => {
    test('stops the case once, and what lies in the outbox for the dead is never sent', async () => {
      const { caseNumber, report } = await somebody();
      await use.cases.notices.enqueue(caseNumber, letter('veteran'));
      await use.cases.deaths.report(report);
      await Promise.all([1, 2].map(() => use.cases.deaths.confirm(caseNumber)));
      expect((await names(caseNumber)).filter((name) => name === 'applicant-died')).toHaveLength(1);
      expect(await outbox(caseNumber)).toEqual([]);
      const [withheld] = (await use.cases.progress.of(caseNumber))?.notices ?? [];
      expect([withheld?.deliveredAt, withheld?.withheldAt]).toEqual([null, expect.stringMatching(/^20/)]);
      expect(await actions(caseNumber)).toEqual(expect.arrayContaining(['death-found-true', 'notice-withheld', 'stopped-by-death']));
    });

    test('and an effect outside exclude each other: nothing is settled or ordered, and nobody withdraws', async () => {
      const { caseNumber, report } = await somebody();
      await use.cases.ledgers.save(caseNumber, calculation());
      await use.cases.deaths.report(report);
      await use.cases.deaths.confirm(caseNumber);
      expect(await use.cases.payments.settle(caseNumber)).toEqual({ settled: false });
      expect(await use.cases.orders.record(caseNumber, { idempotencyKey: 'o', remitter: 'placementUnit' })).toEqual({
        ordered: false,
        reason: 'died',
      });
      await expect(use.cases.withdrawals.request(caseNumber)).rejects.toMatchObject({ reason: 'stoppedByDeath' });
    });

    test('does not stop what has been ordered; once that is recalled it does', async () => {
      const { caseNumber, report } = await somebody();
      await use.cases.ledgers.save(caseNumber, calculation());
      await use.cases.orders.record(caseNumber, { idempotencyKey: 'o', remitter: 'placementUnit' });
      await use.cases.deaths.report(report);
      await use.cases.deaths.confirm(caseNumber);
      expect(await names(caseNumber)).not.toContain('applicant-died');
      await use.cases.orders.recall(caseNumber);
      expect(await names(caseNumber)).toContain('applicant-died');
    });

    test('lets a withdrawal that came before end the case', async () => {
      const { caseNumber, report } = await somebody();
      await use.cases.withdrawals.request(caseNumber);
      await use.cases.deaths.report(report);
      await use.cases.deaths.confirm(caseNumber);
      expect(await names(caseNumber)).not.toContain('applicant-died');
    });
  });

  describe('an heir', () => {
    const bankAccount = { accountName: '测试继承人', accountNumber: '6200000000000000027', bankName: '示例银行' };
    const claimOf = (idNumber: string) => ({
      role: 'heir' as const,
      name: '测试继承人',
      idNumber,
      phone: '13800000002',
      bankAccount,
      documents: ['heirProof' as const],
    });
    const waits = (caseNumber: string, visit = 'w1') =>
      use.cases.steps.begin(caseNumber, { elementId: 'await-heir-claim', elementInstanceKey: visit, name: '等待继承人申领' });
    /** A case that waits for them. */
    async function dead() {
      const one = await somebody();
      await use.cases.deaths.report(one.report);
      await use.cases.deaths.confirm(one.caseNumber);
      await waits(one.caseNumber);
      return one;
    }

    test('claims once, is before the clerk, and is the one who is written to when proved', async () => {
      const { caseNumber } = await dead();
      const claim = claimOf(newIdNumber());
      await use.cases.heirs.claim(caseNumber, claim);
      await use.cases.heirs.claim(caseNumber, claim);
      await expect(use.cases.heirs.claim(caseNumber, claimOf(newIdNumber()))).rejects.toMatchObject({ reason: 'claimedByAnother' });
      expect((await names(caseNumber)).filter((name) => name === 'heir-claimed')).toHaveLength(1);
      await use.cases.heirs.decide(caseNumber, true);
      await use.cases.heirs.decide(caseNumber, true);
      expect((await use.cases.files.get(caseNumber)).survivors).toEqual({ heir: claim });
    });

    test('who proved nothing is forgotten, and another may claim', async () => {
      const { caseNumber } = await dead();
      await use.cases.heirs.claim(caseNumber, claimOf(newIdNumber()));
      await use.cases.heirs.decide(caseNumber, false);
      expect((await use.cases.files.get(caseNumber)).survivors).toEqual({});
      await use.cases.heirs.claim(caseNumber, claimOf(newIdNumber()));
    });

    test('is not the dead, and claims nothing from the living', async () => {
      const { caseNumber, idNumber } = await dead();
      await expect(use.cases.heirs.claim(caseNumber, claimOf(idNumber))).rejects.toMatchObject({ reason: 'heirIsApplicant' });
      const living = await somebody();
      await expect(use.cases.heirs.claim(living.caseNumber, claimOf(newIdNumber()))).rejects.toMatchObject({ reason: 'notAwaited' });
    });

    test('is masked in what clerks write', async () => {
      const { caseNumber } = await dead();
      await use.cases.heirs.claim(caseNumber, claimOf(newIdNumber()));
      const written = { step: 'x', inputs: null, reasons: [], parameterVersions: [], decidedBy: 'rules' };
      const { outcome } = await use.cases.decisions.record(caseNumber, { ...written, outcome: '测试继承人，账号6200000000000000027' });
      expect(outcome).not.toContain('测试继承人');
      expect(outcome).not.toContain('6200000000000000027');
    });
  });
});
