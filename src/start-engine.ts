/** The engine of `npm start`: the local one, unless the settings name another. */
import { join } from 'node:path';
import { type Config, ConfigError } from './config.ts';
import { type LocalEngine, type Logins, portsOfMore, startLocalEngine } from './engine/local/index.ts';
import { said } from './language.ts';
import { staffPassword } from './secrets.ts';
import { readStaff } from './staff/index.ts';
import type { StartArguments } from './start-arguments.ts';

const root = join(import.meta.dirname, '..');

/** @returns undefined where it is another's @throws ConfigError, EngineSetupError */
export async function startEngine(
  config: Config,
  { fresh, brokers }: StartArguments,
  report: (line: string) => void,
): Promise<LocalEngine | undefined> {
  if (config.engineElsewhere) {
    if (brokers > 1)
      throw new ConfigError(
        said({
          en: `--brokers cannot change the engine at ${config.zeebeGrpcAddress}: leave it out, or unset ZEEBE_GRPC_ADDRESS.`,
          zh: `--brokers不能改变${config.zeebeGrpcAddress}上的流程引擎：请不加--brokers，或者去掉ZEEBE_GRPC_ADDRESS。`,
        }),
      );
    if (fresh)
      throw new ConfigError(
        said({
          en: `--fresh cannot empty the engine at ${config.zeebeGrpcAddress}: empty it where it runs, or unset ZEEBE_GRPC_ADDRESS.`,
          zh: `--fresh不能清空${config.zeebeGrpcAddress}上的流程引擎：请在其运行处清空，或者去掉ZEEBE_GRPC_ADDRESS。`,
        }),
      );
    report(
      said({
        en: `Using the engine at ${config.zeebeGrpcAddress} (ZEEBE_GRPC_ADDRESS), Tasklist at ${config.tasklistAddress}`,
        zh: `使用已有的流程引擎${config.zeebeGrpcAddress}（ZEEBE_GRPC_ADDRESS），Tasklist在${config.tasklistAddress}`,
      }),
    );
    return undefined;
  }
  if (config.production)
    throw new ConfigError(
      said({
        en: 'The local engine is for one machine, not for production: set ZEEBE_GRPC_ADDRESS to the engine of the bureau.',
        zh: '本地流程引擎只供本机试用，不得用于正式环境：请用ZEEBE_GRPC_ADDRESS指明本单位的流程引擎。',
      }),
    );
  return startLocalEngine({
    home: join(root, '.local', 'engine'),
    dataDir: join(config.dataDir, 'engine'),
    fresh,
    ports: config.enginePorts,
    moreBrokers: portsOfMore(config.enginePorts, brokers),
    logins: { persons: personsIn(config.staffFile), password: staffPassword(config) },
    report,
  });
}

/** Each member of the staff signs in to the local Tasklist. @throws ConfigError, StaffUnusable */
export function personsIn(staffFile: string): Logins['persons'] {
  const [first, ...others] = readStaff(staffFile).persons;
  if (!first) throw new ConfigError(said({ en: `STAFF_FILE ${staffFile} lists nobody.`, zh: `STAFF_FILE ${staffFile}中没有人员。` }));
  return [first, ...others];
}
