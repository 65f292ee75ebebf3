/** `node test/engine/flow-report.ts FILE...`: what the engines of a full run took together; exit code 1 if a flow is missing. */
import { existsSync, readFileSync } from 'node:fs';
import { coverageReport, flowCoverage, type Taken } from './flow-coverage.ts';

const engines = process.argv.slice(2).filter(existsSync).map((file) => JSON.parse(readFileSync(file, 'utf8')) as Taken);
const coverage = await flowCoverage(engines);
process.stdout.write(coverageReport(coverage));
if (coverage.some(({ missing }) => missing.length > 0)) {
  process.stdout.write('Some sequence flows were never taken: add an engine test that takes them.\n');
  process.exitCode = 1;
}
