/** The models on an engine of 8.8, in memory: it has gRPC, which is all that the application uses, but no clerks' tasks by REST. */
import { basename, extname } from 'node:path';
import { afterAll, beforeAll, expect, test } from '#test';
import { connectEngine, type EngineClient } from '../../src/engine/client.ts';
import { deployBundles } from '../../src/engine/deploy.ts';
import { bundlesOf } from '../../src/models/bundles.ts';
import { filesOf } from '../../src/models/files.ts';
import { readProject } from '../../src/models/project.ts';
import { eventually } from './records.ts';
import { startNewerEngine, type NewerEngine } from './newer-engine/newer-engine.ts';

let engine: NewerEngine;
let client: EngineClient;
beforeAll(async () => {
  engine = await startNewerEngine((line) => process.stdout.write(`[newer engine] ${line}\n`));
  client = connectEngine({ grpcAddress: engine.gatewayAddress, deadlineMs: 60_000 });
});
afterAll(async () => {
  // What the start did not come to is not there.
  await (client as EngineClient | undefined)?.close();
  await (engine as NewerEngine | undefined)?.stop();
});

/** Diagrams and tables are named like their files; an application's form is not. */
const idOf = (path: string, text: string): string =>
  path.endsWith('.form') ? (JSON.parse(text) as { id: string }).id : basename(path, extname(path));

test('all diagrams, tables and forms deploy on it', async () => {
  const bundles = bundlesOf(await readProject(filesOf()));
  const [deployed] = await deployBundles(client, bundles);
  const sent = new Map(bundles.flatMap(({ files }) => [...files]).map(([path, text]) => [path, idOf(path, text)]));
  expect(deployed?.resources.map(({ id }) => id).sort()).toEqual([...sent.values()].sort());
});

test('what it refuses fails: the test would notice', async () => {
  const [bundle] = bundlesOf(await readProject(filesOf()));
  const files = new Map(
    [...(bundle?.files ?? [])].map(([path, text]) => [path, text.replace(/ type="[\w-]+" retries="3"/, ' retries="3"')]),
  );
  await expect(deployBundles(client, [{ processId: String(bundle?.processId), files }])).rejects.toThrow('INVALID_ARGUMENT');
});

test('a message starts a case on it, and its first job comes with the variables that were asked for', async () => {
  const message = { name: 'enrollment-application', correlationKey: '', messageId: 'one', ttlMs: 0 };
  expect(await client.publishMessage({ ...message, variables: { caseNumber: 'BJ2026-ABCDE-FGHJK' } })).toBe(true);
  const request = { type: 'register-enrollment', worker: 'test', timeoutMs: 60_000, variables: ['caseNumber'] };
  const job = await eventually('the first job', async () => (await client.pollJobs(request, 1))[0]);
  expect(JSON.parse(job.variablesJson)).toEqual({ caseNumber: 'BJ2026-ABCDE-FGHJK' });
  await client.completeJob(job.key, {});
});
