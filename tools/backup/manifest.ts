/** What a backup says of itself, in a file beside it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { engineVersions } from '../../src/engine/local/index.ts';
import { postgresMajor } from '../../src/cases/local/index.ts';

const archived = z.object({ file: z.string(), bytes: z.int(), sha256: z.string() });

export const manifestSchema = z.object({
  format: z.literal(1),
  /** Time at which all of it is as it was. */
  takenAt: z.iso.datetime(),
  versions: z.object({
    system: z.string(),
    /** How many migrations the case file has had. */
    migrations: z.int(),
    postgresql: z.string().nullable(),
    camunda: z.string().nullable(),
    openSearch: z.string().nullable(),
  }),
  /** End of the audit trail, as `audit head` prints it. */
  auditHead: z.string().nullable(),
  data: archived,
  keys: archived,
});
export type Manifest = z.output<typeof manifestSchema>;
export type Versions = Manifest['versions'];

const root = join(import.meta.dirname, '..', '..');

/** Of this program. `parts` = those of the data folder that there are. */
export async function versionsHere(): Promise<Versions> {
  const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, unknown>;
  const { camunda, openSearch } = engineVersions();
  const migrations = (json('src/cases/migrations/meta/_journal.json')['entries'] as unknown[]).length;
  return { system: String(json('package.json')['version']), migrations, postgresql: await postgresMajor(), camunda, openSearch };
}

/** The manifest in `file`, or null where it is none. */
export function readManifest(file: string): Manifest | null {
  if (!existsSync(file)) return null;
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}
