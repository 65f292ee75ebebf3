import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectRegistries, type Registries } from '../../src/registries/index.ts';
import { startSimulator, type Simulator, type SimulatorOptions } from '../../src/registries/simulator/index.ts';
import type { SeedParticipant } from '../../src/registries/simulator/seed-participants.ts';
import { loadSeed, type SeedPerson } from '../../src/registries/simulator/seed.ts';
import { agencyKeys } from './receiver.ts';

export const seed = loadSeed();

/** A seeded person by name: tests print names of the seed, never numbers. */
export function named(name: string): SeedPerson {
  const person = [...seed.persons.values()].find((candidate) => candidate.name === name);
  if (!person) throw new Error(`nobody is called ${name}`);
  return person;
}

/** The same among those whose pension relations are seeded. */
export function participantNamed(name: string): SeedParticipant {
  const participant = [...seed.participants.values()].find((candidate) => candidate.name === name);
  if (!participant) throw new Error(`nobody is called ${name}`);
  return participant;
}

/** A valid ID number that nobody in the seed has. */
export const strangerIdNumber = '51010119990101901X';

export interface Simulated {
  simulator: Simulator;
  registries: Registries;
  statePath: string;
  /** Sends a body to the simulator as it is. */
  post(path: string, body: unknown): Promise<{ status: number; body: unknown }>;
  state(): Promise<State>;
  /** Stops the simulator and starts it again on the same state file. */
  restart(options?: Partial<SimulatorOptions>): Promise<void>;
  stop: () => Promise<void>;
}

/** What `GET /state` answers, as far as tests read it. */
export interface State {
  returns: { number: string; amount: string }[];
  orders: { idempotencyKey: string; caseNumber: string; amount: string; months: number | null }[];
  pensionPostings: { months: number; amount: string }[];
  medicalPostings: { months: number; amount: string }[];
  refunds: { amount: string }[];
  payouts: { amount: string }[];
  transfers: { amount: string }[];
  relationOrders: { kind: string; number: string }[];
  callbacks: { id: string; status: string; attempts: number; lastAnswer: string | null }[];
}

/** The real simulator on a free port, with its state in a folder of its own, and connectors to it. */
export async function simulated(options: Partial<SimulatorOptions> = {}): Promise<Simulated> {
  const folder = mkdtempSync(join(tmpdir(), 'agencies-'));
  const all: SimulatorOptions = {
    port: 0,
    statePath: join(folder, 'agencies.json'),
    callbackUrl: 'http://127.0.0.1:1',
    agencyKeys,
    rhythm: { firstDelayMs: 10, longestDelayMs: 40, attempts: 200 },
    ...options,
  };
  const connect = (url: string) => connectRegistries(url, { timeoutMs: 1000 });
  const simulator = await startSimulator(all);
  const test: Simulated = {
    simulator,
    registries: connect(simulator.url),
    statePath: all.statePath,
    post: (path, body) => post(test.simulator.url + path, body),
    state: async () => (await (await fetch(`${test.simulator.url}/state`)).json()) as State,
    restart: async (changed) => {
      await test.simulator.close();
      test.simulator = await startSimulator({ ...all, ...changed });
      test.registries = connect(test.simulator.url);
    },
    stop: async () => {
      await test.simulator.close();
      rmSync(folder, { recursive: true });
    },
  };
  return test;
}

async function post(url: string, body: unknown) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, body: JSON.parse(text) as unknown };
}

/** Waits until `ready` answers something, at most 5 s. */
export async function eventually<T>(ready: () => Promise<T | undefined> | T | undefined): Promise<T> {
  for (const end = Date.now() + 5000; Date.now() < end;) {
    const value = await ready();
    if (value !== undefined) return value;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('it did not happen within 5 s');
}
