/** Deployment to the real engine: each process by itself, and nothing new where nothing has changed. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '#test';
import { connectEngine, type EngineClient } from '../../src/engine/client.ts';
import { deployAtStart } from '../../src/deployment/at-start.ts';
import { deployBundles, type DeployedProcess } from '../../src/engine/deploy.ts';
import { bundlesOf } from '../../src/models/bundles.ts';
import { filesOf, type ModelFiles } from '../../src/models/files.ts';
import { readProject } from '../../src/models/project.ts';
import { openTestCases } from '../cases/databases.ts';
import { callingModels } from '../models/calling-models.ts';
import { engineForTests } from './stack.ts';

let client: EngineClient;
beforeAll(() => {
  client = connectEngine({ grpcAddress: engineForTests().gatewayAddress });
});
afterAll(() => client.close());

async function deployAll(files: ModelFiles): Promise<DeployedProcess[]> {
  const deployed: DeployedProcess[] = [];
  for (const bundle of bundlesOf(await readProject(files))) deployed.push(...(await deployBundles(client, [bundle])));
  return deployed;
}

test("the project's own models are accepted, and the second time nothing is new", async () => {
  const deployed = await deployAll(filesOf());
  const again = await deployAll(filesOf());
  expect(again.map(({ version, definitionKey, changed }) => [version, definitionKey, changed])).toEqual(
    deployed.map(({ version, definitionKey }) => [version, definitionKey, false]),
  );
});

test('a changed form gives a new version to its own process and to no other', async () => {
  const models = callingModels();
  const filesWith = (title: string) => new Map(models.files(title).map(({ path, content }) => [path, content]));
  const first = await deployAll(filesWith('before'));
  expect(first.map(({ processId, version, changed }) => [processId, version, changed])).toEqual([
    [models.called, 1, true],
    [models.calling, 1, true],
  ]);
  expect(first[1]?.resources.map(({ kind }) => kind).sort()).toEqual(['decision', 'form', 'process']);
  const second = await deployAll(filesWith('after'));
  expect(second.map(({ processId, version, changed }) => [processId, version, changed])).toEqual([
    [models.called, 1, false],
    [models.calling, 2, true],
  ]);
  expect(second[1]?.definitionKey).not.toBe(first[1]?.definitionKey);
});

test('a start deploys what is new, records it once, and does not bring back what was replaced', async () => {
  const models = callingModels();
  const folder = mkdtempSync(join(tmpdir(), 'models-'));
  const cases = await openTestCases();
  const startWith = async (title: string): Promise<string[]> => {
    for (const { path, content } of models.files(title)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return deployAtStart(client, cases, folder, await readProject(filesOf(folder)));
  };
  expect(await startWith('before')).toEqual([`${models.called} v1 (new)`, `${models.calling} v1 (new)`]);
  expect(await startWith('before')).toEqual([`${models.called} v1`, `${models.calling} v1`]);
  expect(await startWith('after')).toEqual([`${models.called} v1`, `${models.calling} v2 (new)`]);
  const recorded = await cases.deployments.all();
  expect(await startWith('before')).toEqual([
    `${models.called} v1`,
    `${models.calling} v2 (deployed by application start after these files)`,
  ]);
  expect(await cases.deployments.all()).toEqual(recorded);
  expect(recorded.map(({ processId, version }) => [processId, version])).toEqual([
    [models.calling, 2],
    [models.calling, 1],
    [models.called, 1],
  ]);
  await cases.close();

  // A case file of its own that knows nothing of the engine's versions: the engine answers what it has.
  const another = await openTestCases();
  expect(await deployAtStart(client, another, folder, await readProject(filesOf(folder)))).toEqual([
    `${models.called} v1 (new)`,
    `${models.calling} v3 (new)`,
  ]);
  await another.close();
  rmSync(folder, { recursive: true });
});
