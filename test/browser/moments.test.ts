// The moments at which Tasklist has less than a clerk needs, and the tab on which it offers more than can be done.
import { afterAll, afterEach, beforeAll, expect, test } from '#test';
import { connectEngine } from '../../src/engine/client.ts';
import { loadExamples } from '../../tools/demo/example.ts';
import { DrivenCase } from '../engine/case-driver.ts';
import { eventually, records } from '../engine/records.ts';
import { engineForTests } from '../engine/stack.ts';
import { startSystem, type System } from '../engine/system.ts';
import { TasklistPage } from './tasklist-page.ts';

let system: System;
let clerk: TasklistPage;

beforeAll(async () => {
  system = await startSystem();
  clerk = await TasklistPage.logIn('he.canbao');
});
afterAll(async () => {
  // What the start did not come to is not there.
  await (clerk as TasklistPage | undefined)?.close();
  await (system as System | undefined)?.stop();
});

const example = loadExamples('examples').find(({ application }) => application['process'] === 'enrollment');

/** The case that runs: a person has one of a kind at a time, so that a test that fails must not leave its own behind. */
let running: DrivenCase | undefined;

async function withdrawn(): Promise<void> {
  const aCase = running;
  running = undefined;
  await aCase?.withdraw();
  await aCase?.ends('withdrawn');
}
afterEach(withdrawn);

/** A case whose first task is there. */
async function newCase(): Promise<number> {
  const aCase = (running = await DrivenCase.submit(system, example?.application as never));
  const key = await eventually(`${aCase.caseNumber} to wait for a clerk`, async () => {
    const created = records('user-task', { 'value.processInstanceKey': await aCase.instanceKey(), intent: 'CREATED' });
    return created.find(({ value }) => value.elementId === 'review-enrollment')?.value.userTaskKey;
  });
  return key;
}

test('a form that is opened the moment its task appears is complete, or says that it is loading and what to do; never a template', async () => {
  for (let i = 0; i < 2; i++) {
    const key = await newCase();
    const first = await clerk.openAtOnce(key);
    expect(first).not.toMatch(/\{\{|\}\}|⚠/);
    if (first.includes('正在载入')) {
      expect(first).toMatch(/^\s*正在载入\s+办件内容正在载入，请稍候。等待几秒后按F5键刷新本页即可办理/);
      await clerk.picture(`loading-${i}`);
    } else expect(first).toContain('系统建议');
    await clerk.reloadUntilLoaded();
    expect(await clerk.formText()).toContain('系统建议');
    await withdrawn();
  }
});

test('the person’s earlier cases are named on the form', async () => {
  const key = await newCase();
  await clerk.openAtOnce(key);
  await clerk.reloadUntilLoaded();
  expect(await clerk.formText()).toMatch(/申请人的其他办件[^]*BJ\d{4}-\w{5}-\w{5}，个人参保新参保，.*收到，.*办结（申请人撤回）。/);
  await clerk.picture('other-cases');
});

/** Begun by a person at the Processes tab. */
const withStartForm = {
  'begun-by-hand.bpmn': `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
  <bpmn:process id="begun-by-hand" name="由人启动的流程" isExecutable="true">
    <bpmn:startEvent id="begun"><bpmn:extensionElements><zeebe:formDefinition formId="begun-by-hand" /></bpmn:extensionElements></bpmn:startEvent>
  </bpmn:process>
</bpmn:definitions>`,
  'begun-by-hand.form': JSON.stringify({ id: 'begun-by-hand', type: 'default', schemaVersion: 16, components: [] }),
};

test('the Processes tab offers what has a start form, and nothing else: ours are started by a message, or called', async () => {
  const engine = connectEngine({ grpcAddress: engineForTests().gatewayAddress });
  await engine.deploy(Object.entries(withStartForm).map(([name, content]) => ({ name, content: Buffer.from(content) })));
  await engine.close();
  const offered = await eventually('the process that is begun by hand to be offered, and only that', async () => {
    const names = await clerk.offeredToStart();
    return names.includes('由人启动的流程') && names.length === 1 ? names : undefined;
  });
  expect(offered).toEqual(['由人启动的流程']);

  // The process of a task is still named.
  const key = await newCase();
  await clerk.backToTasks();
  expect((await clerk.open(key)).split('\n').slice(0, 2)).toEqual(['参保审核', '个人参保新参保']);
});
