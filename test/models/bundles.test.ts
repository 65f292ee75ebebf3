import { expect, test } from '#test';
import { recordedNames } from '../../src/jobs/element-names.ts';
import { bundlesOf, type Bundle } from '../../src/models/bundles.ts';
import { filesOf } from '../../src/models/files.ts';
import { readProject } from '../../src/models/project.ts';
import { openTestCases } from '../cases/databases.ts';
import { callingModels, type ModelFile } from './calling-models.ts';

const bundles = async (files: readonly ModelFile[]): Promise<Bundle[]> =>
  bundlesOf(await readProject(new Map(files.map(({ path, content }) => [path, content]))));

test('the shipped processes, the called one first, each with its own forms and tables', async () => {
  const shipped = bundlesOf(await readProject(filesOf()));
  const services = ['continuation', 'enrollment', 'lump-sum-payout', 'suspension', 'veteran-back-pay'];
  expect(shipped.map(({ processId }) => processId)).toEqual([
    'death-report',
    'return-held-money',
    'return-late-money',
    'settle-with-heirs',
    'supplement-materials',
    ...services,
  ]);
  expect(shipped.map(({ versionTag }) => versionTag)).not.toContain(null);
  expect([...(shipped[6]?.files.keys() ?? [])]).toEqual([
    'bpmn/enrollment.bpmn',
    'dmn/enrollment-place.dmn',
    'dmn/enrollment-required-documents.dmn',
    'forms/enrollment/application.form',
    'forms/enrollment/determine-deemed-service.form',
    'forms/enrollment/review-enrollment.form',
  ]);
});

test('all that is missing is named at once', async () => {
  const models = callingModels();
  await expect(bundles(models.files().slice(0, 1))).rejects.toThrow(
    [
      `bpmn/${models.calling}.bpmn: e1 names a form, but forms/${models.calling}/ has no form with the id ${models.form}.`,
      `bpmn/${models.calling}.bpmn: e2 names a decision, but dmn/ has no table with the id ${models.decision}.`,
      `bpmn/${models.calling}.bpmn: e0 names a process, but bpmn/ has no process with the id ${models.called}.`,
    ].join('\n'),
  );
});

test('processes that call each other in a circle are refused', async () => {
  const models = callingModels();
  const [caller, called, ...rest] = models.files();
  const calling = caller?.content.replace(models.called, models.calling).replaceAll(`id="${models.calling}"`, `id="${models.called}"`);
  const circle = [...(caller && called ? [caller, { ...called, content: calling ?? '' }] : []), ...rest];
  const forms = models
    .files()
    .slice(3)
    .map((file) => ({ ...file, path: file.path.replace(models.calling, models.called) }));
  await expect(bundles([...circle, ...forms])).rejects.toThrow(/call each other in a circle/);
});

test('a file that is no diagram is refused', async () => {
  await expect(bundles([{ path: 'bpmn/broken.bpmn', content: '<not-closed' }])).rejects.toThrow(
    /bpmn\/broken.bpmn: cannot be read: .* Open it in Camunda Modeler/,
  );
});

test('elements are called as the version of the job calls them', async () => {
  const models = callingModels();
  const cases = await openTestCases();
  const record = async (version: number, change: (xml: string) => string) => {
    const [, bundle] = await bundles(models.files().map((file) => ({ ...file, content: change(file.content) })));
    const files = Object.fromEntries(bundle?.files ?? []);
    const definitionKey = String(version);
    await cases.deployments.record({
      processId: models.calling,
      version,
      definitionKey,
      versionTag: null,
      bundle: files,
      deployedBy: 'test',
      revision: null,
    });
  };
  const names = recordedNames(cases);
  const of = (version: number, elementId: string, bpmnProcessId = models.calling) => ({
    bpmnProcessId,
    processDefinitionKey: String(version),
    elementId,
  });

  await record(1, (xml) => xml);
  expect(await names.nameOf(of(1, 'e1'))).toBe('审核材料');
  expect(await names.nameOf(of(1, models.calling))).toBe('试验流程');
  expect(await names.nameOf(of(1, 'end'))).toBe('end');
  expect(await names.nameOf(of(9, 'e1', 'another process'))).toBe('e1');
  expect([await names.groupsOf(of(1, 'e1')), await names.groupsOf(of(1, 'e0'))]).toEqual([['clerks'], []]);

  await record(2, (xml) => xml.replace('审核', '复核').replace('clerks', 'reviewers'));
  expect([await names.nameOf(of(1, 'e1')), await names.nameOf(of(2, 'e1'))]).toEqual(['审核材料', '复核材料']);
  expect([await names.groupsOf(of(1, 'e1')), await names.groupsOf(of(2, 'e1'))]).toEqual([['clerks'], ['reviewers']]);
  // Deployed, and not on record yet: called as by the newest that is.
  expect(await names.nameOf(of(3, 'e1'))).toBe('复核材料');
  await record(3, (xml) => xml.replace('审核', '初核'));
  expect(await names.nameOf(of(3, 'e1'))).toBe('初核材料');
  await cases.close();
});
