import { createHash } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { said } from '../../language.ts';
import { brokersOf, checkBrokers } from './brokers.ts';
import { EngineSetupError, type LocalEngine, type LocalEngineOptions } from './contract.ts';
import { checkDisk } from './disk.ts';
import { install } from './install.ts';
import { findJava } from './java.ts';
import { JvmGroup } from './jvm-group.ts';
import { planJvm, type JvmName, type PlanInput } from './jvm-plan.ts';
import type { JvmProcess } from './jvm-process.ts';
import { endLeftovers } from './leftovers.ts';
import { acceptTimesWithoutMilliseconds } from './lenient-dates.ts';
import { LOCK_FILE, lockDataDir } from './lock.ts';
import { deleteOldRecords } from './old-records.ts';
import { checkPorts, DEFAULT_PORTS } from './ports.ts';
import { forgetLogins, writeLogins } from './logins.ts';
import { offerOnlyStartForms } from './startable.ts';
import { waitUntilReady } from './readiness.ts';

/**
 * Starts the Zeebe broker and (unless told not to) OpenSearch, Operate and Tasklist, and resolves when all answer. What is
 * missing or in the way is an EngineSetupError; whatever was started by then has been ended again.
 */
export async function startLocalEngine(options: LocalEngineOptions): Promise<LocalEngine> {
  const { report, webapps = true, logins, recordsFile, moreBrokers } = options;
  const home = resolve(options.home);
  const dataDir = resolve(options.dataDir);
  const ports = { ...DEFAULT_PORTS, ...options.ports };
  const brokers = brokersOf(ports, moreBrokers);
  const names = brokers.map(({ name }) => name);
  // OpenSearch is there first: the webapps give up after a while.
  const steps: JvmName[][] = webapps ? [['opensearch'], [...names, 'webapps']] : [names];
  const openSearchAddress = `http://127.0.0.1:${ports.openSearch}`;

  const clusterName = `local-engine-${createHash('sha256').update(dataDir).digest('hex').slice(0, 8)}`;

  checkPlatform();
  checkDisk(home);
  checkDisk(dataDir);
  const java = await findJava();
  const unlock = lockDataDir(dataDir);
  const jvms = new JvmGroup({ java: java.command, dataDir, report });
  let stopped: Promise<void> | undefined;
  try {
    await endLeftovers(dataDir, report);
    if (options.fresh) empty(dataDir);
    checkBrokers(dataDir, brokers);
    await checkPorts(ports, webapps ? ['opensearch', 'broker', 'webapps'] : ['broker']);
    for (const broker of brokers.slice(1)) await checkPorts(broker.ports, ['broker']);
    const plan: PlanInput = {
      dataDir,
      ports,
      moreBrokers,
      installation: await install(home, report),
      javaVersion: java.version,
      clusterName,
      controlledClock: options.controlledClock ?? false,
      webapps,
      logins,
      recordsFile,
    };
    report(
      said({
        en: `Starting the engine with Java ${java.version} (${java.command})`,
        zh: `正在用Java ${java.version}启动流程引擎（${java.command}）`,
      }),
    );
    const startedAt = Date.now();
    for (const step of steps) {
      await bringUp(step, plan, jvms, report);
      if (!step.includes('opensearch')) continue;
      await deleteOldRecords(openSearchAddress);
      await forgetLogins(openSearchAddress);
    }
    if (webapps) await acceptTimesWithoutMilliseconds(openSearchAddress);
    if (logins) await writeLogins(openSearchAddress, logins);
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(0);
    report(said({ en: `The engine is ready after ${seconds} s`, zh: `流程引擎${seconds}秒后就绪` }));
  } catch (error) {
    await jvms.abort().finally(unlock);
    throw error;
  }
  const stopOffering = webapps ? offerOnlyStartForms(openSearchAddress) : undefined;
  return {
    ports,
    gatewayAddress: brokers.map((broker) => `grpc://127.0.0.1:${broker.ports.gateway}`).join(','),
    restAddress: brokers.map((broker) => `http://127.0.0.1:${broker.ports.rest}`).join(','),
    ...(webapps && { webappsAddress: `http://127.0.0.1:${ports.webapps}`, openSearchAddress }),
    exited: jvms.keepUp(async (jvm) => {
      await waitUntilReady({ jvms: [jvm], clusterName, logins, report });
      // Started again, the webapps have made theirs again.
      if (logins && jvm.plan.name === 'webapps') await writeLogins(openSearchAddress, logins);
    }),
    stop: () => {
      stopOffering?.();
      return (stopped ??= jvms.stop().finally(unlock));
    },
  };
}

function checkPlatform(): void {
  if (process.platform !== 'win32') return;
  throw new EngineSetupError(
    said({ en: 'The local engine runs on Linux and macOS only.', zh: '本地流程引擎只能在Linux和macOS上运行。' }),
    said({ en: 'Use WSL 2.', zh: '请使用WSL 2。' }),
  );
}

async function bringUp(names: JvmName[], plan: PlanInput, jvms: JvmGroup, report: (line: string) => void): Promise<void> {
  const started: JvmProcess[] = [];
  for (const name of names) started.push(await jvms.start(planJvm(name, plan)));
  await waitUntilReady({ jvms: started, clusterName: plan.clusterName, logins: plan.logins, report });
}

/** Deletes the data but not the lock that this process holds on it. */
function empty(dataDir: string): void {
  for (const name of readdirSync(dataDir)) {
    if (name !== LOCK_FILE) rmSync(join(dataDir, name), { recursive: true, force: true });
  }
}
