/**
 * The application on an engine and a database that run elsewhere: case file, API, models, workers, and what carries messages and
 * notices out. The API is up before the engine is: applications are taken in and kept meanwhile.
 */
import { join } from 'node:path';
import { taskFiles, workerFiles, workers } from '../workers/index.ts';
import { createApi, listen, staffCaseAddress } from './api/index.ts';
import { dateInChina, systemClock, type Clock } from './clock.ts';
import { type Cases, openCases } from './cases/index.ts';
import { agencyKeys, operatorToken, signInSecrets, vaultOf, type Config } from './config.ts';
import { checkComplete, deployAtStart, foldersOfProcesses, moveInstance } from './deployment/index.ts';
import {
  clerkTasks,
  type Completions,
  completionsOf,
  connectEngine,
  type EngineClient,
  engineFaults,
  EngineError,
  type MessagePublisher,
  pause,
  startMessagePublisher,
  startWorkerRuntime,
  taskRecordsOf,
} from './engine/index.ts';
import { caseStepLog, type ClerkTasks, recordedNames, type TaskRecords } from './jobs/index.ts';
import { said } from './language.ts';
import { sampleSeal, stampedByHand } from './letters/index.ts';
import { createLog, type Log } from './log.ts';
import { clamd, folderStore, type Papers, papersIn, startQuarantine } from './papers/index.ts';
import {
  fileChannel,
  lettersIn,
  type MessageChannels,
  smsChannel,
  smtpChannel,
  startMessenger,
  startNoticeDispatcher,
} from './notices/index.ts';
import { filesOf, groupsByProcess, type Project, projectRoot, readProject } from './models/index.ts';
import type { ParameterSet } from './policy/index.ts';
import { caseProcesses, caseProcessOf, interrupts, processes, processList } from './processes/index.ts';
import { connectRegistries, type Registries } from './registries/index.ts';
import { startRetention } from './retention.ts';
import { startReturns } from './returns.ts';
import { rulesIn, type RulesInUse } from './rules.ts';
import { identityProvider, staffFinder } from './sign-in/index.ts';
import { openStaff, type StaffFile, staffGaps } from './staff/index.ts';

export interface AppOptions {
  /** With the database's address: where none is set, src/cases/local starts one. */
  config: Config & { databaseUrl: string };
  /** Takes progress for a person: one short line per event. */
  report: (line: string) => void;
  /** Default: the standard output in production, else `logs/app.log` in the data folder. */
  log?: Log;
  clock?: Clock;
  /** In place of what the engine's version offers: tests run an engine without its webapps. */
  completions?: Completions;
  /** In place of those in the models' folder. */
  parameters?: ParameterSet;
  /** Told when the owners' files were read anew: other processes do so too. */
  onReload?: () => void;
  /** Ends a start that is still waiting for the engine. */
  signal?: AbortSignal;
}

export interface App {
  apiUrl: string;
  /** Reads the owners' files anew, as another process has. @throws RulesUnusable */
  reload: () => Promise<void>;
  /** Ends everything that the start began, in order; a second call waits for the first. */
  stop: () => Promise<void>;
}

/** Nothing new comes in, then running work ends, then its results go out, then the connections close. */
const stopOrder = ['api', 'workers', 'publisher', 'notices', 'messenger', 'quarantine', 'retention', 'returns', 'engine', 'cases'] as const;
type Stops = Partial<Record<(typeof stopOrder)[number], () => Promise<unknown>>>;

/** Resolves when the API listens, the models are deployed and the workers are at work. Throws after undoing all of it. */
export async function startApp({ config, report, clock = systemClock, parameters, signal, ...given }: AppOptions): Promise<App> {
  const logFile = config.production ? undefined : join(config.dataDir, 'logs', 'app.log');
  const log = given.log ?? createLog({ level: config.logLevel, destination: logFile });
  if (config.unencryptedHosts.length > 0)
    log.warn(
      { hosts: config.unencryptedHosts },
      'reached without TLS: UNENCRYPTED_HOSTS says that the network between is protected otherwise',
    );
  const stops: Stops = {};
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= stopAll(stops, log));
  try {
    const rules = await rulesIn(config.modelsDir, parameters && { parameters });
    const shipped = { processes, workerFiles, taskFiles, folders: foldersOfProcesses(projectRoot) };
    const staff = openStaff(config.staffFile, config.production, (problem) => log.error({ problem }, 'the staff file cannot be used'));
    const project = await readProject(filesOf(config.modelsDir));
    checkComplete(project, shipped).forEach(report);
    staffGaps(staff.current(), project.diagrams, dateInChina(clock())).forEach(report);
    const cases = await openCases({
      databaseUrl: config.databaseUrl,
      ownerUrl: config.databaseOwnerUrl,
      clock,
      processes: processList,
      vault: vaultOf(config),
    });
    stops.cases = () => cases.close();
    const engine = connectEngine({ grpcAddress: config.zeebeGrpcAddress, secrets: config.engineSecrets });
    stops.engine = () => engine.close();
    const letters = join(config.dataDir, 'notices');
    const channels = channelsIn(config);
    const alsoBy = Object.keys(channels) as (keyof MessageChannels)[];
    const notices = startNoticeDispatcher({ cases, channel: fileChannel(letters), alsoBy, processOf: caseProcessOf, log });
    stops.notices = () => notices.stop();
    const papers = papersIn({
      cases,
      store: folderStore(config.papersFolder),
      suite: config.cipherSuite,
      scanner: config.clamdAddress === undefined ? undefined : clamd(config.clamdAddress),
    });
    const quarantine = startQuarantine(papers, log);
    stops.quarantine = () => quarantine.stop();
    const messenger = startMessenger({ cases, channels, processOf: caseProcessOf, publicUrl: config.publicUrl, log });
    stops.messenger = () => messenger.stop();
    const retention = startRetention({
      cases,
      processes: caseProcesses.map(({ id }) => id),
      clock,
      parameters: () => rules.current().parameters,
      removeLetters: lettersIn(letters),
      log,
    });
    stops.retention = () => retention.stop();
    const registries = connectRegistries(config.registriesUrl, { timeoutMs: config.registryTimeoutMs });
    const returns = startReturns({ cases, registries, log });
    stops.returns = () => returns.stop();

    const later: { publisher?: MessagePublisher; tasks?: TaskRecords } = {};
    const reload = async () => {
      await rules.reload();
      given.onReload?.();
    };
    const api = await startApi({
      ...{ config, cases, engine, clock, rules: { ...rules, reload }, log, staff, project, papers, channels },
      // The work list is not to wait for an engine that is away.
      tasksInEngine: (visits) => later.tasks?.(visits) ?? Promise.reject(new Error('the engine has not been there yet')),
      wakePublisher: () => later.publisher?.wake(),
      wakeScanner: () => quarantine.wake(),
    });
    stops.api = () => api.stop();

    await engineReady(engine, report, signal ?? new AbortController().signal);
    const deployed = await deployAtStart(engine, cases, config.modelsDir, project);
    report(said({ en: `Processes: ${deployed.join(', ')}.`, zh: `流程：${deployed.join('、')}。` }));
    const version = await engine.version();
    later.tasks = taskRecordsOf(version, placesOf(config));
    const completions = given.completions ?? completionsOf(version, placesOf(config));
    const tasks = clerkTasks({ client: engine, completions });
    const runtime = startWorkers({ config, cases, engine, clock, rules, log, staff, tasks, registries });
    stops.workers = () => runtime.stop();
    const publisher = (later.publisher = startMessagePublisher({ client: engine, cases, log }));
    stops.publisher = () => publisher.stop();
    return { apiUrl: api.url, reload: () => rules.reload(), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Parts {
  config: Config;
  cases: Cases;
  engine: EngineClient;
  clock: Clock;
  rules: RulesInUse;
  log: Log;
}

interface ApiParts extends Parts {
  staff: StaffFile;
  project: Project;
  papers: Papers;
  channels: MessageChannels;
  tasksInEngine: TaskRecords;
  wakePublisher: () => void;
  wakeScanner: () => void;
}

async function startApi({
  config,
  cases,
  engine,
  clock,
  rules,
  log,
  staff,
  project,
  papers,
  channels,
  tasksInEngine,
  wakePublisher,
  wakeScanner,
}: ApiParts) {
  const { clientSecret, sessionSecret } = signInSecrets(config);
  const { publicUrl, oidcPort } = config;
  const issuer = config.oidcIssuer ?? `http://127.0.0.1:${oidcPort}`;
  const api = createApi({
    cases,
    clock,
    processes: processList,
    log,
    agencyKeys: agencyKeys(config),
    operatorToken: operatorToken(config),
    publicUrl,
    paymentPage: config.paymentPage,
    trustedProxies: config.trustedProxies,
    identityProvider: identityProvider({
      issuer,
      clientId: config.oidcClientId,
      clientSecret,
      callbackUrl: `${publicUrl}/sign-in/callback`,
    }),
    findStaff: staffFinder(staff, clock),
    staffAssurance: config.staffAssurance,
    sessionSecret,
    groups: groupsByProcess(
      project,
      processList.cases.map(({ id }) => id),
    ),
    tasksInEngine,
    tasklistUrl: `${config.tasklistAddress}/tasklist`,
    move: (move) => moveInstance(cases, engine, move),
    engineFaults: engineFaults(engine, placesOf(config)),
    health: { database: () => cases.ping(), engine: () => engine.checkReady(), registries: () => reach(config.registriesUrl) },
    channels,
    wakePublisher,
    papers,
    wakeScanner,
    bodyLimitKb: config.apiBodyLimitKb,
    limits: config.limits,
    // A platform for electronic seals implements `Seal`.
    seal: config.production ? stampedByHand : sampleSeal,
    rules,
  });
  return listen(api, config.apiHost, config.apiPort, config.apiPortShared);
}

const channelsIn = ({ channels: { mail, smsUrl } }: Config): MessageChannels => ({
  ...(mail && { mail: smtpChannel(mail.url, mail.from) }),
  ...(smsUrl !== undefined && { sms: smsChannel(smsUrl) }),
});

const placesOf = ({ engineRecordsAddress, zeebeRestAddress, engineSecrets }: Config) => ({
  recordsAddress: engineRecordsAddress,
  restAddress: zeebeRestAddress,
  secrets: engineSecrets,
});

interface WorkerParts extends Parts {
  staff: StaffFile;
  tasks: ClerkTasks;
  registries: Registries;
}

function startWorkers({ config, cases, engine, clock, rules, log, staff, tasks, registries }: WorkerParts) {
  const steps = caseStepLog(cases, recordedNames(cases), interrupts);
  return startWorkerRuntime({
    client: engine,
    workers,
    log,
    services: () => ({
      cases,
      registries,
      clock,
      steps,
      parameters: rules.current().parameters,
      templates: rules.current().templates,
      tasks,
      staff: staff.current(),
      casePage: (caseNumber) => `${config.publicUrl}${staffCaseAddress(caseNumber)}`,
    }),
    concurrency: config.workerConcurrency,
    // A job may ask several agencies in turn.
    timeLimitMs: Math.max(30_000, 3 * config.registryTimeoutMs),
  });
}

/** An engine that is away is waited for as long as it takes; any other answer of it is a fault. */
async function engineReady(engine: EngineClient, report: AppOptions['report'], signal: AbortSignal): Promise<void> {
  const ended = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }));
  for (let attempt = 0; ; attempt++) {
    signal.throwIfAborted();
    try {
      await Promise.race([engine.checkReady(), ended]);
      return;
    } catch (error) {
      if (!(error instanceof EngineError && error.temporary)) throw error;
      if (attempt === 0)
        report(said({ en: `Waiting for the engine (${error.message}) ...`, zh: `正在等待流程引擎（${error.message}）……` }));
      await pause(2000, signal);
    }
  }
}

/** Any answer will do: only whether somebody is there who does not fail. */
async function reach(address: string): Promise<void> {
  const { status, body } = await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(3000) });
  await body?.cancel();
  if (status >= 500) throw new Error(`the registries answered ${status}`);
}

/** The failure of one part does not spare the others. */
async function stopAll(stops: Stops, log: Log): Promise<void> {
  for (const part of stopOrder) {
    try {
      await stops[part]?.();
    } catch (error) {
      log.error({ part, err: error }, 'did not stop cleanly');
    }
  }
}
