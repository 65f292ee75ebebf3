/** `migrate`: moves running cases to another version of their process. */
import { InvalidArgumentError } from 'commander';
import type { Order, Outcome, Progress, Result } from '../migrate/index.ts';
import { said } from '../../src/language.ts';
import { CommandProblem } from '../shared/index.ts';
import type { AddCommand } from './command.ts';

interface Options {
  to?: number;
  from?: number[];
  map: Record<string, string>;
  go?: boolean;
  first: number;
  rest?: boolean;
  case: string[];
  json?: boolean;
}

const help = (): string =>
  said({
    en: `
Without --go nothing is moved: the plan says how many cases wait where, which can move, and why the others cannot.
With --go a few go first, of as many different wait states as there are; --rest moves the others after them, if all of the
first were moved. Whoever stops in between runs the same command again: only what has not moved yet is moved.

An element with the same id and kind in the same place is the same. What was renamed must be confirmed with --map.
What is open when a case moves (measured on 8.6.0): a clerk's task keeps its form, its candidate group and its answers so far;
a timer keeps its date, also where the diagram has another term now; a timer that is new, or not mapped, starts at the move;
a called process stays on its own version. What comes after the move is as in the new diagram. Cases that do not move go on as
they began: the same workers serve all versions.

The application must run: it holds the case file and moves the cases. Settings: API_HOST, API_PORT, OPERATOR_TOKEN, as in .env.`,
    zh: `
不加 --go 不作任何迁移，只列出计划：各版本停在各步骤的办件数，哪些可以迁移，其余的为什么不能。
加 --go 先迁移几件，尽量取停在不同步骤的；再加 --rest，前几件都成功的，接着迁移其余各件。中途停止的，再次运行同一命令，
只迁移尚未迁移的。

标识、类型、位置都相同的，是同一个元素；改了标识的，须用 --map 确认。
迁移时尚未办完的（在8.6.0上实测）：经办人员的任务保留原来的表单、候选组和已填的内容；时限保留原来的日期，新流程图改了
期限的也是；新增的或者没有对应的时限，自迁移时起算；所调用的流程保留原来的版本。此后的环节按新的流程图。没有迁移的
办件按原来的版本办完。

须先运行系统（npm start）。设置：API_HOST、API_PORT、OPERATOR_TOKEN，见 .env。`,
  });

export const addMigrate: AddCommand = (program) => {
  program
    .command('migrate')
    .description(
      said({
        en: 'Move running cases to another version of their process: a plan first, then a few, then the rest.',
        zh: '把在办业务迁移到流程的另一个版本：先看计划，再迁移几件，最后迁移其余各件。',
      }),
    )
    .argument('<process>', said({ en: 'id of the process, such as enrollment', zh: '流程的标识，例如enrollment' }))
    .option('--to <version>', said({ en: 'version to move to (default: the newest)', zh: '迁移到哪个版本（默认为最新）' }), wholeNumber)
    .option(
      '--from <version...>',
      said({ en: 'only cases of these versions (default: all others)', zh: '只迁移这些版本的办件（默认为其他各版本）' }),
      (text: string, before?: number[]) => [...(before ?? []), wholeNumber(text)],
    )
    .option(
      '--map <old=new>',
      said({ en: 'confirm that an element was renamed; may be given more than once', zh: '确认元素改了标识；可以写多次' }),
      addPair,
      {},
    )
    .option('--go', said({ en: 'move', zh: '进行迁移' }))
    .option('--first <count>', said({ en: 'how many go first', zh: '先迁移几件' }), wholeNumber, 5)
    .option(
      '--case <number>',
      said({ en: 'only this case; may be given more than once', zh: '只迁移这一件；可以写多次' }),
      (text: string, before: string[]) => [...before, text],
      [],
    )
    .option(
      '--rest',
      said({ en: 'with --go: move the others too, if all of the first were moved', zh: '与 --go 同用：前几件都成功的，接着迁移其余各件' }),
    )
    .option('--json', said({ en: 'print one JSON document', zh: '输出一个JSON文档' }))
    .addHelpText('after', help())
    .action(run);
};

async function run(
  processId: string,
  { to, from, map, case: cases, go = false, rest = false, first, json = false }: Options,
): Promise<void> {
  if (rest && !go)
    throw new CommandProblem(
      said({
        en: '--rest moves cases: add --go, or leave it out to see the plan.',
        zh: '--rest会迁移办件：请加上--go；只看计划的，去掉--rest。',
      }),
    );
  const [{ appClient, AppAway, AppRefused }, { applicationOf, isFailure, migrate }, { readConfig }, { userInfo }] = await Promise.all([
    import('../shared/index.ts'),
    import('../migrate/index.ts'),
    import('../../src/config.ts'),
    import('node:os'),
  ]);
  const application = applicationOf(appClient(readConfig()));
  const order: Order = { process: processId, to, from, confirmed: map, go, first, rest, cases, movedBy: userInfo().username };
  const result = await migrate(application, order, await progressFor(json)).catch((error: unknown) => {
    if (error instanceof AppAway || error instanceof AppRefused) throw new CommandProblem(error.message, 2, { cause: error });
    throw error;
  });
  print(result, order, json);
  process.exitCode = result.outcomes.some(isFailure) || result.plan.groups.some(({ obstacles }) => obstacles.length > 0) ? 1 : 0;
}

async function progressFor(json: boolean): Promise<Progress> {
  const { planText } = await import('../migrate/index.ts');
  const say = (text: string): void => void (json ? process.stderr : process.stdout).write(`${text}\n`);
  return {
    planned: (plan) => say(planText(plan)),
    moved: (outcome, done, of) => say(`${done}/${of}  ${outcome.caseNumber}  ${words(outcome)}`),
  };
}

function words({ from, result, reason }: Outcome): string {
  const texts: Record<Outcome['result'], string> = {
    moved: said({ en: `moved from version ${from}`, zh: `已由版本${from}迁移` }),
    alreadyThere: said({ en: 'has that version already', zh: '已是该版本' }),
    ended: said({ en: 'has ended meanwhile', zh: '已办结' }),
    refused: said({ en: `not moved: ${reason}`, zh: `没有迁移：${reason}` }),
    unverified: said({ en: `moved, but ${reason}: run the command again`, zh: `已迁移，但是${reason}：请再次运行该命令` }),
  };
  return texts[result];
}

function print({ plan, outcomes, left }: Result, { go, rest, cases }: Order, json: boolean): void {
  if (json) {
    process.stdout.write(`${JSON.stringify({ plan, outcomes, left }, undefined, 2)}\n`);
    return;
  }
  const next = nextCommand(left, go, rest, cases);
  if (next) process.stdout.write(`${next}\n`);
}

function nextCommand(left: number, go: boolean, rest: boolean, cases: readonly string[]): string | undefined {
  if (left === 0) return undefined;
  if (!go) return said({ en: 'Nothing was moved. Add --go to move the first ones.', zh: '没有迁移任何办件。加上--go，先迁移几件。' });
  if (rest)
    return said({
      en: `Of the first ones not all were moved: the other ${left} were left where they are.`,
      zh: `前几件没有全部迁移：其余${left}件没有迁移。`,
    });
  return cases.length > 0
    ? undefined
    : said({
        en: `${left} more can move: look at the first ones, then run it again with --go --rest.`,
        zh: `还有${left}件可以迁移：请先查看已迁移的几件，再加上--go --rest运行。`,
      });
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError(said({ en: 'It must be a whole number from 1.', zh: '须为1以上的整数。' }));
  return Number(text);
}

function addPair(text: string, before: Record<string, string>): Record<string, string> {
  const [, from, to] = /^([^=\s]+)=([^=\s]+)$/.exec(text) ?? [];
  if (from === undefined || to === undefined)
    throw new InvalidArgumentError(said({ en: 'It must be OLD=NEW, two element ids.', zh: '须为“原标识=新标识”。' }));
  return { ...before, [from]: to };
}
