/** Brings what has changed to the engine and to the running application, and makes sure that it arrived. */
import { type DeployedProcess, EngineError } from '../../src/engine/index.ts';
import { digestOf, type ModelFiles, ModelsIncomplete } from '../../src/models/index.ts';
import { rulesAmong } from '../../src/rules.ts';
import { AppAway, type AppClient, AppRefused } from '../shared/index.ts';
import { bring, type Origin, type PlannedProcess, type Target } from '../../src/deployment/index.ts';
import { CannotBump } from './bump.ts';

/** Something did not go as planned. What was deployed until then is on record. */
export class DeployStopped extends Error {
  override name = 'DeployStopped';
}

const problemKinds = [DeployStopped, ModelsIncomplete, CannotBump, AppAway, AppRefused, EngineError];

/** Whether its message is meant for the deployer. Anything else is a fault of the program. */
export const isProblem = (error: unknown): error is Error => problemKinds.some((kind) => error instanceof kind);

/**
 * The application takes the parameters, templates and tables of the files into use.
 * @throws DeployStopped where one of them cannot be used, or the application reads other files than these
 */
export async function reloadRules(app: AppClient, files: ModelFiles): Promise<void> {
  const { folder, digest } = await app.reload().catch((error: unknown) => {
    if (error instanceof AppRefused) throw new DeployStopped(error.message, { cause: error });
    throw error;
  });
  if (digest === digestOf(rulesAmong(files))) return;
  throw new DeployStopped(
    `The application reads parameters, notices and tables from ${folder}, and they are not the ones to be deployed. Bring these files there, or set MODELS_DIR of the application or of this command; then deploy again.`,
  );
}

/** Deploys the first or changed ones of the plan one after the other, and tells each. @throws EngineError, AppAway, AppRefused */
export async function deployPlanned(
  plan: readonly PlannedProcess[],
  target: Target,
  origin: Origin,
  tell: (deployed: DeployedProcess, planned: PlannedProcess) => void,
): Promise<void> {
  for (const planned of plan) {
    if (planned.kind !== 'unchanged') tell(await bring(target, planned.bundle, origin), planned);
  }
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
