import { expect, test } from '#test';
import { planOf, type Recorded } from '../../src/deployment/plan.ts';
import type { ModelFiles } from '../../src/models/files.ts';
import { bundles, changed, recordOf, shipped } from './recorded.ts';

const form = 'forms/enrollment/review-enrollment.form';
const diagram = 'bpmn/enrollment.bpmn';
const newForm = changed({ [form]: (text) => text.replace('"label": "', '"label": "新的') });
const raised = (files: ModelFiles) =>
  changed({ [diagram]: (text) => text.replace('versionTag value="0.2.0"', 'versionTag value="0.2.1"') }, files);

async function planned(files: ModelFiles, recorded: readonly Recorded[]) {
  return planOf(await bundles(files), recorded).filter(({ kind }) => kind !== 'unchanged');
}

test('nothing is on record: everything is deployed for the first time', async () => {
  const plan = await planned(shipped, []);
  expect(plan.map(({ bundle, kind }) => [bundle.processId, kind])).toContainEqual(['enrollment', 'first']);
  expect(plan).toHaveLength(7);
});

test('what is on record as it is has not changed', async () => {
  expect(await planned(shipped, await recordOf(shipped))).toEqual([]);
});

test('a changed form is a change of its process alone; under the same tag it is a conflict', async () => {
  const record = await recordOf(shipped);
  const [one, ...more] = await planned(newForm, record);
  expect(more).toEqual([]);
  expect(one).toMatchObject({
    kind: 'changed',
    bundle: { processId: 'enrollment' },
    running: { version: 1 },
    conflict: { versionTag: '0.2.0', version: 1 },
  });
  const [withTag] = await planned(raised(newForm), record);
  expect([withTag?.kind, withTag?.conflict]).toEqual(['changed', undefined]);
});

test('a tag that was used and left stays taken', async () => {
  const record = [...(await recordOf(raised(newForm), 2)), ...(await recordOf(shipped))];
  const other = changed({ [form]: (text) => text.replace('"label": "', '"label": "别的') });
  expect((await planned(other, record))[0]).toMatchObject({ running: { version: 2 }, conflict: { version: 1, versionTag: '0.2.0' } });
});

test('what ran before may come back under its own tag, and is known as replaced', async () => {
  const record = [...(await recordOf(raised(newForm), 2)), ...(await recordOf(shipped))];
  const back = (await planned(shipped, record)).find(({ bundle }) => bundle.processId === 'enrollment');
  expect(back).toMatchObject({ kind: 'changed', running: { version: 2 }, replaced: { version: 1 } });
  expect(back?.conflict).toBeUndefined();
});
