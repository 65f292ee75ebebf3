/** Brings what has changed to the engine and to the running application, and makes sure that it arrived. */
import { type DeployedProcess, EngineError } from '../../src/engine/index.ts';
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
    `The application reads parameters, notices and tables from ${folder}, and they are not the ones to be deployed. Bring these files there, or set MODELS_DIR of the application or of this command; then deploy again.`,
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
      `${processId}: on record is v${expected?.version} (${expected?.definitionKey}), but the engine ${changed ? 'did not have it' : 'answers otherwise'} and now runs v${version} (${definitionKey}). ` +
        'Its data were deleted, or somebody has deployed past the record; cases of a deleted version cannot go on. This version is on record now.',
    );
  }
  return mismatches;
}
