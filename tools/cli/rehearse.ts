/** `npm run rehearse`: what a change of parameters or tables would have meant for the cases that there are. */
import { join } from 'node:path';
import { Option } from 'commander';
import { said } from '../../src/language.ts';
import type { AddCommand } from './command.ts';
import type { ModelFiles } from '../../src/models/index.ts';
import type { CaseResult, Histories, Rehearsal } from '../rehearse/index.ts';
import { CommandProblem, modelsDir, typedPath } from '../shared/index.ts';

interface Options {
  base: string;
  head?: string;
  root?: string;
  cases: 'all' | 'stored' | 'examples';
  closed?: boolean;
  json?: true;
}

export const addRehearse: AddCommand = (program) => {
  program
    .command('rehearse')
    .description(
      said({
        en: 'Decide stored and example cases again by changed parameters and tables: whose outcome changes, by how much, by which rule. In Chinese.',
        zh: '按改动后的参数和决策表重新试算已办案卷和示例：哪些结果会变，变多少，因为哪一条。',
      }),
    )
    .option(
      '--base <rev>',
      said({ en: 'the revision whose parameters, tables and diagrams the cases were handled by', zh: '办理时所用的版本' }),
      'HEAD',
    )
    .option('--head <rev>', said({ en: 'the revision to rehearse; default: the working folder', zh: '要试算的版本；默认为当前文件夹' }))
    .option(
      '--root <dir>',
      said({
        en: "rehearse a folder that has a copy of the owners' folders, instead of this project's",
        zh: '试算另一个文件夹中的流程文件',
      }),
    )
    .addOption(
      new Option(
        '--cases <which>',
        said({ en: 'the cases of the case file, the examples, or both', zh: '案卷库（stored）、示例（examples）或者全部（all）' }),
      )
        .choices(['all', 'stored', 'examples'])
        .default('all'),
    )
    .option('--closed', said({ en: 'closed cases of the case file too', zh: '包括案卷库中已办结的' }))
    .option('--json', said({ en: 'print one JSON document', zh: '输出一个JSON文档' }))
    .addHelpText(
      'after',
      said({
        en: `
The case file is DATABASE_URL or the local PostgreSQL in DATA_DIR, read only. Nothing is written or sent.
Exit code: 0 = no outcome changes, 1 = some change or cannot be rehearsed, 2 = could not run as called.`,
        zh: `
案卷库为DATABASE_URL所指，或者DATA_DIR中的本地PostgreSQL，只读取。不写入、不发送任何内容。
退出码：0为结果都不变，1为有变化或者不能试算的，2为命令不能执行。`,
      }),
    )
    .action(rehearse);
};

async function rehearse(options: Options): Promise<void> {
  const { caseReport, changedFiles, heading, prepareRehearsal, summary, totalling } = await import('../rehearse/index.ts');
  const { base, head, headName } = await sidesOf(options);
  const changed = changedFiles(base, head);
  const output = options.json ? asJson() : asText();
  output.begin(heading(`版本${options.base}`, headName, changed), { base: options.base, head: options.head ?? null, ...changed });
  const totals = totalling();
  let found = false;
  if (changed.rehearsed.length > 0) {
    const rehearsal = await prepareRehearsal(base, head).catch((error: unknown) => {
      throw new CommandProblem(
        said({
          en: `The parameters or tables cannot be used. Correct them, then rehearse again.\n${(error as Error).message}`,
          zh: `参数或者决策表不能使用，请改正后重新试算。\n${(error as Error).message}`,
        }),
      );
    });
    const progress = progressLine();
    for await (const result of rehearsal.results(casesOf(options, rehearsal, output.note))) {
      totals.add(result);
      progress();
      if (result.status === 'unchanged') continue;
      found = true;
      output.result(caseReport(result), result);
    }
  }
  output.end(changed.rehearsed.length > 0 ? summary(totals.totals()) : '', totals.totals());
  if (found) process.exitCode = 1;
}

async function sidesOf({ base, head, root }: Options): Promise<{ base: ModelFiles; head: ModelFiles; headName: string }> {
  const { filesAt, filesOf, UnknownRevision } = await import('../../src/models/index.ts');
  if (head !== undefined && root !== undefined)
    throw new CommandProblem(
      said({ en: '--head and --root name two things to rehearse. Give one of them.', zh: '--head和--root只能写一个。' }),
    );
  try {
    const folder = modelsDir();
    if (root !== undefined) return { base: filesAt(base, folder), head: filesOf(typedPath(root)), headName: `文件夹${root}` };
    return {
      base: filesAt(base, folder),
      head: head === undefined ? filesOf(folder) : filesAt(head, folder),
      headName: head === undefined ? '当前文件夹' : `版本${head}`,
    };
  } catch (error) {
    if (error instanceof UnknownRevision) throw new CommandProblem(error.message);
    throw error;
  }
}

/** The cases to rehearse; `note` takes what there is to say of a case file that has none. */
async function* casesOf(options: Options, rehearsal: Rehearsal, note: (line: string) => void): Histories {
  if (options.cases !== 'examples') yield* storedCases(options, note);
  if (options.cases === 'stored') return;
  const { exampleHistories, loadExamples } = await import('../rehearse/index.ts');
  const examples = loadExamples(join(import.meta.dirname, '..', '..', 'examples'));
  yield* exampleHistories(examples, rehearsal.project, rehearsal.base);
}

async function* storedCases({ closed = false }: Options, note: (line: string) => void): Histories {
  const [{ readConfig, vaultOf }, { openReadOnly }, { storedHistories }, { processList }] = await Promise.all([
    import('../../src/config.ts'),
    import('../../src/cases/index.ts'),
    import('../rehearse/index.ts'),
    import('../../src/processes/index.ts'),
  ]);
  try {
    const config = readConfig();
    const { databaseUrl, dataDir } = config;
    const stored = await openReadOnly({ databaseUrl, dataDir, processes: processList, vault: vaultOf(config) });
    if (!stored) {
      note('案卷库中还没有案件。');
      return;
    }
    try {
      let any = false;
      for await (const history of storedHistories(stored, closed)) {
        any = true;
        yield history;
      }
      if (!any) note(closed ? '案卷库中没有案件。' : '案卷库中没有办理中的案件（已办结的案件加--closed）。');
    } finally {
      await stored.close();
    }
  } catch (error) {
    throw new CommandProblem(
      said({
        en: `The case file cannot be read: ${reasonOf(error)}\nTo rehearse without it: --cases examples.`,
        zh: `案卷库不能读取：${reasonOf(error)}\n只用示例试算：--cases examples。`,
      }),
    );
  }
}

/** What the database or the file system says, without the values of a query. */
function reasonOf(error: unknown): string {
  const { message, code } = (error instanceof Error && error.cause instanceof Error ? error.cause : error) as {
    message: string;
    code?: string;
  };
  return `${(message.split('\n')[0] || code || 'unknown').replace(/\.$/, '')}.`;
}

/** On the error output, where it stands in nobody's way. */
function progressLine(everyMs = 5000): () => void {
  let count = 0;
  let last = Date.now();
  return () => {
    count += 1;
    if (Date.now() - last < everyMs) return;
    last = Date.now();
    process.stderr.write(`已演练${count}件……\n`);
  };
}

interface Output {
  begin(text: string, fields: object): void;
  note: (line: string) => void;
  result(text: string, result: CaseResult): void;
  end(text: string, totals: readonly object[]): void;
}

const print = (text: string): void => {
  process.stdout.write(text);
};

const asText = (): Output => ({ begin: print, note: (line) => print(`${line}\n`), result: print, end: print });

/** Written as it comes: the cases whose outcome changes may be many. Nothing is written before the first can be read. */
function asJson(): Output {
  const notes: string[] = [];
  let before = '';
  return {
    begin(_text, fields) {
      before = `${JSON.stringify(fields).slice(0, -1)},"cases":[\n`;
    },
    note: (line) => void notes.push(line),
    result(_text, result) {
      print(`${before}${JSON.stringify(result)}`);
      before = ',\n';
    },
    end(_text, totals) {
      print(`${before === ',\n' ? '\n' : before}],\n"totals":${JSON.stringify(totals)},"notes":${JSON.stringify(notes)}}\n`);
    },
  };
}
