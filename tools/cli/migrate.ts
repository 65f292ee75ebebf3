/** `migrate`: moves running cases to another version of their process. */
import { InvalidArgumentError } from 'commander';
import type { Order, Outcome, Progress, Result } from '../migrate/index.ts';
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

const help = `
Without --go nothing is moved: the plan says how many cases wait where, which can move, and why the others cannot.
With --go a few go first, of as many different wait states as there are; --rest moves the others after them, if all of the
first were moved. Whoever stops in between runs the same command again: only what has not moved yet is moved.

An element with the same id and kind in the same place is the same. What was renamed must be confirmed with --map.
What is open when a case moves (measured on 8.6.0): a clerk's task keeps its form, its candidate group and its answers so far;
a timer keeps its date, also where the diagram has another term now; a timer that is new, or not mapped, starts at the move;
a called process stays on its own version. What comes after the move is as in the new diagram. Cases that do not move go on as
they began: the same workers serve all versions.

The application must run: it holds the case file and moves the cases. Settings: API_HOST, API_PORT, OPERATOR_TOKEN, as in .env.`;

export const addMigrate: AddCommand = (program) => {
  program
    .command('migrate')
    .description('Move running cases to another version of their process: a plan first, then a few, then the rest.')
    .argument('<process>', 'id of the process, such as enrollment')
    .option('--to <version>', 'version to move to (default: the newest)', wholeNumber)
    .option('--from <version...>', 'only cases of these versions (default: all others)', (text: string, before?: number[]) => [
      ...(before ?? []),
      wholeNumber(text),
    ])
    .option('--map <old=new>', 'confirm that an element was renamed; may be given more than once', addPair, {})
    .option('--go', 'move')
    .option('--first <count>', 'how many go first', wholeNumber, 5)
    .option('--case <number>', 'only this case; may be given more than once', (text: string, before: string[]) => [...before, text], [])
    .option('--rest', 'with --go: move the others too, if all of the first were moved')
    .option('--json', 'print one JSON document')
    .addHelpText('after', help)
    .action(run);
};

async function run(
  processId: string,
  { to, from, map, case: cases, go = false, rest = false, first, json = false }: Options,
): Promise<void> {
  if (rest && !go) throw new CommandProblem('--rest moves cases: add --go, or leave it out to see the plan.');
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
    moved: `moved from version ${from}`,
    alreadyThere: 'has that version already',
    ended: 'has ended meanwhile',
    refused: `not moved: ${reason}`,
    unverified: `moved, but ${reason}: run the command again`,
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
  if (!go) return 'Nothing was moved. Add --go to move the first ones.';
  if (rest) return `Of the first ones not all were moved: the other ${left} were left where they are.`;
  return cases.length > 0 ? undefined : `${left} more can move: look at the first ones, then run it again with --go --rest.`;
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 1.');
  return Number(text);
}

function addPair(text: string, before: Record<string, string>): Record<string, string> {
  const [, from, to] = /^([^=\s]+)=([^=\s]+)$/.exec(text) ?? [];
  if (from === undefined || to === undefined) throw new InvalidArgumentError('It must be OLD=NEW, two element ids.');
  return { ...before, [from]: to };
}
