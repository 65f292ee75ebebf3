/** `npm run ledger`, on a case file in a database of its own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, expect, test } from '#test';
import { isoDate, Money } from '../../../src/policy/index.ts';
import { onDatabase } from '../../cases/databases.ts';
import { startedCase } from '../../cases/fixtures.ts';
import { testMasterKey } from '../../cases/test-vault.ts';
import { calledWith } from '../cli/called.ts';

onDatabase('npm run ledger', (use) => {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const ledger = (...args: string[]) => calledWith({ DATABASE_URL: use.url, MASTER_KEY: testMasterKey }, 'ledger', ...args);

  test('tells what the books have, and finds what was changed, taken out or put in past the triggers', async () => {
    const caseNumber = await startedCase(use.cases);
    const paid = { kind: 'personalShare' as const, paidOn: isoDate('2026-03-02'), reference: 'R' };
    await use.cases.payments.record(caseNumber, { ...paid, idempotencyKey: 'ZZ1', amount: Money.of('12.50') });
    await use.cases.payments.record(caseNumber, { ...paid, idempotencyKey: 'ZZ2', amount: Money.of('0.50') });
    expect(await ledger('verify')).toMatchObject({ status: 0, stdout: '4 lines, as the facts say; every entry is zero.\n' });
    const { stdout } = await ledger('balances', '--lang', 'zh');
    expect(stdout.split('\n').map((line) => line.trim())).toEqual([
      '13.00  银行存款 (bank)',
      '-13.00  代收个人缴费（待入账） (held)',
      '0.00  合计',
      '',
    ]);

    const file = join(folder, 'statement.csv');
    // In GB18030: 日期,流水号,收入,支出
    const head = Buffer.from('c8d5c6da2cc1f7cbaebac52ccad5c8eb2cd6a7b3f6', 'hex');
    writeFileSync(file, Buffer.concat([head, Buffer.from('\n2026-03-02,ZZ1,12.50,\n2026-03-02,ZZ9,1,\n')]));
    expect(await ledger('compare', file)).toMatchObject({
      status: 1,
      stdout: [
        '2026-03-02  ZZ9  1.00  -  -  unknown: not on record',
        `2026-03-02  ZZ2  -  0.50  ${caseNumber}  missing at the bank`,
        '1 matched, 2 differences.\n',
      ].join('\n'),
    });
    writeFileSync(file, Buffer.concat([head, Buffer.from('\n2026-03-02,ZZ1,1.2.3,\n')]));
    expect(await ledger('compare', file)).toMatchObject({ status: 2, stderr: expect.stringContaining('Row 2, column 收入金额') });

    for (const change of [
      sql`alter table book_lines disable trigger user`,
      sql`update book_lines set amount = 12.40 where key = 'ZZ1' and account = 'bank'`,
      sql`delete from book_lines where key = 'ZZ2'`,
      sql`insert into book_lines values ('payment', 'ZZ3', null, 'bank', 7, 1, now()), ('payment', 'ZZ3', null, 'held', -7, 1, now())`,
    ]) {
      await use.database.execute(change);
    }
    const found = await ledger('verify');
    expect(found.status).toBe(1);
    expect(found.stdout).toContain(`entry of the payment ZZ1 of case ${caseNumber} is not zero but -0.10`);
    expect(found.stdout).toContain(`0.10 short on bank for the payment ZZ1 of case ${caseNumber}`);
    expect(found.stdout).toContain(`0.50 short on bank for the payment ZZ2 of case ${caseNumber}`);
    expect(found.stdout).toContain('-7.00 short on bank for the payment ZZ3.');
    expect(found.stdout).toContain('4 lines, 6 findings.');
    expect(JSON.parse((await ledger('verify', '--json')).stdout)).toMatchObject({
      lines: 4,
      findings: [
        { kind: 'entry', key: 'ZZ1', amount: '-0.10' },
        { kind: 'fact' },
        { kind: 'fact' },
        { kind: 'fact' },
        { kind: 'fact' },
        { kind: 'fact' },
      ],
    });
  });
});
