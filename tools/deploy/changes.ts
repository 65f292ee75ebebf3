/** One deployment from beginning to end: what differs, whether it may go, what was done. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkProject, reportFindings, type RuleFinding, shippedContract } from '../check/index.ts';
import { type Change, diffProjects, renderTerminal } from '../diff/index.ts';
import { said } from '../../src/language.ts';
import { filesOf, problemText, readProject } from '../../src/models/index.ts';
import { bumped, type Bump } from './bump.ts';
import { deployedText, deployPlanned, DeployStopped, isProblem, nothingDeployed, rulesMustBeUsable, verify } from './deploy.ts';
import { changedPaths } from './changed-paths.ts';
import type { PlannedProcess } from '../../src/deployment/index.ts';
import type { Session } from './session.ts';
import { runningFiles, situationOf, whatRuns, type Running, type Situation } from './situation.ts';

export interface ChangesOptions {
  dryRun: boolean;
  bump: boolean;
}

/** As `--json` prints it. */
export interface Outcome {
  dryRun: boolean;
  /** Files that are not as what runs. */
  changed: string[];
  /** What has changed in them, in the owners' words. */
  changes: readonly Change[];
  processes: {
    processId: string;
    change: PlannedProcess['kind'];
    versionTag: string | null;
    /** Of what runs now; null where nothing does. */
    version: number | null;
    definitionKey: string | null;
    deployed: boolean;
  }[];
  bumps: Bump[];
  rulesReloaded: boolean;
  findings: RuleFinding[];
  /** Why it was stopped, each with its remedy. */
  problems: string[];
}

/** @param say takes what a person follows it by, a line or more at a time */
export async function deployChanges(session: Session, options: ChangesOptions, say: (text: string) => void): Promise<Outcome> {
  const outcome: Outcome = {
    dryRun: options.dryRun,
    changed: [],
    changes: [],
    processes: [],
    bumps: [],
    rulesReloaded: false,
    findings: [],
    problems: [],
  };
  try {
    const running = await whatRuns(session.app);
    const situation = await decided(await situationOf(filesOf(session.modelsDir), running), running, options, outcome);
    await describe(situation, running, outcome, say);
    await mustBeSound(situation, session, outcome, say);
    if (options.dryRun) say(said({ en: 'Dry run: nothing was changed.', zh: '仅为试运行：没有作任何改动。' }));
    else await carryOut(situation, session, outcome, say);
  } catch (error) {
    if (!isProblem(error)) throw error;
    outcome.problems.push(...error.message.split('\n'));
  }
  return outcome;
}

/** With the tags raised where that is wanted. */
async function decided(situation: Situation, running: Running, { bump }: ChangesOptions, outcome: Outcome): Promise<Situation> {
  if (!bump || !situation.plan.some(({ conflict }) => conflict)) return situation;
  const { bumps, texts } = bumped(situation.plan, running.recorded);
  outcome.bumps.push(...bumps);
  // Callers have changed with what they call, and may have to be raised themselves.
  return decided(await situationOf(new Map([...situation.files, ...texts]), running), running, { bump, dryRun: true }, outcome);
}

/** What is compared, as owners read it. */
const versionNames = { base: '运行中的版本', head: '要部署的文件' };

async function describe(
  { files, project, plan, rulesChanged }: Situation,
  running: Running,
  outcome: Outcome,
  say: (text: string) => void,
): Promise<void> {
  const base = runningFiles(running);
  outcome.changed = changedPaths(base, files);
  const difference = diffProjects(await readProject(base), project);
  outcome.changes = difference.changes;
  outcome.processes = plan.map(({ bundle: { processId, versionTag }, kind, running: now }) => {
    return {
      processId,
      change: kind,
      versionTag,
      version: now?.version ?? null,
      definitionKey: now?.definitionKey ?? null,
      deployed: false,
    };
  });
  if (difference.files.length > 0) say(renderTerminal(difference, versionNames));
  for (const { path, from, to } of outcome.bumps)
    say(said({ en: `${path}: version tag ${from} becomes ${to}`, zh: `${path}：版本号由${from}升为${to}` }));
  for (const { bundle, kind, running: now } of plan) {
    const { processId } = bundle;
    if (kind === 'first') say(said({ en: `${processId}: first deployment`, zh: `${processId}：首次部署` }));
    if (kind === 'changed') say(changedText(processId, now?.version, pathsIn(bundle, outcome.changed)));
  }
  if (rulesChanged)
    say(
      said({
        en: 'parameters, notices or tables: changed in the files that the application reads',
        zh: '参数、通知或者决策表：系统所读取的文件有改动',
      }),
    );
  const unchanged = plan.filter(({ kind }) => kind === 'unchanged').map(({ bundle }) => bundle.processId);
  if (unchanged.length > 0) say(said({ en: `unchanged: ${unchanged.join(', ')}`, zh: `没有改动：${unchanged.join('、')}` }));
}

const pathsIn = ({ files }: PlannedProcess['bundle'], changed: readonly string[]): string[] => changed.filter((path) => files.has(path));

const changedText = (processId: string, version: number | null | undefined, paths: readonly string[]): string =>
  said({
    en: `${processId}: changed since v${version} (${paths.join(', ') || 'files removed'})`,
    zh: `${processId}：与第${version}版相比有改动（${paths.join('、') || '删除了文件'}）`,
  });

/** @throws DeployStopped before anything has happened */
async function mustBeSound(situation: Situation, session: Session, outcome: Outcome, say: (text: string) => void): Promise<void> {
  const { files, project, problems, plan, rulesChanged } = situation;
  outcome.findings = await checkProject(project, shippedContract());
  if (outcome.findings.length > 0) {
    say(reportFindings(outcome.findings));
    const count = outcome.findings.length;
    throw new DeployStopped(
      said({
        en: `Not deployed: the check has ${count} finding(s). Correct them and deploy again; npm run check shows them too.`,
        zh: `没有部署：检查发现${count}处问题。请改正后重新部署；npm run check也会列出这些问题。`,
      }),
    );
  }
  const conflicts = plan.filter(({ conflict }) => conflict).map(conflictText);
  const stopping = [...problems.map(problemText), ...conflicts];
  if (stopping.length > 0) throw new DeployStopped([nothingDeployed(), ...stopping].join('\n'));
  if (rulesChanged) await rulesMustBeUsable(session.app, files);
}

function conflictText({ bundle: { processId, versionTag, diagram }, conflict }: PlannedProcess): string {
  return said({
    en: `${diagram.path}: ${processId} has changed, but its version tag ${versionTag} is deployed with other content (v${conflict?.version}, by ${conflict?.deployedBy}). Raise the tag in Camunda Modeler, also in the call activities that name it, or add --bump.`,
    zh: `${diagram.path}：流程${processId}有改动，但版本号${versionTag}已经部署过，内容不同（第${conflict?.version}版，部署人：${conflict?.deployedBy}）。请在Camunda Modeler中升版本号，调用它的调用活动随之改写；或者加上--bump。`,
  });
}

/** @throws whatever stops it; what was deployed until then is on record and in the outcome */
async function carryOut(situation: Situation, session: Session, outcome: Outcome, say: (text: string) => void): Promise<void> {
  const { files, plan, rulesChanged } = situation;
  const origin = await session.origin();
  // The engine first: what it refuses leaves the files and the rules as they were.
  await deployPlanned(plan, session, origin, ({ processId, version, definitionKey }) => {
    say(deployedText(processId, version));
    Object.assign(outcome.processes.find((one) => one.processId === processId) ?? {}, { version, definitionKey, deployed: true });
  });
  for (const { path } of outcome.bumps) writeFileSync(join(session.modelsDir, path), files.get(path) ?? '');
  if (rulesChanged) {
    await session.app.reload();
    outcome.rulesReloaded = true;
    say(said({ en: 'parameters, notices and tables: taken into use', zh: '参数、通知和决策表：已启用' }));
  }
  const mismatches = await verify(plan, session, origin, outcome.processes);
  if (mismatches.length > 0) throw new DeployStopped(mismatches.join('\n'));
  const nothing = !rulesChanged && plan.every(({ kind }) => kind === 'unchanged');
  say(
    nothing
      ? said({ en: 'Nothing to deploy: the engine runs these files.', zh: '无须部署：流程引擎运行的就是这些文件。' })
      : said({
          en: 'Verified: the engine runs these files, and the record says so.',
          zh: '已核对：流程引擎运行的是这些文件，部署记录与其一致。',
        }),
  );
}
