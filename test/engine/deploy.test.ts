/** Deployment to the real engine: each process by itself, and nothing new where nothing has changed. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { connectEngine, type EngineClient } from '../../src/engine/client.ts';
import { deployBundle, type DeployedProcess } from '../../src/engine/deploy.ts';
import { bundlesOf } from '../../src/models/bundles.ts';
import { filesOf, type ModelFiles } from '../../src/models/files.ts';
import { readProject } from '../../src/models/project.ts';
import { callingModels } from '../models/calling-models.ts';
import { engineForTests } from './stack.ts';

let client: EngineClient;
beforeAll(() => {
  client = connectEngine({ grpcAddress: engineForTests().gatewayAddress });
});
afterAll(() => client.close());

async function deployAll(files: ModelFiles): Promise<DeployedProcess[]> {
  const deployed: DeployedProcess[] = [];
  for (const bundle of bundlesOf(await readProject(files))) deployed.push(await deployBundle(client, bundle));
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
