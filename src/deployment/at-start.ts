import type { Cases, DeploymentHead, NewDeployment } from '../cases/index.ts';
import type { EngineClient } from '../engine/index.ts';
import { said } from '../language.ts';
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
 * @returns a line for each process
 * @throws ModelsIncomplete before anything is deployed
 */
export async function deployAtStart(engine: EngineClient, cases: Cases, modelsDir: string, project: Project): Promise<string[]> {
  const bundles = bundlesOf(project);
  const origin = { deployedBy: deployedAtStart, revision: await revisionOf(modelsDir) };
  const target = { engine, record: (made: NewDeployment) => cases.deployments.record(made) };
  const lines: string[] = [];
  for (const planned of planOf(bundles, await cases.deployments.all())) {
    const { processId, version, definitionKey } = await bring(target, await filesToSend(planned, cases), origin);
    lines.push(said({ en: `${processId} v${version}`, zh: `${processId} 第${version}版` }) + remark(planned, definitionKey));
  }
  return lines;
}

async function filesToSend({ bundle, running, replaced }: PlannedProcess<DeploymentHead>, cases: Cases): Promise<BundleFiles> {
  const newer = replaced && running && (await cases.deployments.find(running.definitionKey));
  return newer ? { ...newer, files: new Map(Object.entries(newer.bundle)) } : bundle;
}

function remark({ kind, running, replaced }: PlannedProcess<DeploymentHead>, definitionKey: string): string {
  if (running?.definitionKey === definitionKey) {
    const { deployedBy } = running;
    return replaced ? said({ en: ` (deployed by ${deployedBy} after these files)`, zh: `（${deployedBy}在这些文件之后部署）` }) : '';
  }
  if (!running || (kind !== 'unchanged' && !replaced)) return said({ en: ' (new)', zh: '（新）' });
  return said({
    en: ` (new: the engine had lost v${running.version}, and the cases that ran with it)`,
    zh: `（新：流程引擎已经没有第${running.version}版，按该版办理的业务也已丢失）`,
  });
}
