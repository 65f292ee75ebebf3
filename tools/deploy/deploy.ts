/** Brings what has changed to the engine and to the running application, and makes sure that it arrived. */
import { type DeployedProcess, EngineError } from '../../src/engine/index.ts';
import { said } from '../../src/language.ts';
import { digestOf, type ModelFiles, ModelsIncomplete } from '../../src/models/index.ts';
import { rulesAmong } from '../../src/rules.ts';
import { AppAway, type AppClient, AppRefused } from '../shared/index.ts';
import { bring, bringAll, type Origin, type PlannedProcess, type Target } from '../../src/deployment/index.ts';
import { CannotBump } from './bump.ts';

/** Something did not go as planned. What was deployed until then is on record. */
export class DeployStopped extends Error {
  override name = 'DeployStopped';
}

const problemKinds = [DeployStopped, ModelsIncomplete, CannotBump, AppAway, AppRefused, EngineError];

/** Whether its message is meant for the deployer. Anything else is a fault of the program. */
export const isProblem = (error: unknown): error is Error => problemKinds.some((kind) => error instanceof kind);

export const nothingDeployed = (): string => said({ en: 'Nothing was deployed.', zh: '没有部署任何内容。' });

export const deployedText = (processId: string, version: number): string =>
  said({ en: `${processId} v${version} deployed`, zh: `${processId} 第${version}版已部署` });

/**
 * Whether the application can take the parameters, templates and tables of the files into use: asked before anything happens.
 * @throws DeployStopped where one of them cannot be used, or the application reads other files than these
 */
export async function rulesMustBeUsable(app: AppClient, files: ModelFiles): Promise<void> {
  const { folder, digest } = await app.waitingRules().catch((error: unknown) => {
    if (error instanceof AppRefused) throw new DeployStopped(error.message, { cause: error });
    throw error;
  });
  if (digest === digestOf(rulesAmong(files))) return;
  throw new DeployStopped(
    said({
      en: `The application reads parameters, notices and tables from ${folder}, and they are not the ones to be deployed. Bring these files there, or set MODELS_DIR of the application or of this command; then deploy again.`,
      zh: `系统从${folder}读取参数、通知和决策表，与要部署的不是同一份。请把要部署的文件放到该文件夹，或者把系统或者本命令的MODELS_DIR设为同一个文件夹，然后重新部署。`,
    }),
  );
}

/** Deploys the first or changed ones of the plan, all or none, and tells each. @throws EngineError, AppAway, AppRefused */
export async function deployPlanned(
  plan: readonly PlannedProcess[],
  target: Target,
  origin: Origin,
  tell: (deployed: DeployedProcess) => void,
): Promise<void> {
  const due = plan.filter(({ kind }) => kind !== 'unchanged');
  if (due.length === 0) return;
  const bundles = due.map(({ bundle }) => bundle);
  for (const deployed of await bringAll(target, bundles, origin)) tell(deployed);
}

/**
 * Sends everything again: the engine must have nothing new to say, and answer what is on record. What it has new all the same
 * is recorded like any deployment.
 * @param recorded the newest of each process
 * @returns what does not agree
 */
export async function verify(
  plan: readonly PlannedProcess[],
  target: Target,
  origin: Origin,
  recorded: readonly { processId: string; version: number | null; definitionKey: string | null }[],
): Promise<string[]> {
  const mismatches: string[] = [];
  for (const { bundle } of plan) {
    const expected = recorded.find(({ processId }) => processId === bundle.processId);
    const { processId, version, definitionKey, changed } = await bring(target, bundle, origin);
    if (!changed && definitionKey === expected?.definitionKey) continue;
    mismatches.push(
      said({
        en:
          `${processId}: on record is v${expected?.version} (${expected?.definitionKey}), but the engine ${changed ? 'did not have it' : 'answers otherwise'} and now runs v${version} (${definitionKey}). ` +
          'Its data were deleted, or somebody has deployed past the record; cases of a deleted version cannot go on. This version is on record now.',
        zh:
          `${processId}：部署记录为第${expected?.version}版（${expected?.definitionKey}），但流程引擎${changed ? '没有这一版' : '的答复与记录不同'}，现在运行第${version}版（${definitionKey}）。` +
          '流程引擎的数据已被删除，或者有人绕过部署记录部署过；已删除的版本的在办业务不能继续办理。现在运行的版本已补记。',
      }),
    );
  }
  return mismatches;
}
