import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { isoDate } from '../../src/policy/dates.ts';
import { Money } from '../../src/policy/money.ts';
import { month } from '../../src/policy/months.ts';
import { connectRegistries } from '../../src/registries/index.ts';
import { named } from './simulated.ts';

const shares = { unitShare: Money.of('1.00'), personalShare: Money.of('0.40') };

describe('what leaves the house', () => {
  const sent: { url: string; body: Record<string, unknown> }[] = [];
  const listener = createServer((request, response) => {
    void text(request).then((body) => {
      sent.push({ url: request.url ?? '', body: JSON.parse(body) as Record<string, unknown> });
      response.writeHead(503).end();
    });
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    const { port } = listener.address() as AddressInfo;
    const all = connectRegistries(`http://127.0.0.1:${port}`, { timeoutMs: 1000 });
    // A careless caller hands over everything that it has: the person, the case, whole ledger rows.
    const person = named('测试甲一');
    const rows = [{ sequence: 1, month: month('2006-01'), treatment: 'backPay' as const, base: null, unitRate: '0.2', ...shares }];
    const everything = { ...person, ...person.service, caseNumber: 'BJ2026-AAAAA-00001', idempotencyKey: 'key', entries: rows };
    const money = { pension: { ...shares, note: 'x' }, medical: shares, amount: Money.zero, payee: 'veteran' as const, purpose: '退还' };
    const relation = {
      ...everything,
      category: 'flexibleWorker',
      place: '示例区',
      insuredFrom: month('2026-01'),
      deemedMonths: 0,
      workStartMonth: null,
      months: [{ month: month('2026-01'), base: Money.zero, amount: Money.zero, accountAmount: Money.zero, unitRate: '0.2' }],
      from: month('2026-01'),
      suspensionMonthsCounted: 1,
      custodyType: null,
      deleteArrears: false,
      loseDeemedMonths: false,
      to: '邻城区',
      year: 2026,
      amount: Money.zero,
      cutoffDate: isoDate('2026-01-01'),
      paidOn: isoDate('2026-01-01'),
      fromPlace: '邻城区',
      toPlace: '示例区',
      scope: 'allMaterials' as const,
    };
    const account = { accountName: person.name, accountNumber: '6200000000000000001', bankName: '示例银行' };
    const unit = { name: '示例市第一机械厂（虚构）', status: 'existsAbleToPay' };
    const asked = [
      all.veteransArchive.custody(person.idNumber),
      all.veteransArchive.lookUp(person.idNumber),
      all.militaryService.crossCheck(everything),
      all.publicSecurity.crossCheck(everything),
      all.socialInsurance.determineBreakTime(everything),
      all.socialInsurance.pensionRecords(everything),
      all.medicalInsurance.records(everything),
      all.medicalInsurance.postContributions(everything),
      all.civilAffairs.hardship(everything),
      all.unitRegister.status({ ...everything, placementUnit: unit, supervisingDepartment: null }),
      all.collectionAgency.orderRemittance({ ...everything, ...money }),
      all.collectionAgency.postPension(everything),
      all.bank.refund({ ...everything, ...money }),
      all.bank.payout({ ...everything, ...money, ...account, payee: 'participant' }),
      all.pensionRelations.relation(relation),
      all.pensionRelations.enroll(relation),
      all.pensionRelations.postContributions(relation),
      all.pensionRelations.resume(relation),
      all.pensionRelations.suspend({ ...relation, reason: 'other' }),
      all.pensionRelations.transferOut(relation),
      all.pensionRelations.creditInterest(relation),
      all.pensionRelations.terminate({ ...relation, reason: 'death' }),
      all.pensionRelations.clearArrears(relation),
      all.pensionRelations.requestTransfer(relation),
      all.pensionRelations.returnTransfer({ ...relation, reason: '明细不全' }),
    ];
    expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(asked.map(() => 'rejected'));
  });
  afterAll(() => {
    listener.closeAllConnections();
    listener.close();
  });

  test('no ID number and no name in an address', () => {
    expect(sent).toHaveLength(25);
    for (const { url } of sent) expect(url).toMatch(/^[a-z/-]+$/);
  });

  test('each agency gets the fields of its question and nothing else', () => {
    const fields = Object.fromEntries(sent.map(({ url, body }) => [url, Object.keys(body).sort()]));
    const order = (...content: string[]) => ['idempotencyKey', 'caseNumber', 'idNumber', ...content].sort();
    const posting = order('entries');
    expect(fields).toEqual({
      '/veterans-archive/custody': ['idNumber'],
      '/veterans-archive/lookup': ['idNumber'],
      '/military-service/cross-check': ['dischargeDate', 'enlistmentDate', 'idNumber'],
      '/public-security/cross-check': ['idNumber', 'name'],
      '/social-insurance/break-time': ['dischargeDate', 'idNumber'],
      '/social-insurance/pension-records': ['idNumber'],
      '/medical-insurance/records': ['idNumber'],
      '/medical-insurance/postings': posting,
      '/civil-affairs/hardship': ['idNumber'],
      '/unit-register/status': ['placementUnit', 'supervisingDepartment'],
      '/collection-agency/remittance-orders': order('pension', 'medical'),
      '/collection-agency/pension-postings': posting,
      '/bank/refunds': ['amount', 'caseNumber', 'idempotencyKey', 'payee', 'purpose'],
      '/bank/payouts': ['accountName', 'accountNumber', 'amount', 'caseNumber', 'idempotencyKey', 'payee', 'purpose'],
      '/pension-relations/relation': ['idNumber'],
      '/pension-relations/enrollments': order('category', 'place', 'insuredFrom', 'deemedMonths', 'workStartMonth'),
      '/pension-relations/contributions': order('months'),
      '/pension-relations/resumptions': order('place', 'from', 'suspensionMonthsCounted'),
      '/pension-relations/suspensions': order('reason', 'custodyType', 'from', 'deleteArrears', 'loseDeemedMonths'),
      '/pension-relations/transfers-out': order('to', 'deleteArrears'),
      '/pension-relations/interest-credits': order('year', 'amount'),
      '/pension-relations/terminations': order('cutoffDate', 'reason'),
      '/pension-relations/arrears-clearances': order('amount', 'paidOn'),
      '/pension-relations/transfer-requests': order('fromPlace', 'toPlace'),
      '/pension-relations/transfer-returns': order('scope', 'reason'),
    });
    const contributions = sent.find(({ url }) => url === '/pension-relations/contributions')?.body['months'];
    expect(contributions).toEqual([{ month: '2026-01', base: '0.00', amount: '0.00', accountAmount: '0.00' }]);
  });
});
