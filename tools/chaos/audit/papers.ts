/** What was received is there. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Ask } from '../database.ts';

export async function paperFindings(ask: Ask, folder: string): Promise<string[]> {
  const rows = await ask<{ id: string; case_number: string }>('select id, case_number from papers');
  return rows
    .filter(({ id }) => !existsSync(join(folder, id.slice(0, 2), id)))
    .map(({ id, case_number }) => `the file ${id} of ${case_number} was received, and is not there`);
}
