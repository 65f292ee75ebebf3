import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
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
    const unit = { name: '示例市第一机械厂（虚构）', status: 'existsAbleToPay' };
    const asked = [
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
    ];
    expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(asked.map(() => 'rejected'));
  });
  afterAll(() => {
    listener.closeAllConnections();
    listener.close();
  });

  test('no ID number and no name in an address', () => {
    expect(sent).toHaveLength(12);
    for (const { url } of sent) expect(url).toMatch(/^[a-z/-]+$/);
  });

  test('each agency gets the fields of its question and nothing else', () => {
    const fields = Object.fromEntries(sent.map(({ url, body }) => [url, Object.keys(body)]));
    const posting = ['idempotencyKey', 'caseNumber', 'idNumber', 'entries'];
    expect(fields).toEqual({
      '/veterans-archive/lookup': ['idNumber'],
      '/military-service/cross-check': ['idNumber', 'enlistmentDate', 'dischargeDate'],
      '/public-security/cross-check': ['idNumber', 'name'],
      '/social-insurance/break-time': ['idNumber', 'dischargeDate'],
      '/social-insurance/pension-records': ['idNumber'],
      '/medical-insurance/records': ['idNumber'],
      '/medical-insurance/postings': posting,
      '/civil-affairs/hardship': ['idNumber'],
      '/unit-register/status': ['placementUnit', 'supervisingDepartment'],
      '/collection-agency/remittance-orders': ['idempotencyKey', 'caseNumber', 'idNumber', 'pension', 'medical'],
      '/collection-agency/pension-postings': posting,
      '/bank/refunds': ['idempotencyKey', 'caseNumber', 'payee', 'amount', 'purpose'],
    });
  });
});
