import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { connectEngine, type EngineClient } from '../../src/engine/client.ts';
import { deployModels } from '../../src/engine/deploy.ts';
import { readElementNames } from '../../src/engine/element-names.ts';
import { callingModels, type ModelFile } from './calling-models.ts';

let folder: string;
/** Nobody listens there: what is found wrong must be found before anything is sent. */
let nobody: EngineClient;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'models-'));
  mkdirSync(join(folder, 'bpmn'));
  nobody = connectEngine({ grpcAddress: 'grpc://127.0.0.1:1', deadlineMs: 100 });
});
afterEach(async () => {
  await nobody.close();
  rmSync(folder, { recursive: true });
});

function write(files: ModelFile[]): void {
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
const deploy = () =>
  deployModels(nobody, { bpmn: join(folder, 'bpmn'), dmn: join(folder, 'dmn'), forms: join(folder, 'forms') });

describe('models that are not complete are not deployed', () => {
  test('all that is missing is named at once', async () => {
    const models = callingModels();
    write(models.files().slice(0, 1));
    await expect(deploy()).rejects.toThrow(
      [
        `${models.calling}.bpmn: e1 names a form, but forms/${models.calling}/ has no form with the id ${models.form}.`,
        `${models.calling}.bpmn: e2 names a decision, but dmn/ has no table with the id ${models.decision}.`,
        `${models.calling}.bpmn: e0 names a process, but bpmn/ has no process with the id ${models.called}.`,
      ].join('\n'),
    );
  });

  test('processes that call each other in a circle', async () => {
    const models = callingModels();
    const [caller, called, ...rest] = models.files();
    const calling = caller?.content.replace(models.called, models.calling).replaceAll(`id="${models.calling}"`, `id="${models.called}"`);
    write([...(caller && called ? [caller, { ...called, content: calling ?? '' }] : []), ...rest]);
    write(models.files().slice(3).map((file) => ({ ...file, path: file.path.replace(models.calling, models.called) })));
    await expect(deploy()).rejects.toThrow(/call each other in a circle/);
  });

  test('a file that is no diagram', async () => {
    write([{ path: 'bpmn/broken.bpmn', content: '<not-closed' }]);
    await expect(deploy()).rejects.toThrow(/broken.bpmn is not a readable BPMN diagram/);
  });
});

test('names and groups of elements, on one line; the id where there is no label', async () => {
  const models = callingModels();
  write(models.files());
  const names = await readElementNames(join(folder, 'bpmn'));
  expect(names.nameOf(models.calling, 'e1')).toBe('审核材料');
  expect(names.nameOf(models.calling, models.calling)).toBe('试验流程');
  expect(names.nameOf(models.calling, 'end')).toBe('end');
  expect(names.nameOf('another process', 'e1')).toBe('e1');
  expect([names.groupOf(models.calling, 'e1'), names.groupOf(models.calling, 'e0')]).toEqual(['clerks', undefined]);
});
