/** `npm run ledger`: whether the books are what the facts of the cases say, and what stands on each account. */
import { readFile } from 'node:fs/promises';
import { Option } from 'commander';
import type { ReadCases, StatementAccount } from '../../src/cases/index.ts';
import { said } from '../../src/language.ts';
import type { AddCommand } from './command.ts';
import { readingCases } from './reading-cases.ts';
import { CommandProblem, typedPath } from '../shared/index.ts';

export const addLedger: AddCommand = (program) => {
  const ledger = program
    .command('ledger')
    .description(
      said({
        en: 'Verify the double-entry books of the money of all cases, print the balance of each account, or compare a statement of the bank.',
        zh: '核验全部业务资金的复式账簿，列出各科目余额，或者比对银行对账单。',
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
  ledger
    .command('compare')
    .argument(
      '<file>',
      said({ en: "the bank's statement, XLSX, or CSV in UTF-8 or GB18030", zh: '银行对账单，xlsx工作簿，或者UTF-8、GB18030编码的CSV文件' }),
    )
    .addOption(
      new Option('--account <account>', said({ en: 'whose statement it is', zh: '对账单的账户：bank为银行账户，collected为征缴机构收款' }))
        .choices(['bank', 'collected'])
        .default('bank'),
    )
    .description(
      said({
        en: 'hold a statement against what is on record; nothing is kept (the treasurer does that at /work/reconciliation)',
        zh: '将对账单与账面逐笔比对，不保存（由财务人员在/work/reconciliation登记）',
      }),
    )
    .option('--json', json)
    .action((file: string, options: Options & { account: StatementAccount }) =>
      readingCases(({ reconciliations }) => compare(reconciliations, file, options)),
    );
  ledger.addHelpText(
    'after',
    said({
      en: '\nThe case file is DATABASE_URL or the local PostgreSQL in DATA_DIR, read only.\nExit code: 0 = all is right, 1 = something differs, 2 = could not run as called.',
      zh: '\n案卷库为DATABASE_URL所指，或者DATA_DIR中的本地PostgreSQL，只读取。\n退出码：0为无误，1为有差异，2为命令不能执行。',
    }),
  );
};

interface Options {
  json?: true;
}
type Books = ReadCases['cases']['books'];
type Reconciliations = ReadCases['cases']['reconciliations'];

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

async function compare(
  reconciliations: Reconciliations,
  file: string,
  { account, json }: Options & { account: StatementAccount },
): Promise<void> {
  const { comparedText, movementsIn } = await import('../ledger/index.ts');
  const bytes = await readFile(typedPath(file)).catch((error: unknown) => {
    const { message } = error as Error;
    throw new CommandProblem(said({ en: `${file} cannot be read: ${message}`, zh: `${file}不能读取：${message}` }));
  });
  const lines = await reconciliations.compare(account, movementsIn(bytes));
  process.stdout.write(json ? `${JSON.stringify(lines, null, 2)}\n` : comparedText(lines));
  if (lines.some(({ result }) => result !== 'matched')) process.exitCode = 1;
}
