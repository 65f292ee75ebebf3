/** What the API works with. */
import type { Clock } from '../clock.ts';
import type { Cases } from '../cases/index.ts';
import type { Move, Moved } from '../deployment/index.ts';
import type { EngineFaults, TaskRecords } from '../jobs/index.ts';
import type { Seal } from '../letters/index.ts';
import type { Log } from '../log.ts';
import type { Papers } from '../papers/index.ts';
import type { MessageChannels } from '../notices/index.ts';
import type { ProcessList } from '../processes/index.ts';
import type { AgencyKeys } from '../registries/index.ts';
import type { RulesInUse } from '../rules.ts';
import type { FindStaff, IdentityProvider } from '../sign-in/index.ts';
import type { Limits } from './allowances.ts';
import type { HealthChecks } from './health.ts';

export interface ApiServices {
  cases: Cases;
  clock: Clock;
  /** What cases are of. */
  processes: ProcessList;
  log: Log;
  /** Shared with the agencies that tell us something. */
  agencyKeys: AgencyKeys;
  /** Held by the tools for deployers. */
  operatorToken: string;
  /** By which people reach the API, without a slash at the end. */
  publicUrl: string;
  /** Who may say from where a request comes (X-Forwarded-For); without it this machine alone. */
  trustedProxies?: string[];
  identityProvider: IdentityProvider;
  findStaff: FindStaff;
  /** What a sign-in of the staff must have: one of these, as the platform says it in `acr` or `amr`. */
  staffAssurance: readonly string[];
  /** Of the bank, with `{reference}` in it; without one people pay by the account alone. */
  paymentPage?: string | undefined;
  /** Signs the cookies. */
  sessionSecret: string;
  /** By process: the candidate groups that work on its cases. */
  groups: ReadonlyMap<string, ReadonlySet<string>>;
  /** What the engine's records say of clerks' tasks. */
  tasksInEngine: TaskRecords;
  /** Where clerks work on their tasks: a task by its key below it. */
  tasklistUrl: string;
  /** Moves a running case to another version of its process. */
  move: (move: Move) => Promise<Moved>;
  engineFaults: EngineFaults;
  health: HealthChecks;
  /** By which people can be told of letters; without them it is the inbox alone. */
  channels?: MessageChannels;
  /** Called when a request has left a message for the engine, so that it need not wait for the next look. */
  wakePublisher: () => void;
  papers: Papers;
  /** Called when a file has come that is to be scanned. */
  wakeScanner: () => void;
  bodyLimitKb: number;
  limits: Limits;
  /** On printed letters. */
  seal: Seal;
  rules: RulesInUse;
}
