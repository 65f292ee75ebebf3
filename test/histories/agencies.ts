/** The agencies: the simulator as it is, over HTTP. Only its state is kept in memory, so that each history finds a new one. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connectRegistries, type Registries } from '../../src/registries/index.ts';
import { createApp } from '../../src/registries/simulator/app.ts';
import type { Fault, Faults } from '../../src/registries/simulator/faults.ts';
import { loadSeed } from '../../src/registries/simulator/seed.ts';
import type { Callback, State, Store } from '../../src/registries/simulator/state.ts';
import type { Trouble, Turns } from './turns.ts';

export type Agencies = Awaited<ReturnType<typeof openAgencies>>;

const nothing: State = { version: 2, entries: [], callbacks: [], participants: {} };

/** Where trouble is ordered, the real connector meets it: an agency that is down, or that hangs up after it has done what was asked. */
const troubles: Record<Trouble, Partial<Fault>> = { none: {}, before: { status: 503 }, after: { loseAnswer: true } };

export async function openAgencies() {
  let state = nothing;
  let today = '';
  let trouble: Trouble = 'none';
  const store: Store = {
    read: () => state,
    change: (next) => {
      state = next(state);
    },
    get today() {
      return () => today;
    },
  };
  const faults: Faults = {
    order: () => undefined,
    take: (path) => (trouble === 'none' ? undefined : { path, times: 1, ...troubles[trouble] }),
  };
  const server = createServer(
    { keepAliveTimeout: 65_000 },
    createApp(loadSeed(), store, faults, { wake: () => undefined, tell: () => Promise.resolve('200') }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const real = connectRegistries(url, { timeoutMs: 20_000 });

  return {
    /** What was ordered, as the agencies have it. */
    state: () => state,
    /** What they have to tell that nobody has begun to tell yet. */
    news(): Callback[] {
      const news = state.callbacks.filter(({ status }) => status === 'pending');
      store.change((before) => ({
        ...before,
        callbacks: before.callbacks.map((callback) => ({ ...callback, status: 'delivered' as const })),
      }));
      return news;
    },
    /** The connectors, each question in its turn. */
    registriesFor: (turns: Turns): Registries => {
      const asking = (agency: string, connector: object) =>
        Object.fromEntries(
          Object.entries(connector).map(([what, ask]: [string, (question: unknown) => Promise<unknown>]) => [
            what,
            (question: unknown) =>
              turns.wait(`asks ${agency} to ${what}`, async (wanted) => {
                trouble = wanted;
                try {
                  return await ask(question);
                } finally {
                  trouble = 'none';
                }
              }),
          ]),
        );
      return Object.fromEntries(
        Object.entries(real).map(([agency, connector]) => [agency, asking(agency, connector as object)]),
      ) as unknown as Registries;
    },
    /** Somebody pays at the counter. */
    async transfer(caseNumber: string, kind: string, amount: string, idempotencyKey: string): Promise<void> {
      const body = JSON.stringify({ idempotencyKey, caseNumber, kind, amount });
      const { status } = await fetch(`${url}/bank/transfers`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      if (status !== 201) throw new Error(`the bank answered ${status}`);
    },
    /** They know nothing but this. */
    forget(date: string, known: State = nothing) {
      state = known;
      today = date;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
