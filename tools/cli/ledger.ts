/** `npm run ledger`: whether the books are what the facts of the cases say, and what stands on each account. */
import type { ReadCases } from '../../src/cases/index.ts';
import { said } from '../../src/language.ts';
import type { AddCommand } from './command.ts';
import { readingCases } from './reading-cases.ts';

export const addLedger: AddCommand = (program) => {
  const ledger = program
    .command('ledger')
    .description(
      said({
        en: 'Verify the double-entry books of the money of all cases, or print the balance of each account.',
        zh: '核验全部业务资金的复式账簿，或者列出各科目余额。',
      }),
    )
    .helpCommand(false);
  const json = said({ en: 'one JSON document, for a program', zh: '输出一个JSON文档，供程序使用' });
  ledger
    .command('verify')
    .description(
      said({
        en: 'compute the books anew from payments, orders, postings, refunds and payouts, and compare; each entry must be zero in itself',
        zh: '按到账、通知、入账、退款、支付重新计算并与账簿比对；每笔分录须借贷平衡',
      }),
    )
    .option('--json', json)
    .action((options: Options) => readingCases(({ books }) => verify(books, options)));
  ledger
    .command('balances')
    .description(said({ en: 'print each account and the sum, which is zero', zh: '列出各科目余额和合计，合计为零' }))
    .option('--json', json)
    .action((options: Options) => readingCases(({ books }) => balances(books, options)));
  ledger.addHelpText(
    'after',
    said({
      en: '\nThe case file is DATABASE_URL or the local PostgreSQL in DATA_DIR, read only.\nExit code: 0 = the books are right, 1 = they differ, 2 = could not run as called.',
      zh: '\n案卷库为DATABASE_URL所指，或者DATA_DIR中的本地PostgreSQL，只读取。\n退出码：0为账簿无误，1为有差异，2为命令不能执行。',
    }),
  );
};

interface Options {
  json?: true;
}
type Books = ReadCases['cases']['books'];

async function verify(books: Books, { json }: Options): Promise<void> {
  const { verifiedText } = await import('../ledger/index.ts');
  const verified = await books.verify();
  process.stdout.write(json ? `${JSON.stringify(verified, null, 2)}\n` : verifiedText(verified));
  if (verified.findings.length > 0) process.exitCode = 1;
}

async function balances(books: Books, { json }: Options): Promise<void> {
  const { balancesText } = await import('../ledger/index.ts');
  const all = await books.balances();
  process.stdout.write(json ? `${JSON.stringify(all, null, 2)}\n` : balancesText(all));
}
