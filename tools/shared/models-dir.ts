import { join, resolve } from 'node:path';
import { config as loadDotenv } from 'dotenv';
import { projectRoot } from '../../src/models/index.ts';
import { typedPath } from './typed-path.ts';

/**
 * The folder with the owners' folders: the one that was typed, or the application's (MODELS_DIR, from the environment or `.env`).
 * The rest of the configuration is of no concern here, and need not be right.
 */
export function modelsDir(typed?: string): string {
  if (typed !== undefined) return typedPath(typed);
  loadDotenv({ path: join(projectRoot, '.env'), quiet: true });
  return resolve(projectRoot, process.env['MODELS_DIR']?.trim() ?? '');
}
