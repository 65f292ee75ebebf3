import type { Cases, DeploymentHead, NewDeployment } from '../cases/index.ts';
import type { EngineClient } from '../engine/index.ts';
import { bundlesOf, type Project } from '../models/index.ts';
import { bring, type BundleFiles } from './bring.ts';
import { planOf, type PlannedProcess } from './plan.ts';
import { revisionOf } from './revision.ts';

export const deployedAtStart = 'application start';

/**
 * Sees to it that the engine has every process of the files, and that it is on record. What was deployed once and has been
 * replaced since stays replaced: a start with old files takes no deployment back.
 *
 * @param modelsDir where the owners' files stand
 * @param project what was read there
 * @returns a line for each process, in English
 * @throws ModelsIncomplete before anything is deployed
 */
export async function deployAtStart(engine: EngineClient, cases: Cases, modelsDir: string, project: Project): Promise<string[]> {
  const bundles = bundlesOf(project);
  const origin = { deployedBy: deployedAtStart, revision: await revisionOf(modelsDir) };
  const target = { engine, record: (made: NewDeployment) => cases.deployments.record(made) };
  const lines: string[] = [];
  for (const planned of planOf(bundles, await cases.deployments.all())) {
    const { processId, version, definitionKey } = await bring(target, await filesToSend(planned, cases), origin);
    lines.push(`${processId} v${version}${remark(planned, definitionKey)}`);
  }
  return lines;
}

async function filesToSend({ bundle, running, replaced }: PlannedProcess<DeploymentHead>, cases: Cases): Promise<BundleFiles> {
  const newer = replaced && running && (await cases.deployments.find(running.definitionKey));
  return newer ? { ...newer, files: new Map(Object.entries(newer.bundle)) } : bundle;
}

function remark({ kind, running, replaced }: PlannedProcess<DeploymentHead>, definitionKey: string): string {
  if (running?.definitionKey === definitionKey) return replaced ? ` (deployed by ${running.deployedBy} after these files)` : '';
  const wiped = running && (kind === 'unchanged' || replaced);
  return wiped ? ` (new: the engine had lost v${running.version}, and the cases that ran with it)` : ' (new)';
}
