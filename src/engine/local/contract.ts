/** What the rest of the project knows of the local engine. */
import { WithRemedy } from '../../with-remedy.ts';

export interface EnginePorts {
  /** gRPC of the Zeebe gateway: workers and clients. */
  gateway: number;
  /** Commands between gateway and broker. */
  command: number;
  /** Cluster traffic of the broker. */
  internal: number;
  /** REST of the broker (`/v2`). */
  rest: number;
  /** Tasklist and Operate in the browser. */
  webapps: number;
  /** Health, metrics and clock of the broker. */
  management: number;
  /** Health and metrics of Tasklist and Operate. */
  webappsManagement: number;
  /** OpenSearch over HTTP. */
  openSearch: number;
  /** OpenSearch's own transport. */
  openSearchTransport: number;
}

/** What each broker has of its own. */
export type BrokerPorts = Pick<EnginePorts, 'gateway' | 'command' | 'internal' | 'rest' | 'management'>;

/** All of them with the same password: for one machine, where nobody else can reach the engine. */
export interface Logins {
  persons: readonly [Person, ...Person[]];
  password: string;
}

interface Person {
  id: string;
  /** Shown by Tasklist. */
  name: string;
}

export interface LocalEngineOptions {
  /** Folder of the unpacked downloads; data folders share it. */
  home: string;
  /** Where broker and OpenSearch keep their data, generated configuration and logs. */
  dataDir: string;
  /** Deletes the data first. */
  fresh?: boolean;
  /** Lets `advanceClock` move the engine's clock, for tests. */
  controlledClock?: boolean;
  /** Tasklist and Operate, and OpenSearch for them; without them only the broker runs. Default: true. */
  webapps?: boolean;
  /** Who may log in to Tasklist and Operate: needed where these run. */
  logins?: Logins | undefined;
  /** For tests: a file that takes each record of the broker at once, as a line of JSON; and no start is refused for too much load. Of several brokers one each, with `.1`, `.2` … behind. */
  recordsFile?: string;
  ports?: Partial<EnginePorts>;
  /** Of the second broker and those after it: each keeps all data. Without them there is one. */
  moreBrokers?: readonly BrokerPorts[];
  /** Takes progress for a person: one short line per event. */
  report: (line: string) => void;
}

export interface LocalEngine {
  ports: EnginePorts;
  /** This and the next: of each broker, with commas between. */
  gatewayAddress: string;
  restAddress: string;
  webappsAddress?: string;
  openSearchAddress?: string;
  /** Resolves when a JVM that ended by itself could not be started again. The others go on until `stop`. */
  exited: Promise<{ name: string; code: number | null; hint: string }>;
  /** Ends exactly the processes that this start brought up. A second call waits for the first. */
  stop(): Promise<void>;
}

/** Why the engine could not be started, one line, as is the remedy. */
export class EngineSetupError extends WithRemedy {}
