/** `npm run audit`: whether the audit trail is as it was written, its end to keep elsewhere, and the trail of a case. */
import { said } from '../../src/language.ts';
import type { AuditHead } from '../../src/cases/index.ts';
import type { AddCommand } from './command.ts';
import { readingCases } from './reading-cases.ts';
import { CommandProblem } from '../shared/index.ts';

export const addAudit: AddCommand = (program) => {
  const audit = program
    .command('audit')
    .description(
      said({
        en: 'Verify the audit trail, print its end to keep elsewhere, or print the trail of a case in Chinese.',
        zh: '核验审计记录，输出其末尾校验值供另行保存，或者列出一件业务的审计记录。',
      }),
    )
    .helpCommand(false);
  audit
    .command('verify')
    .description(
      said({
        en: 'find entries that were changed, taken out, swapped or put in, and what was cut off at the end',
        zh: '查出被改动、缺失、对调、插入的记录，以及末尾被截去的记录',
      }),
    )
    .option(
      '--head <head>',
      said({
        en: 'an end that `audit head` printed earlier; without one, nobody can see that the end was cut off or all was written anew',
        zh: '以前用audit head输出的末尾校验值；不给出的，末尾被截去、全部被改写的查不出来',
      }),
    )
    .action(verify);
  audit
    .command('head')
    .description(
      said({
        en: 'print the end of the trail, one line: keep it where nobody reaches it from this database',
        zh: '输出审计记录的末尾校验值，一行：请保存在接触不到本数据库的地方',
      }),
    )
    .action(printHead);
  audit
    .command('of')
    .argument('<case>', said({ en: 'the case number', zh: '受理编号' }))
    .description(said({ en: 'print what was done and looked at in a case, in Chinese', zh: '列出一件业务的办理和查阅记录' }))
    .action(printTrail);
  audit.addHelpText(
    'after',
    said({
      en: '\nThe case file is DATABASE_URL or the local PostgreSQL in DATA_DIR, read only.\nExit code: 0 = as it was written, 1 = something is wrong with it, 2 = could not run as called.',
      zh: '\n案卷库为DATABASE_URL所指，或者DATA_DIR中的本地PostgreSQL，只读取。\n退出码：0为完好，1为有问题，2为命令不能执行。',
    }),
  );
};

async function verify({ head }: { head?: string }): Promise<void> {
  const { findingText, parseHead } = await import('../audit/index.ts');
  let kept: AuditHead | undefined;
  if (head !== undefined && !(kept = parseHead(head))) {
    throw new CommandProblem(
      said({
        en: `--head ${head} is not what \`audit head\` prints. Give its line, such as 1234:9f2c….`,
        zh: `--head ${head}不是audit head输出的内容。请给出其输出的一行，例如1234:9f2c…。`,
      }),
    );
  }
  await readingCases(async ({ audit }) => {
    const { entries, findings } = await audit.verify(kept);
    for (const finding of findings) process.stdout.write(`${findingText(finding)}\n`);
    const sum =
      findings.length > 0
        ? said({ en: `${entries} entries, ${findings.length} findings.`, zh: `共${entries}条，发现${findings.length}处问题。` })
        : said({ en: `${entries} entries, all as they were written.`, zh: `共${entries}条，全部完好。` });
    process.stdout.write(`${sum}\n`);
    if (!kept) {
      process.stderr.write(
        `${said({ en: 'Without --head, nobody can see what was cut off at the end.', zh: '没有给出--head，末尾是否被截去无法查出。' })}\n`,
      );
    }
    if (findings.length > 0) process.exitCode = 1;
  });
}

async function printHead(): Promise<void> {
  const { headText } = await import('../audit/index.ts');
  await readingCases(async ({ audit }) => {
    const head = await audit.head();
    if (!head) throw new CommandProblem(said({ en: 'Nothing is on record yet.', zh: '还没有审计记录。' }));
    process.stdout.write(`${headText(head)}\n`);
  });
}

async function printTrail(caseNumber: string): Promise<void> {
  const { entryText } = await import('../audit/index.ts');
  await readingCases(async ({ audit, steps }) => {
    const entries = await audit.of(caseNumber);
    if (entries.length === 0) {
      throw new CommandProblem(said({ en: `No case has the number ${caseNumber}.`, zh: `没有受理编号为${caseNumber}的业务。` }));
    }
    const names = new Map((await steps.of(caseNumber)).map(({ elementId, name }) => [elementId, name]));
    for (const entry of entries) process.stdout.write(`${entryText(entry, (id) => names.get(id) ?? id)}\n`);
  });
}
