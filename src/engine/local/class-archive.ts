/** The classes of one JVM as its version of Java prepared them: with them it starts in half the time. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Installation } from './install.ts';

export interface ClassArchive {
  file: string;
  exists: boolean;
  /** Writing it costs ten seconds of a start and twenty of a stop, once: not in a test run, which may be the only one. */
  saves: boolean;
}

interface Prepared {
  installation: Installation;
  javaVersion: string;
}

/** @param mayWrite where there is none */
export function classArchive(kind: string, { installation, javaVersion }: Prepared, mayWrite: boolean): ClassArchive {
  const folder = join(installation.classArchives, javaVersion);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${kind}.jsa`);
  const exists = existsSync(file);
  return { file, exists, saves: !exists && mayWrite };
}
