import { randomUUID } from 'node:crypto';
import { type Progress, progressSchema } from '../../src/api/index.ts';
import { staffPassword } from '../../src/secrets.ts';
import type { Config } from '../../src/config.ts';
import { localAddress } from '../../src/local/index.ts';
import { readStaff } from '../../src/staff/index.ts';
import { type Clerks, clerksOf } from './clerks.ts';
import { send } from './http.ts';
import type { Account } from '../../src/sign-in/local/index.ts';
import { sessionsAt } from '../shared/local/index.ts';
import { auditor, confirmMandates, heirOf, type Submitted, submitterOf, windowClerk } from './cast.ts';
import { connectTasklist, type Tasklist } from './tasklist.ts';

/** The running system, as those meet it who are not clerks. */
export interface People {
  /** @returns the case number */
  submit: (application: unknown, key: string) => Promise<string>;
  progress: (caseNumber: string) => Promise<Progress>;
  /** The applicant's actions, by the end of their address: `supplement`, `statement`. The same key is the same act. */
  act: (caseNumber: string, action: string, body: object, key?: string) => Promise<void>;
  /** What the veteran or the unit pays at the bank's counter. */
  transfer: (transfer: { idempotencyKey: string; caseNumber: string; kind: string; amount: string }) => Promise<void>;
  /** Somebody is struck off the register of households. */
  die: (death: object) => Promise<void>;
  /** Sets the applicant's pension relation back to what it was, so that an example can be played any number of times. */
  resetRelation: (application: unknown) => Promise<void>;
}

/** The running system, as the people of an example meet it. */
export interface System extends People {
  tasklist: Tasklist;
  clerks: Clerks;
}

/** There is nothing that an example could be played on. One line: what is wrong and what to do. */
export class NotRunning extends Error {
  override name = 'NotRunning';
}

export type Addresses = Pick<
  Config,
  'apiHost' | 'apiPort' | 'registriesUrl' | 'tasklistAddress' | 'zeebeRestAddress' | 'staffFile' | 'dataDir'
>;

/** @throws NotRunning */
export async function connectPeople({
  apiHost,
  apiPort,
  registriesUrl,
}: Pick<Addresses, 'apiHost' | 'apiPort' | 'registriesUrl'>): Promise<People> {
  const api = localAddress(apiHost, apiPort);
  await checkHealth(api);
  return peopleOf(api, registriesUrl);
}

/** @throws NotRunning */
export async function connectSystem(config: Addresses): Promise<System> {
  const people = await connectPeople(config);
  const staff = readStaff(config.staffFile);
  const login = { id: staff.persons[0]?.id ?? '', password: staffPassword(config) };
  const tasklist = await connectTasklist(config.tasklistAddress, config.zeebeRestAddress, login).catch((error: unknown) => {
    throw new NotRunning(`Tasklist不可用（${reasonOf(error)}）。请确认系统由npm start启动并已就绪，然后重新运行。`);
  });
  return { ...people, tasklist, clerks: clerksOf(staff) };
}

/** Those who hand in and follow their cases, signed in as themselves; the bank's counter; the registers. */
export function peopleOf(api: string, registriesUrl: string): People {
  const signedIn = sessionsAt(api);
  /** Who handed in, by case: the same person goes on with it. What is not known here, the window does. */
  const submitters = new Map<string, Account>();
  const actorOf = (caseNumber: string, body: object): Account => heirOf(body) ?? submitters.get(caseNumber) ?? windowClerk;
  return {
    submit: async (body, key) => {
      const account = submitterOf(body as Submitted);
      const answer = await send('POST', `${api}/api/applications`, {
        body,
        headers: { 'idempotency-key': key, ...(await signedIn(account)) },
      });
      const { caseNumber } = answer as { caseNumber: string };
      submitters.set(caseNumber, account);
      await confirmMandates(`${api}/api/cases/${caseNumber}/mandates`, await signedIn(windowClerk));
      return caseNumber;
    },
    progress: async (caseNumber) =>
      progressSchema.parse(await send('GET', `${api}/api/cases/${caseNumber}`, { headers: { ...(await signedIn(auditor)) } })),
    act: async (caseNumber, action, body, key = randomUUID()) => {
      const headers = { 'idempotency-key': key, ...(await signedIn(actorOf(caseNumber, body))) };
      await send('POST', `${api}/api/cases/${caseNumber}/${action}`, { body, headers });
    },
    transfer: async (body) => {
      await send('POST', `${registriesUrl}/bank/transfers`, { body });
    },
    die: async (body) => {
      await send('POST', `${registriesUrl}/public-security/deaths`, { body });
    },
    resetRelation: async (application) => {
      const { idNumber } = (application as { applicant?: { idNumber?: string } }).applicant ?? {};
      if (idNumber === undefined) return;
      await send('POST', `${registriesUrl}/pension-relations/reset`, { body: { idNumber } });
    },
  };
}

async function checkHealth(api: string): Promise<void> {
  const answer = await fetch(`${api}/healthz`, { signal: AbortSignal.timeout(10_000) }).catch((error: unknown) => {
    throw new NotRunning(`系统没有运行：${api}无法连接（${reasonOf(error)}）。请先在另一个终端运行npm start，待显示地址后再运行。`);
  });
  const { down = [] } = (await answer.json().catch(() => ({}))) as { down?: string[] };
  if (answer.ok) return;
  throw new NotRunning(`系统尚未就绪，不可用的部分：${down.join('、') || answer.status}。请查看npm start的输出，待就绪后再运行。`);
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return 'unknown';
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
}
