/** Starts the PostgreSQL once for all tests of a jest run. */
import { startTestPostgres } from './postgres-server.ts';

declare global {
  var endTestPostgres: (() => Promise<void>) | undefined;
}

export default async function setUp(): Promise<void> {
  globalThis.endTestPostgres = await startTestPostgres();
}
