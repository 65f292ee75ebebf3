import type { Config } from '../../src/config.ts';
import { connectEngine, EngineError } from '../../src/engine/index.ts';
import { said } from '../../src/language.ts';
import { AppAway, appClient, type AppClient, AppRefused } from '../shared/index.ts';
import { type Origin, revisionOf, type Target } from '../../src/deployment/index.ts';
import { nothingDeployed } from './deploy.ts';

/** What a deployer works with: the files, the running application and the engine. */
export interface Session extends Target {
  modelsDir: string;
  app: AppClient;
  origin(): Promise<Origin>;
  close(): Promise<void>;
}

/** It cannot even begin. Says what to do. */
export class SessionProblem extends Error {
  override name = 'SessionProblem';
}

/** @throws SessionProblem where the application or the engine is away */
export async function openSession(config: Config, deployedBy: string): Promise<Session> {
  const { modelsDir } = config;
  const app = appClient(config);
  const engine = connectEngine({ grpcAddress: config.zeebeGrpcAddress, secrets: config.engineSecrets });
  try {
    await app.deployments();
    await engine.checkReady();
  } catch (error) {
    await engine.close();
    throw problemOf(error, config);
  }
  return {
    modelsDir,
    app,
    engine,
    record: (made) => app.record(made),
    origin: async () => ({ deployedBy, revision: await revisionOf(modelsDir) }),
    close: () => engine.close(),
  };
}

function problemOf(error: unknown, { zeebeGrpcAddress }: Config): unknown {
  if (error instanceof AppAway || error instanceof AppRefused)
    return new SessionProblem(`${error.message}${said({ en: ' ', zh: '' })}${nothingDeployed()}`, { cause: error });
  if (!(error instanceof EngineError)) return error;
  return new SessionProblem(
    said({
      en: `The engine at ${zeebeGrpcAddress} is not ready (${error.message}). Start it, or set ZEEBE_GRPC_ADDRESS; then try again. Nothing was deployed.`,
      zh: `${zeebeGrpcAddress}上的流程引擎没有就绪（${error.message}）。请启动流程引擎，或者改正ZEEBE_GRPC_ADDRESS，然后重试。没有部署任何内容。`,
    }),
    { cause: error },
  );
}
