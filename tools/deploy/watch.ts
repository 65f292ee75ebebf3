/** Deploys at every save of an owner's file, and says in a line what happened. */
import { join } from 'node:path';
import { said } from '../../src/language.ts';
import { checkProject, shippedContract } from '../check/index.ts';
import { filesOf, type ModelFiles, ownersFolders, problemText } from '../../src/models/index.ts';
import { isRule, rulesAmong } from '../../src/rules.ts';
import { deployedText, deployPlanned, isProblem, rulesMustBeUsable } from './deploy.ts';
import { changedPaths } from './changed-paths.ts';
import { FolderWatchers } from './folder-watchers.ts';
import type { PlannedProcess } from '../../src/deployment/index.ts';
import type { Session } from './session.ts';
import { situationOf, type Situation } from './situation.ts';

/** An editor that saves writes, renames and removes files in one go: this long after the last of it, in milliseconds. */
const quietMs = 200;

/** Ends when the signal says so, after what is under way. Neither a finding nor an engine that is away ends it. */
export async function watchModels(session: Session, signal: AbortSignal, say: (line: string) => void): Promise<void> {
  const tell = (text: string) => say(`${new Date().toLocaleTimeString('sv')}  ${text.replace(/\s*\n\s*/g, ' ')}`);
  let watching = false;
  /** What was looked at last and did not fail: what differs from it was saved since. */
  let seen: ModelFiles | undefined;
  const look = async () => {
    const files = filesOf(session.modelsDir);
    const saved = seen ? changedPaths(seen, files) : [];
    if (!seen || saved.length > 0) await bringSaved(session, files, { saved, tell });
    seen = files;
  };
  await atEachChange(
    ownersFolders.map((folder) => join(session.modelsDir, folder)),
    signal,
    async () => {
      await look().catch((error: unknown) => tell(failure(error)));
      if (!watching) tell(said({ en: `watching ${session.modelsDir}, Ctrl-C ends`, zh: `正在监视${session.modelsDir}，按Ctrl-C结束` }));
      watching = true;
    },
  );
  tell(said({ en: 'ended', zh: '已结束' }));
}

const failure = (error: unknown): string => {
  if (!isProblem(error) && (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  const why = error instanceof Error ? error.message : String(error);
  return said({ en: `not deployed, tried again with the next save: ${why}`, zh: `没有部署，下次保存时再试：${why}` });
};

interface Saving {
  saved: readonly string[];
  tell: (text: string) => void;
}

/** Whatever differs from what runs and is sound goes; a fault is told where it concerns what was saved. */
async function bringSaved(session: Session, files: ModelFiles, { saved, tell }: Saving): Promise<void> {
  const running = { recorded: await session.app.deployments(), rules: await session.app.rules() };
  const situation = await situationOf(files, running);
  const faults = await faultsOf(situation);
  const where = saved.length > 0 ? said({ en: ` (${saved.join(', ')})`, zh: `（${saved.join('、')}）` }) : '';
  const done: string[] = [];
  try {
    const newRules = changedPaths(new Map(Object.entries(running.rules.files)), rulesAmong(files));
    const reloads = newRules.length > 0 && !faults.some(({ path }) => newRules.includes(path));
    if (reloads) await rulesMustBeUsable(session.app, files);
    const due = situation.plan.filter((planned) => !faults.some(({ path }) => planned.bundle.files.has(path)));
    await deployPlanned(due, session, await session.origin(), ({ processId, version }) => done.push(deployedText(processId, version)));
    if (reloads) {
      await session.app.reload();
      done.push(said({ en: 'rules reloaded', zh: '参数、通知和决策表已启用' }));
    }
  } finally {
    if (done.length > 0) tell(`${done.join(said({ en: ', ', zh: '；' }))}${where}`);
  }
  const told = faultsToTell(faults, saved, situation.plan);
  if (told.length > 0) tell(said({ en: `not deployed${where}: ${findingsText(told)}`, zh: `没有部署${where}：${findingsText(told)}` }));
  else if (done.length === 0 && saved.length > 0) tell(said({ en: `nothing to deploy${where}`, zh: `无须部署${where}` }));
}

interface Fault {
  path: string;
  text: string;
}

async function faultsOf({ project, problems }: Situation): Promise<Fault[]> {
  const findings = await checkProject(project, shippedContract());
  const unchecked = problems.filter(({ path }) => !findings.some(({ file }) => file === path));
  return [
    ...unchecked.map((problem) => ({ path: problem.path, text: problemText(problem) })),
    ...findings.map(({ file, element, message, remedy }) => ({
      path: file,
      text: `${file}${element === undefined ? '' : ` ${element}`}：${message} 处理办法：${remedy}`,
    })),
  ];
}

/**
 * Those in the saved files themselves: others often only follow from them. Where there are none, those in other files of
 * the same process; all, where a saved file belongs to no process that can be read, or nothing was saved yet.
 */
function faultsToTell(faults: readonly Fault[], saved: readonly string[], plan: readonly PlannedProcess[]): readonly Fault[] {
  const own = faults.filter(({ path }) => saved.includes(path));
  if (own.length > 0) return own;
  const bundles = plan.map(({ bundle }) => bundle.files).filter((files) => saved.some((path) => files.has(path)));
  const homeless = saved.some((path) => !isRule(path) && !bundles.some((files) => files.has(path)));
  return saved.length === 0 || homeless ? faults : faults.filter(({ path }) => bundles.some((files) => files.has(path)));
}

const mostTold = 3;

/** On one line; `npm run check` has the rest. */
function findingsText(faults: readonly Fault[]): string {
  const told = faults.slice(0, mostTold).map(({ text }) => text);
  const left = faults.length - told.length;
  const more = said({ en: `and ${left} more, see npm run check`, zh: `另有${left}处，见npm run check` });
  const count = said({ en: `${faults.length} ${faults.length === 1 ? 'finding' : 'findings'}: `, zh: `检查发现${faults.length}处问题：` });
  return count + [...told, ...(left > 0 ? [more] : [])].join(' | ');
}

/** Does the work now, and again after each burst of changes, one after the other, until the signal says so. */
async function atEachChange(roots: readonly string[], signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  let change = Promise.withResolvers<string>();
  let quiet: NodeJS.Timeout | undefined;
  const watchers = new FolderWatchers(() => {
    clearTimeout(quiet);
    quiet = setTimeout(() => change.resolve('quiet'), quietMs);
  });
  signal.addEventListener('abort', () => change.resolve('ended'), { once: true });
  try {
    while (!signal.aborted) {
      // Before the files are read, so that nothing is saved unseen between.
      watchers.watch(roots);
      await work();
      await change.promise;
      change = Promise.withResolvers();
    }
  } finally {
    clearTimeout(quiet);
    watchers.close();
  }
}
