/** Ends engine and PostgreSQL, and keeps or prints what it did. */
import { coverageOf, coverageReport } from '../../tools/coverage/coverage.ts';
import { writeRecord } from '../../tools/coverage/record.ts';
import { filesOf } from '../../src/models/files.ts';
import { readProject } from '../../src/models/project.ts';
import tearDownDatabase from '../cases/global-teardown.ts';
import { engineRecord } from './engine-record.ts';

export default async function tearDown(): Promise<void> {
  const engine = globalThis.testEngine;
  if (!engine) return tearDownDatabase();
  try {
    const { diagrams } = await readProject(filesOf());
    const record = engineRecord(diagrams.map(({ id }) => id));
    const file = process.env['FLOW_RECORD'];
    // A run of a single test file covers little; the full run puts together what its engines did (`npm run coverage`).
    if (file) writeRecord(file, record);
    else
      process.stdout.write(
        coverageReport(
          coverageOf(
            diagrams.filter(({ id }) => Object.keys(record[id] ?? {}).length > 0),
            [record],
          ),
        ),
      );
  } finally {
    try {
      await engine.stop();
    } finally {
      await tearDownDatabase();
    }
  }
}
