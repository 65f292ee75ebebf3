/** What a move keeps of what is open, what the engine refuses, and what a move that was not put on record leaves. */
import { afterAll, beforeAll, expect, test } from '#test';
import type { RunningInstance } from '../../../src/cases/index.ts';
import { connectEngine } from '../../../src/engine/client.ts';
import { mapElements } from '../../../tools/migrate/mapping.ts';
import { nodesOf } from '../../../tools/migrate/nodes.ts';
import { applicationOf } from '../veteran-back-pay/people.ts';
import { acceptAndIdentify } from '../veteran-back-pay/shortcuts.ts';
import { diagram, edit, renamed } from '../../tools/migrate/edited.ts';
import { enrollmentFor } from '../../registries/enrollment-for.ts';
import { DrivenCase } from '../case-driver.ts';
import { eventually, records } from '../records.ts';
import { engineForTests } from '../stack.ts';
import { startSystem, type System } from '../system.ts';
import { manyCases } from './many-cases.ts';

let system: System;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.stop());

async function moverOf(process: string) {
  const cases = manyCases(system, process);
  const instanceOf = ({ caseNumber }: DrivenCase) =>
    eventually(`${caseNumber} on record`, async () => (await cases.instances()).find((instance) => instance.caseNumber === caseNumber));
  return {
    instanceOf,
    deployed: async (xml: string, confirmed: Record<string, string> = {}) => {
      await cases.deploy(xml);
      const { deployments } = await cases.operations<{ deployments: { processId: string; definitionKey: string }[] }>('deployments');
      const definitionKey = deployments.find(({ processId }) => processId === process)?.definitionKey ?? '';
      return { definitionKey, elements: mapElements(await nodesOf(diagram(process)), await nodesOf(xml), confirmed).pairs };
    },
    move: ({ instanceKey }: RunningInstance, target: { definitionKey: string; elements: Record<string, string> }) =>
      cases.operations('moves', { instanceKey, ...target, movedBy: 'engine test' }),
  };
}

test('an open task keeps its form and its candidate group', async () => {
  const { instanceOf, deployed, move } = await moverOf('enrollment');
  const aCase = await DrivenCase.submit(system, enrollmentFor('测试参八'));
  await aCase.reaches('review-enrollment');
  const target = await deployed(edit(diagram('enrollment'), ['candidateGroups="pension-window"', 'candidateGroups="pension-review"']));
  expect(await move(await instanceOf(aCase), target)).toEqual({ result: 'moved' });
  const key = await aCase.instanceKey();
  const [created, after] = await eventually('the record of the move', () => {
    const of = records('user-task', { 'value.processInstanceKey': key });
    const values = ['CREATED', 'MIGRATED'].map(
      (wanted) => of.find(({ intent }) => intent === wanted)?.value as { formKey?: number; candidateGroupsList?: string[] } | undefined,
    );
    return values[1] ? values : undefined;
  });
  expect(after).toMatchObject({ formKey: created?.formKey, candidateGroupsList: ['pension-window'] });
  await aCase.decide('review-enrollment', { decision: 'approve' });
  await aCase.ends('completed');
});

test('a timer keeps its date, even where the diagram has another term now; a called process is moved by its own name', async () => {
  const { instanceOf, deployed, move } = await moverOf('supplement-materials');
  const complete = enrollmentFor('测试参一');
  const aCase = await DrivenCase.submit(system, { ...complete, documents: [] });
  await aCase.reaches('await-supplement');
  const called = await instanceOf(aCase);
  const target = await deployed(edit(diagram('supplement-materials'), ['=deadlines.supplement<', '="P3D"<']));
  expect(await move(called, target)).toEqual({ result: 'moved' });
  const [created, after] = await eventually('the record of the move', () => {
    const of = records('timer', {
      'value.processInstanceKey': Number(called.instanceKey),
      'value.targetElementId': 'supplement-overdue',
    });
    const dates = ['CREATED', 'MIGRATED'].map(
      (wanted) => (of.find(({ intent }) => intent === wanted)?.value as { dueDate?: number } | undefined)?.dueDate,
    );
    return dates[1] ? dates : undefined;
  });
  expect(after).toBe(created);

  const caller = await moverOf('enrollment');
  const next = await caller.deployed(edit(diagram('enrollment'), ['name="参保审核"', 'name="参保复审"']));
  expect(await caller.move(await caller.instanceOf(aCase), next)).toEqual({ result: 'moved' });
  await aCase.supplement(complete.documents);
  await aCase.decide('review-enrollment', { decision: 'approve' });
  await aCase.ends('completed');
});

test('a case of which one branch waits at a join is refused, and goes on', async () => {
  const { instanceOf, deployed, move } = await moverOf('veteran-back-pay');
  const aCase = await DrivenCase.submit(system, applicationOf('测试丁一'));
  await acceptAndIdentify(aCase);
  await aCase.reaches('confirm-hardship');
  const target = await deployed(edit(diagram('veteran-back-pay'), ['name="身份认定"', 'name="身份核定"']));
  expect(await move(await instanceOf(aCase), target)).toMatchObject({
    result: 'refused',
    reason: expect.stringContaining('concurrent command'),
  });
  await aCase.decide('confirm-hardship', { decision: 'confirm' });
  await aCase.reaches('review-calculation');
  expect(await move(await instanceOf(aCase), target)).toEqual({ result: 'moved' });
});

test('a renamed step that the engine has moved, but nobody has put on record, is found where it is', async () => {
  const { instanceOf, deployed, move } = await moverOf('enrollment');
  const aCase = await DrivenCase.submit(system, enrollmentFor('测试参二'));
  await aCase.reaches('review-enrollment');
  const names = { 'check-enrollment': 'verify-enrollment' };
  const target = await deployed(renamed(diagram('enrollment'), 'check-enrollment', 'verify-enrollment'), names);
  expect(target.elements).toMatchObject(names);
  const instance = await instanceOf(aCase);
  const engine = connectEngine({ grpcAddress: engineForTests().gatewayAddress });
  await engine.migrate({ processInstanceKey: instance.instanceKey, targetDefinitionKey: target.definitionKey, mapping: target.elements });
  await engine.close();
  expect(await move(instance, target)).toEqual({ result: 'alreadyThere' });
  expect((await instanceOf(aCase)).definitionKey).toBe(target.definitionKey);
});
