/** Prints the flow coverage of the run, ends the engine, and fails the full run if a flow was never taken. */
import { flowCoverage } from './flow-coverage.ts';

export default async function tearDown(): Promise<void> {
  const engine = globalThis.testEngine;
  if (!engine) return;
  try {
    const coverage = await flowCoverage(engine.openSearchAddress);
    for (const { process: id, total, missing } of coverage) {
      process.stdout.write(`Sequence flows taken, ${id}: ${total - missing.length}/${total}\n`);
      if (missing.length > 0) process.stdout.write(`  never taken: ${missing.join(', ')}\n`);
    }
    const holes = coverage.some(({ missing }) => missing.length > 0);
    // A run of a single test file covers little; only the full run answers for every flow.
    if (holes && process.env['FLOW_COVERAGE'] === 'required') {
      throw new Error('Some sequence flows were never taken: add an engine test that takes them.');
    }
  } finally {
    await engine.stop();
  }
}
