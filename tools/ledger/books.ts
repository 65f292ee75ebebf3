/** What `npm run ledger -- verify` and `balances` print. */
import { type Account, accounts, type BookFact, type BookFinding } from '../../src/cases/index.ts';
import { said } from '../../src/language.ts';
import { Money } from '../../src/policy/index.ts';

const factNames: Readonly<Record<BookFact, { en: string; zh: string }>> = {
  payment: { en: 'payment', zh: '到账' },
  unmatched: { en: 'unmatched payment', zh: '待查款项' },
  matched: { en: 'unmatched payment that found its case', zh: '待查款项入账' },
  returnOrdered: { en: 'order to send an unmatched payment back', zh: '待查款项通知退还' },
  returned: { en: 'unmatched payment sent back', zh: '待查款项退还' },
  refund: { en: 'refund', zh: '退款' },
  order: { en: 'remittance order', zh: '缴纳通知' },
  orderPaid: { en: 'personal share passed on to the collection agency', zh: '个人缴费汇缴' },
  posting: { en: 'posting', zh: '记入账户' },
  payoutOrdered: { en: 'payout order', zh: '通知支付' },
  payoutMade: { en: 'payout', zh: '支付完成' },
};

interface Verified {
  lines: number;
  findings: readonly BookFinding[];
}

/** Each finding in a line with what to do, and the sum. */
export function verifiedText({ lines, findings }: Verified): string {
  const sum =
    findings.length > 0
      ? said({ en: `${lines} lines, ${findings.length} findings.`, zh: `共${lines}行，发现${findings.length}处差异。` })
      : said({ en: `${lines} lines, as the facts say; every entry is zero.`, zh: `共${lines}行，与业务记录一致，每笔分录借贷平衡。` });
  return [...findings.map(findingText), sum, ''].join('\n');
}

function findingText({ kind, fact, key, caseNumber, account, amount }: BookFinding): string {
  const { en, zh } = (factNames as Readonly<Record<string, { en: string; zh: string }>>)[fact] ?? { en: fact, zh: fact };
  const [inCase, ofCase] = caseNumber === null ? ['', ''] : [` of case ${caseNumber}`, `业务${caseNumber}`];
  if (kind === 'entry') {
    return said({
      en: `The entry of the ${en} ${key}${inCase} is not zero but ${amount}: it was written past the database's triggers. Find out by whom, and restore the books from a backup.`,
      zh: `${ofCase}${zh}（${key}）的分录借贷相差${amount}元：系绕过数据库的检查写入。请查明何人所为，并用备份恢复账簿。`,
    });
  }
  return said({
    en: `The books are ${amount} short on ${account ?? ''} for the ${en} ${key}${inCase}. Compare the fact with the audit trail (npm run audit -- of) and the bank's voucher: whichever of fact and books was changed is restored from a backup.`,
    zh: `${ofCase}${zh}（${key}）在科目“${account === null ? '' : accounts[account]}”上少记${amount}元。请将业务记录与审计记录（npm run audit -- of）、银行凭证核对，以备份恢复被改动的一方。`,
  });
}

/** An account a line, and the sum. Debit above zero, credit below. */
export function balancesText(balances: readonly { account: Account; amount: Money }[]): string {
  const line = (name: string, amount: Money) => `${amount.toString().padStart(18)}  ${name}\n`;
  const total = Money.sum(balances.map(({ amount }) => amount));
  return [
    ...balances.map(({ account, amount }) => line(`${accounts[account]} (${account})`, amount)),
    line(said({ en: 'sum', zh: '合计' }), total),
  ].join('');
}
