/** The operations of the running application, for the tools beside it. The case file's database may be open in one process only: in that one. */
import type { Config } from '../../src/config.ts';
import { localAddress } from '../../src/local/index.ts';
import { said } from '../../src/language.ts';
import { operatorToken } from '../../src/secrets.ts';
import type { NewDeployment } from '../../src/cases/index.ts';
import type { Recorded } from '../../src/deployment/index.ts';

export type RecordedDeployment = Recorded & Pick<NewDeployment, 'revision'> & { deployedAt: string };
export type RecordedBundle = RecordedDeployment & Pick<NewDeployment, 'bundle'>;

export interface RulesOfApp {
  /** Where the application reads them. */
  folder: string;
  digest: string;
}

export interface AppClient {
  url: string;
  /** All, newest first, without their files. */
  deployments(): Promise<RecordedDeployment[]>;
  latestDeployments(): Promise<RecordedBundle[]>;
  record(made: NewDeployment): Promise<RecordedDeployment>;
  rules(): Promise<RulesOfApp & { files: Record<string, string> }>;
  /** What a reload would take into use. @throws AppRefused where one of the files cannot be used */
  waitingRules(): Promise<RulesOfApp>;
  /** Parameters, notice templates and tables are read anew. @throws AppRefused where one cannot be used */
  reload(): Promise<RulesOfApp>;
  /** For the operations of other tools. `path` below /api/operations. */
  call<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T>;
}

/** Nobody answers at the application's address. */
export class AppAway extends Error {
  override name = 'AppAway';
}

/** The application answered, but not with what was asked for. */
export class AppRefused extends Error {
  override name = 'AppRefused';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** How long one answer may take. */
const patienceMs = 30_000;

/** All functions throw AppAway and AppRefused; the messages say what to do. */
export function appClient(config: Pick<Config, 'apiHost' | 'apiPort' | 'dataDir' | 'operatorToken'>): AppClient {
  const url = localAddress(config.apiHost, config.apiPort);
  const token = operatorToken(config);

  async function call<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${url}/api/operations${path}`, {
      method,
      // A connection of its own: one that is kept may be closed by the server in the moment when it is used again.
      headers: {
        authorization: `Bearer ${token}`,
        connection: 'close',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(patienceMs),
    }).catch((error: unknown) => {
      throw new AppAway(
        said({
          en: `The application does not answer at ${url}. Start it (npm start), or set API_HOST and API_PORT as it has them; then try again.`,
          zh: `系统（${url}）没有应答。请先启动系统（npm start），或者把API_HOST和API_PORT设为与系统一致，然后重试。`,
        }),
        { cause: error },
      );
    });
    if (!response.ok) throw await refusal(response, `${method} ${path}`, url);
    return (await response.json()) as T;
  }
  const listed = async <T>(path: string): Promise<T[]> => (await call<{ deployments: T[] }>('GET', path)).deployments;

  return {
    url,
    call,
    deployments: () => listed<RecordedDeployment>('/deployments'),
    latestDeployments: () => listed<RecordedBundle>('/deployments/latest'),
    record: (made) => call('POST', '/deployments', made),
    rules: () => call('GET', '/rules'),
    waitingRules: () => call('GET', '/rules/waiting'),
    reload: () => call('POST', '/reload'),
  };
}

interface Refusal {
  error?: string;
  remedy?: string;
  problems?: { field: string; message: string }[];
}

async function refusal(response: Response, what: string, url: string): Promise<AppRefused> {
  const { status } = response;
  const { error = '', remedy = '', problems = [] } = (await response.json().catch(() => ({}))) as Refusal;
  if (status === 401 || status === 403) {
    return new AppRefused(
      status,
      said({
        en: `The application at ${url} does not take this operator token. Set OPERATOR_TOKEN, or DATA_DIR, as the application has it; then try again.`,
        zh: `系统（${url}）不接受本命令的操作口令。请把OPERATOR_TOKEN或者DATA_DIR设为与系统一致，然后重试。`,
      }),
    );
  }
  return new AppRefused(
    status,
    [
      said({
        en: `The application answered ${status} to ${what}: ${error}${remedy}`,
        zh: `系统对${what}答复${status}：${error}${remedy}`,
      }),
      ...problems.map(({ field, message }) => `  ${field}: ${message}`),
    ].join('\n'),
  );
}
