/** Which case runs on which version, and its move, asked of the real API. There is no engine here: what needs one is tested with it. */
import { afterAll, beforeAll, expect, test } from '#test';
import { startedCase } from '../cases/fixtures.ts';
import { operatorToken, startTestApi, type TestApi } from './test-api.ts';

const headers = { authorization: `Bearer ${operatorToken}` };
const target = {
  version: 2,
  definitionKey: '20',
  processId: 'veteran-back-pay',
  versionTag: null,
  bundle: {},
  deployedBy: 'tester',
  revision: null,
};
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await api.cases.deployments.record(target);
});
afterAll(() => api.stop());

async function running(version = 1): Promise<{ caseNumber: string; instanceKey: string }> {
  const caseNumber = await startedCase(api.cases);
  const instanceKey = (await api.cases.files.get(caseNumber)).processInstanceKey as string;
  const instance = { instanceKey, processId: 'veteran-back-pay', version, definitionKey: `${version}0` };
  await api.cases.steps.begin(caseNumber, { elementId: 'determine-identity', elementInstanceKey: instanceKey, name: '身份认定', instance });
  return { caseNumber, instanceKey };
}

const move = (instanceKey: string, definitionKey = '20') =>
  api.post('/api/operations/moves', {
    headers,
    body: { instanceKey, definitionKey, elements: { 'determine-identity': 'determine-identity' }, movedBy: 'tester' },
  });

test('only operators see and move', async () => {
  expect((await api.get('/api/operations/processes/veteran-back-pay/instances')).status).toBe(403);
  expect((await api.post('/api/operations/moves', { body: {} })).status).toBe(403);
});

test('the running cases are listed with their version and what they wait for, without anything personal', async () => {
  const { caseNumber, instanceKey } = await running();
  const response = await fetch(`${api.url}/api/operations/processes/veteran-back-pay/instances`, { headers });
  const { instances } = (await response.json()) as { instances: { caseNumber: string }[] };
  expect(instances.filter((instance) => instance.caseNumber === caseNumber)).toEqual([
    { instanceKey, caseNumber, processId: 'veteran-back-pay', version: 1, definitionKey: '10', waits: ['determine-identity'], calls: [] },
  ]);
});

test('what is on its target already, or has ended, is no fault, and needs no engine', async () => {
  const there = await running(2);
  const ended = await running();
  await api.cases.files.close(ended.caseNumber, 'withdrawn', []);
  expect((await move(there.instanceKey)).body).toEqual({ result: 'alreadyThere' });
  expect((await move(ended.instanceKey)).body).toEqual({ result: 'ended' });
});

test('a version that is not on record is not moved to', async () => {
  const { instanceKey } = await running();
  const { status, body } = await move(instanceKey, '99');
  expect([status, body.error]).toEqual([404, '没有目标版本的部署记录。']);
});

test('while the engine is away nothing is moved, and nothing is put on record', async () => {
  const { instanceKey } = await running();
  expect((await move(instanceKey)).status).toBe(500);
  expect((await api.cases.instances.find(instanceKey))?.version).toBe(1);
});
