/** Which case runs on which version, and what it waits for there. */
import { expect, test } from '#test';
import type { NewStep, ProcessInstance } from '../../src/cases/index.ts';
import { onDatabase } from './databases.ts';
import { startedCase } from './fixtures.ts';

let keys = 5000;
const newKey = () => String(++keys);

onDatabase('the process instances of the cases', (use) => {
  async function running(processId = `process-${newKey()}`, version = 1) {
    const caseNumber = await startedCase(use.cases);
    const instanceKey = (await use.cases.files.get(caseNumber)).processInstanceKey as string;
    const instance: ProcessInstance = { instanceKey, processId, definitionKey: `${processId}:${version}`, version };
    return { caseNumber, instance };
  }
  const visit = (instance: ProcessInstance, elementId: string, changes: Partial<NewStep> = {}): NewStep => ({
    elementId,
    elementInstanceKey: newKey(),
    name: elementId,
    instance,
    ...changes,
  });

  test('are known by their first job, with their open steps', async () => {
    const { caseNumber, instance } = await running();
    const done = visit(instance, 'look-up');
    await use.cases.steps.begin(caseNumber, done);
    await use.cases.steps.finish(caseNumber, done);
    await use.cases.steps.begin(caseNumber, visit(instance, 'review'));
    await use.cases.steps.begin(caseNumber, visit(instance, 'confirm'));
    expect(await use.cases.instances.running(instance.processId)).toEqual([
      { ...instance, caseNumber, waits: ['confirm', 'review'], calls: [] },
    ]);
  });

  test('a called process runs while one of its steps is open, and its caller is told by it', async () => {
    const { caseNumber, instance } = await running();
    const called = { ...instance, instanceKey: newKey(), processId: `called-${newKey()}` };
    const wait = visit(called, 'await-supplement');
    await use.cases.steps.begin(caseNumber, visit(instance, 'register'));
    await use.cases.steps.begin(caseNumber, wait);
    expect(await use.cases.instances.find(instance.instanceKey)).toMatchObject({ waits: ['register'], calls: [called.processId] });
    expect(await use.cases.instances.running(called.processId)).toMatchObject([{ caseNumber, waits: ['await-supplement'], calls: [] }]);
    await use.cases.steps.finish(caseNumber, wait);
    expect(await use.cases.instances.running(called.processId)).toEqual([]);
    expect(await use.cases.instances.find(instance.instanceKey)).toMatchObject({ calls: [] });
  });

  test('that was moved stays on its new version, whatever a job from before tells, and its renamed steps follow', async () => {
    const { caseNumber, instance } = await running();
    const [review, done] = [visit(instance, 'review'), visit(instance, 'renamed-later')];
    await use.cases.steps.finish(caseNumber, done);
    await use.cases.steps.begin(caseNumber, review);
    const target = { definitionKey: 'next', version: 2 };
    const elements = { review: 'examine', 'renamed-later': 'other' };
    await Promise.all([1, 2].map(() => use.cases.instances.recordMoved(instance.instanceKey, target, elements, '测试运维')));
    await use.cases.steps.begin(caseNumber, visit(instance, 'handed-out-before'));
    expect(await use.cases.instances.find(instance.instanceKey)).toMatchObject({ ...target, waits: ['examine', 'handed-out-before'] });
    await use.cases.steps.finish(caseNumber, { ...review, elementId: 'examine' });
    expect((await use.cases.steps.of(caseNumber)).map(({ elementId, finishedAt }) => [elementId, finishedAt !== null])).toEqual([
      ['renamed-later', true],
      ['examine', true],
      ['handed-out-before', false],
    ]);
    const moves = (await use.cases.audit.of(caseNumber)).filter(({ action }) => action === 'instance-moved');
    expect(moves).toMatchObject([{ actor: '测试运维', details: { from: 1, to: 2, instanceKey: instance.instanceKey } }]);
  });

  test('do not run any more when the case is closed, or when the engine says so', async () => {
    const closed = await running();
    await use.cases.steps.begin(closed.caseNumber, visit(closed.instance, 'review'));
    await use.cases.files.close(closed.caseNumber, 'withdrawn', []);
    const ended = await running();
    await use.cases.steps.begin(ended.caseNumber, visit(ended.instance, 'review'));
    await use.cases.instances.recordEnded(ended.instance.instanceKey);
    for (const { instance } of [closed, ended]) {
      expect(await use.cases.instances.running(instance.processId)).toEqual([]);
      expect(await use.cases.instances.find(instance.instanceKey)).toBeNull();
    }
  });
});
