import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { said } from '../../language.ts';
import type { AgencyKeys } from '../agency-keys.ts';
import { bankPage } from './agencies/bank-page.ts';
import { createApp } from './app.ts';
import { defaultRhythm, post, startCallbackSender, type CallbackRhythm } from './callbacks.ts';
import { createFaults } from './faults.ts';
import { loadSeed } from './seed.ts';
import { openStore } from './state.ts';

export { fictitiousPersons } from './seed.ts';

export interface SimulatorOptions {
  /** 0 = any free port. Loopback only: the simulator asks nobody for a password. */
  port: number;
  /** The JSON file that keeps orders, postings, changed pension relations and pending callbacks; made if it is not there. */
  statePath: string;
  /** Address of the API that is told of arrived money and of replies, without a path. */
  callbackUrl: string;
  /** By which the agencies sign. */
  agencyKeys: AgencyKeys;
  /** Default: the date in China by the machine's clock. */
  today?: () => string;
  /** How often and how long a callback is repeated. */
  rhythm?: CallbackRhythm;
}

export interface Simulator {
  url: string;
  /** Where one pays in the browser: an address with `{reference}`, `{kind}` and `{amount}` in it. */
  paymentPage: string;
  /** Ends the server and the running callback; nothing is lost. */
  close(): Promise<void>;
}

/** On a busy machine a caller may take up a connection late; closed under its request, it would be an error to it. */
const keepAliveTimeout = 65_000;

/** Starts a real HTTP server that plays all agencies. @throws Error naming the port or the file that is in the way */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const store = openStore(options.statePath, options.today);
  const faults = createFaults();
  const app = createApp(loadSeed(), store, faults, {
    wake: () => {
      sender.wake();
    },
    tell: (news) => post(news, { ...options, faults }),
  });
  const server = createServer({ keepAliveTimeout }, app);
  const port = await listen(server, options.port);
  const sender = startCallbackSender({ rhythm: defaultRhythm, ...options, store, faults });
  return {
    url: `http://127.0.0.1:${port}`,
    paymentPage: `http://127.0.0.1:${port}${bankPage}`,
    close: async () => {
      await sender.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const inUse = error.code === 'EADDRINUSE';
      const en = inUse ? 'the port is in use. End the program that uses it, or set REGISTRY_PORT to another port.' : error.message;
      const zh = inUse ? '端口被占用。请停止占用它的程序，或者用REGISTRY_PORT另外设置端口。' : error.message;
      const address = `127.0.0.1:${port}`;
      reject(
        new Error(
          said({ en: `The simulator of the agencies cannot listen on ${address}: ${en}`, zh: `外部机构模拟器不能使用${address}：${zh}` }),
        ),
      );
    });
    server.listen(port, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}
