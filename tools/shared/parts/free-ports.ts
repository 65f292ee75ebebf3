import { freePort } from '../../../src/local/index.ts';

/** Those that were handed out: nobody may listen there yet. */
const given = new Set<number>();

/** A free port for each name, and none of them twice in this process. */
export async function freePorts<N extends string>(names: readonly N[]): Promise<Record<N, number>> {
  const ports: [string, number][] = [];
  for (const name of names) ports.push([name, await anotherPort()]);
  return Object.fromEntries(ports) as Record<N, number>;
}

async function anotherPort(): Promise<number> {
  let port = await freePort();
  while (given.has(port)) port = await freePort();
  given.add(port);
  return port;
}
