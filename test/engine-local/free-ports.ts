import { createServer, type AddressInfo, type Server } from 'node:net';
import type { EnginePorts } from '../../src/engine/local/contract.ts';
import { DEFAULT_PORTS } from '../../src/engine/local/ports.ts';
import { freePort } from '../../src/local/index.ts';

/** A program that listens on a port that was free. */
export function listening(host = '127.0.0.1'): Promise<Server> {
  const server = createServer();
  return new Promise((resolve) => server.listen(0, host, () => resolve(server)));
}

export const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** Ports that were free a moment ago; those of the tests' own engine may be in use beside this test. */
export async function freePorts(): Promise<EnginePorts> {
  const free = new Map<string, number>();
  for (const name of Object.keys(DEFAULT_PORTS)) free.set(name, await freePort());
  return { ...(Object.fromEntries(free) as unknown as EnginePorts), openSearch: 9287 };
}
