import { setTimeout as pause } from 'node:timers/promises';
import { said } from '../../language.ts';
import { logTail } from '../../local/index.ts';
import { EngineSetupError, type EnginePorts, type Logins } from './contract.ts';
import type { JvmKind } from './jvm-plan.ts';
import { explain, type JvmProcess } from './jvm-process.ts';
import { CANNOT_BIND, tellingLine } from './log-hint.ts';
import { checkPorts } from './ports.ts';

const PATIENCE_MS = 240_000;
const REPORT_EVERY_MS = 4000;

interface Topology {
  brokers?: { partitions?: { role: string; health: string }[] }[];
}

/** How each JVM shows that it is ready for work. */
function readinessChecks({ clusterName, logins }: Waiting): Record<JvmKind, (ports: EnginePorts) => Promise<boolean>> {
  return {
    opensearch: async (ports) => {
      // Not before each index has its primary shard: the webapps die of the 503 that a search answers until then.
      const response = await get(`http://127.0.0.1:${ports.openSearch}/_cluster/health?wait_for_status=yellow&timeout=1s`);
      const health = response?.ok ? ((await response.json()) as { cluster_name?: string }) : undefined;
      return health?.cluster_name === clusterName;
    },
    broker: async (ports) => {
      const response = await get(`http://127.0.0.1:${ports.rest}/v2/topology`);
      const topology = response?.ok ? ((await response.json()) as Topology) : {};
      const partitions = topology.brokers?.flatMap((broker) => broker.partitions ?? []) ?? [];
      if (!partitions.some(({ role, health }) => role === 'leader' && health === 'healthy')) return false;
      // Opened last: a broker that cannot open it ends a moment after it began to answer.
      return (await get(`http://127.0.0.1:${ports.management}/actuator/health/readiness`))?.ok ?? false;
    },
    webapps: async (ports) => {
      const [first] = logins?.persons ?? [];
      const login = new URLSearchParams({ username: first?.id ?? 'demo', password: logins?.password ?? 'demo' });
      return (await get(`http://127.0.0.1:${ports.webapps}/api/login`, 'POST', login))?.ok ?? false;
    },
  };
}

export interface Waiting {
  jvms: JvmProcess[];
  clusterName: string;
  logins: Logins | undefined;
  report: (line: string) => void;
}

/** Waits until all these JVMs are ready. Throws an EngineSetupError as soon as one of them cannot become so any more. */
export async function waitUntilReady(given: Waiting): Promise<void> {
  const { jvms, report } = given;
  const checks = readinessChecks(given);
  const startedAt = Date.now();
  let nextReport = startedAt + REPORT_EVERY_MS;
  let waiting = jvms;
  while (waiting.length > 0) {
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(0);
    const answers = await Promise.all(waiting.map(async (jvm) => ({ jvm, ready: await checks[jvm.plan.kind](jvm.plan.ports) })));
    for (const { jvm, ready } of answers) {
      if (ready) report(said({ en: `${jvm.plan.title}: ready after ${seconds} s`, zh: `${jvm.plan.title}：${seconds}秒后就绪` }));
      else await failIfHopeless(jvm, Date.now() - startedAt);
    }
    waiting = answers.filter(({ ready }) => !ready).map(({ jvm }) => jvm);
    if (waiting.length > 0 && Date.now() > nextReport) {
      const titles = waiting.map(({ plan }) => plan.title).join(', ');
      report(said({ en: `${titles}: still starting, ${seconds} s`, zh: `${titles}：正在启动，已${seconds}秒` }));
      nextReport += REPORT_EVERY_MS;
    }
    if (waiting.length > 0) await pause(200);
  }
}

async function failIfHopeless(jvm: JvmProcess, waited: number): Promise<void> {
  const { kind, ports, title, logFile } = jvm.plan;
  if (jvm.ended) {
    // OpenSearch ends without a word when a port was taken after the check.
    await checkPorts(ports, [kind]);
    throw new EngineSetupError(
      `${title} ${explain(jvm)}`,
      said({
        en: 'Mend what that line names, then start again; if it names nothing, start with an empty data folder.',
        zh: '请按该行所指的原因处理后重新启动；没有写明原因的，换一个空的数据文件夹启动。',
      }),
    );
  }
  const log = logTail(logFile);
  if (CANNOT_BIND.test(log)) {
    throw new EngineSetupError(
      said({
        en: `${title} could not open its port: ${tellingLine(log)} (log: ${logFile})`,
        zh: `${title}不能打开端口：${tellingLine(log)}（日志：${logFile}）`,
      }),
      said({
        en: 'Another program took the port during the start: stop it, or move the engine with the ENGINE_PORT_ variables.',
        zh: '启动期间端口被其他程序占用：请停止该程序，或者用ENGINE_PORT_开头的设置另外设置端口。',
      }),
    );
  }
  if (waited > PATIENCE_MS) {
    throw new EngineSetupError(
      said({
        en: `${title} is not ready after ${PATIENCE_MS / 1000} s: ${tellingLine(log)} (log: ${logFile})`,
        zh: `${title}在${PATIENCE_MS / 1000}秒后仍没有就绪：${tellingLine(log)}（日志：${logFile}）`,
      }),
      said({
        en: 'Close other heavy programs and start again; if it happens again, start with an empty data folder.',
        zh: '请关闭占用资源较多的程序后重新启动；仍不成功的，换一个空的数据文件夹启动。',
      }),
    );
  }
}

async function get(url: string, method = 'GET', body?: URLSearchParams): Promise<Response | undefined> {
  try {
    return await fetch(url, { method, signal: AbortSignal.timeout(3000), ...(body && { body }) });
  } catch {
    return undefined;
  }
}
