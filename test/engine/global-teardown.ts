/** Ends the engine, and keeps or prints which sequence flows it took. */
import { writeFileSync } from 'node:fs';
import { coverageReport, flowCoverage, takenFlows } from './flow-coverage.ts';

export default async function tearDown(): Promise<void> {
  const engine = globalThis.testEngine;
  if (!engine) return;
  try {
    const taken = await takenFlows(engine.openSearchAddress);
    const file = process.env['FLOW_RECORD'];
    // A run of a single test file covers little; the full run puts together what its engines took (flow-report.ts).
    if (file) writeFileSync(file, JSON.stringify(taken));
    else process.stdout.write(coverageReport((await flowCoverage([taken])).filter(({ process: id }) => (taken[id] ?? []).length > 0)));
  } finally {
    await engine.stop();
  }
}
