/** Starts the engine once for all engine and browser tests of a jest run. */
import type { LocalEngine } from '../../src/engine/local/index.ts';
import { startTestEngine } from './stack.ts';

declare global {
  var testEngine: LocalEngine | undefined;
}

export default async function setUp(): Promise<void> {
  globalThis.testEngine = await startTestEngine({ webapps: process.env['TEST_WEBAPPS'] !== 'false' });
}
