/** A worker that decides something is either taken again in a rehearsal or known to tell only what happened outside. */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '#test';
import { processList } from '../../../src/processes/index.ts';
import { workers } from '../../../workers/index.ts';

const root = join(import.meta.dirname, '..', '..', '..', 'workers');
const recording = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => workers.some(({ jobType }) => basename(path) === `${jobType}.ts`))
  .filter((path) => /\b(records\.write|materials\.write|noteCredits)\(/.test(readFileSync(join(root, path), 'utf8')))
  .map((path) => basename(path, '.ts'));

test('every worker that records an outcome is known to the rehearsal, and no other', () => {
  expect(recording.length).toBeGreaterThan(30);
  const reruns = [...processList.cases.map(({ rehearsal }) => rehearsal.reruns), ...processList.called.map(({ reruns = {} }) => reruns)];
  const known = new Set(reruns.flatMap((own) => Object.keys(own)));
  expect([...known].sort()).toEqual([...recording].sort());
});
