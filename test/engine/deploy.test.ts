/** Deployment to the real engine: each process by itself, and nothing new where nothing has changed. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { connectEngine, type EngineClient } from '../../src/engine/client.ts';
import { deployModels } from '../../src/engine/deploy.ts';
import { callingModels } from '../engine-runtime/calling-models.ts';
import { engineForTests } from './stack.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'models-'));
let client: EngineClient;

beforeAll(() => {
  client = connectEngine({ grpcAddress: engineForTests().gatewayAddress });
});
afterAll(async () => {
  await client.close();
  rmSync(folder, { recursive: true });
});

test("the project's own models are complete and accepted, the called process first", async () => {
  const folders = { bpmn: join(root, 'bpmn'), dmn: join(root, 'dmn'), forms: join(root, 'forms') };
  const deployed = await deployModels(client, folders);
  const services = ['continuation', 'enrollment', 'lump-sum-payout', 'suspension', 'veteran-back-pay'];
  expect(deployed.map(({ processId }) => processId)).toEqual(['supplement-materials', ...services]);
  const again = await deployModels(client, folders);
  expect(again.map(({ version, changed }) => [version, changed])).toEqual(deployed.map(({ version }) => [version, false]));
});

test('a changed form gives a new version to its own process and to no other', async () => {
  const models = callingModels();
  const write = (title: string) => {
    for (const { path, content } of models.files(title)) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  };
  const folders = { bpmn: join(folder, 'bpmn'), dmn: join(folder, 'dmn'), forms: join(folder, 'forms') };
  write('before');
  const first = await deployModels(client, folders);
  expect(first.map(({ processId, version, changed }) => [processId, version, changed])).toEqual([
    [models.called, 1, true],
    [models.calling, 1, true],
  ]);
  expect(first[1]?.resources.map(({ kind }) => kind).sort()).toEqual(['decision', 'form', 'process']);
  write('after');
  const second = await deployModels(client, folders);
  expect(second.map(({ processId, version, changed }) => [processId, version, changed])).toEqual([
    [models.called, 1, false],
    [models.calling, 2, true],
  ]);
});
