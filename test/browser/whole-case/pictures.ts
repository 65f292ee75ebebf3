import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from '../../../src/models/files.ts';
import { looksWell, readsChinese } from '../../pages/page-looks.ts';

const pictures = join(projectRoot, '.local', 'screenshots', 'whole-case');
mkdirSync(pictures, { recursive: true });

/** It fits, axe finds nothing serious, and it reads as Chinese. */
export async function looks(page: Page, name: string): Promise<void> {
  await looksWell(page, join(pictures, `${name}.png`));
  await readsChinese(page);
}
