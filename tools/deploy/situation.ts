/** The owners' files beside what runs: what there is to deploy. */
import {
  type Bundle,
  type BundleProblem,
  digestOf,
  type ModelFiles,
  type Project,
  readBundles,
  readProject,
} from '../../src/models/index.ts';
import { rulesAmong } from '../../src/rules.ts';
import type { AppClient, RecordedBundle, RecordedDeployment, RulesOfApp } from '../shared/index.ts';
import { type PlannedProcess, planOf } from '../../src/deployment/index.ts';

export interface Running {
  /** All that is on record, newest first. */
  recorded: readonly RecordedDeployment[];
  /** What new cases run, by process. */
  latest: readonly RecordedBundle[];
  rules: RulesOfApp & { files: Readonly<Record<string, string>> };
}

export interface Situation {
  files: ModelFiles;
  project: Project;
  bundles: readonly Bundle[];
  problems: readonly BundleProblem[];
  plan: readonly PlannedProcess<RecordedDeployment>[];
  /** Whether the application applies other parameters, notice templates or tables than the files say. */
  rulesChanged: boolean;
}

/** @throws AppAway, AppRefused */
export async function whatRuns(app: AppClient): Promise<Running> {
  return { recorded: await app.deployments(), latest: await app.latestDeployments(), rules: await app.rules() };
}

/** The files that run: those of the newest deployments, and the rules that the application applies. */
export function runningFiles({ latest, rules }: Running): ModelFiles {
  const bundles = latest.flatMap(({ bundle }) => Object.entries(bundle));
  return new Map([...Object.entries(rules.files), ...bundles].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** @throws ModelsIncomplete where processes call each other in a circle */
export async function situationOf(files: ModelFiles, running: Pick<Running, 'recorded' | 'rules'>): Promise<Situation> {
  const project = await readProject(files);
  const { bundles, problems } = readBundles(project);
  const rulesChanged = digestOf(rulesAmong(files)) !== running.rules.digest;
  return { files, project, bundles, problems, plan: planOf(bundles, running.recorded), rulesChanged };
}
