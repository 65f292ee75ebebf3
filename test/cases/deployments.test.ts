import { expect, test } from '#test';
import type { NewDeployment } from '../../src/cases/index.ts';
import { onDatabase } from './databases.ts';

const files = { 'forms/enrollment/review.form': '{}', 'bpmn/enrollment.bpmn': '<one/>' };
const first: NewDeployment = {
  processId: 'enrollment',
  version: 1,
  definitionKey: '2251799813685249',
  versionTag: '0.1.0',
  bundle: files,
  deployedBy: 'tester',
  revision: 'abc123',
};
const second: NewDeployment = {
  ...first,
  version: 2,
  definitionKey: '2251799813685300',
  bundle: { ...files, 'bpmn/enrollment.bpmn': '<two/>' },
  revision: null,
};
const other: NewDeployment = { ...first, processId: 'suspension', definitionKey: '2251799813685260', versionTag: null, bundle: {} };

onDatabase('the record of deployments', (use) => {
  test('keeps who deployed what, once however often it is told', async () => {
    const { recorded, deployment } = await use.cases.deployments.record(first);
    expect(recorded).toBe(true);
    expect(deployment).toMatchObject({ processId: 'enrollment', version: 1, deployedBy: 'tester', revision: 'abc123' });
    const again = await use.cases.deployments.record({ ...first, deployedBy: 'somebody else' });
    expect(again).toEqual({ recorded: false, deployment });
    expect(await use.cases.deployments.all()).toEqual([deployment]);
  });

  test('gives the newest of each process with its files, and the older ones by their key', async () => {
    await use.cases.deployments.record(second);
    await use.cases.deployments.record(other);
    const latest = await use.cases.deployments.latest();
    expect(latest.map(({ processId, version, bundle }) => [processId, version, bundle['bpmn/enrollment.bpmn']])).toEqual([
      ['enrollment', 2, '<two/>'],
      ['suspension', 1, undefined],
    ]);
    expect(Object.keys((await use.cases.deployments.find(first.definitionKey))?.bundle ?? {})).toEqual([
      'bpmn/enrollment.bpmn',
      'forms/enrollment/review.form',
    ]);
    expect(await use.cases.deployments.find('1')).toBeNull();
    expect((await use.cases.deployments.all()).map(({ processId, version }) => `${processId} v${version}`)).toEqual([
      'suspension v1',
      'enrollment v2',
      'enrollment v1',
    ]);
  });

  test('of an engine that has lost its data begins anew, and keeps what was', async () => {
    const { recorded } = await use.cases.deployments.record({ ...first, deployedBy: 'application start' });
    expect(recorded).toBe(true);
    expect((await use.cases.deployments.latest())[0]).toMatchObject({ processId: 'enrollment', version: 1 });
    expect((await use.cases.deployments.all()).filter(({ processId }) => processId === 'enrollment')).toHaveLength(3);
  });

  test('has one row of what two starts record at the same time', async () => {
    const same = { ...second, processId: 'continuation' };
    const told = await Promise.all([1, 2, 3].map(() => use.cases.deployments.record(same)));
    expect(told.filter(({ recorded }) => recorded)).toHaveLength(1);
  });
});
