/** Starts the engine and a PostgreSQL once for all engine and browser tests of a jest run. */
import type { LocalEngine } from '../../src/engine/local/index.ts';
import setUpDatabase from '../cases/global-setup.ts';
import { startTestEngine } from './stack.ts';

declare global {
  var testEngine: LocalEngine | undefined;
}

export default async function setUp(): Promise<void> {
  await setUpDatabase();
  // As src/whole-system.ts: the engine inherits it.
  process.umask(0o077);
  globalThis.testEngine = await startTestEngine({ webapps: process.env['TEST_WEBAPPS'] !== 'false' });
}
