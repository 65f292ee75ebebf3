import { createServer, type AddressInfo, type Server } from 'node:net';
import type { EnginePorts } from '../../src/engine/local/contract.ts';
import { DEFAULT_PORTS } from '../../src/engine/local/ports.ts';

/** A program that listens on a port that was free. */
export function listening(host = '127.0.0.1'): Promise<Server> {
  const server = createServer();
  return new Promise((resolve) => server.listen(0, host, () => resolve(server)));
}

export const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** Ports that were free a moment ago; those of the tests' own engine may be in use beside this test. */
export async function freePorts(): Promise<EnginePorts> {
  const names = Object.keys(DEFAULT_PORTS);
  const servers = await Promise.all(names.map(() => listening()));
  const free = Object.fromEntries(names.map((name, index) => [name, portOf(servers[index] as Server)]));
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return { ...(free as unknown as EnginePorts), openSearch: 9287 };
}
