import { freePort } from '../../../src/local/index.ts';

/** A free port for each name. */
export async function freePorts<N extends string>(names: readonly N[]): Promise<Record<N, number>> {
  const ports: [string, number][] = [];
  for (const name of names) ports.push([name, await freePort()]);
  return Object.fromEntries(ports) as Record<N, number>;
}
