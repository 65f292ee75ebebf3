/** Letters go to who acts: where somebody acts for the applicant, both are written to, in every process of the participants. */
import { afterAll, beforeAll, expect, test } from '#test';
import { namesOf } from '../../src/cases/index.ts';
import { enqueueNoticesFor, loadTemplates } from '../../src/notices/index.ts';
import { applicationSchema, caseProcessOf, processes, processOf } from '../../src/processes/index.ts';
import { systemClock } from '../../src/clock.ts';
import { openTestCases } from '../cases/databases.ts';
import { shippedParameters } from '../policy/parameter-files.ts';
import { applicationOf } from '../engine/lump-sum-payout/people.ts';

let cases: Awaited<ReturnType<typeof openTestCases>>;
beforeAll(async () => {
  cases = await openTestCases();
});
afterAll(() => cases.close());

const agent = { name: '测试代办人', phone: '13800138009' };

async function sentTo(changes: object, revoked = false): Promise<{ recipient: string; body: string }[]> {
  const application = applicationOf('测试支二', changes);
  const { caseNumber } = await cases.files.create(application, JSON.stringify([changes, revoked]), {
    actor: 'test',
    ...('agent' in changes && { mandate: { kind: 'agent', idNumber: '510101197902029018' } }),
  });
  const [mandate] = await cases.mandates.of(caseNumber);
  if (mandate && revoked) await cases.mandates.revoke(caseNumber, mandate.id, 'test');
  const services = {
    cases,
    clock: () => new Date(),
    parameters: shippedParameters(),
    templates: loadTemplates(processes),
    processOf: caseProcessOf,
  };
  const request = {
    sender: processOf('lump-sum-payout'),
    template: 'withdrawal-notice',
    recipients: ['applicant' as const],
    key: 'key',
    deadlines: {},
  };
  const sent = await enqueueNoticesFor(services, caseNumber, request);
  await cases.files.close(caseNumber, 'withdrawn', []);
  return sent;
}

test('without an agent only the applicant is written to', async () => {
  expect((await sentTo({})).map(({ recipient }) => recipient)).toEqual(['applicant']);
});

test('the agent gets his own letter, which says for whom he acts, and no name is stored in it', async () => {
  const sent = await sentTo({ submittedBy: 'agent', agent });
  expect(sent.map(({ recipient }) => recipient)).toEqual(['applicant', 'agent']);
  const body = sent[1]?.body ?? '';
  expect(body).toMatch(/^{{agentName}}同志：/);
  expect(body).toContain('你代{{claimantName}}就参保人员{{veteranName}}');
  expect(JSON.stringify(sent)).not.toContain(agent.name);
  expect(namesOf(applicationOf('测试支二', { agent })).agent).toBe(agent.name);
});

test('an agent whose mandate was revoked gets no letter any more', async () => {
  const sent = await sentTo({ submittedBy: 'agent', agent }, true);
  expect(sent.map(({ recipient }) => recipient)).toEqual(['applicant']);
});

test('an application that an agent hands in names him', () => {
  const found = applicationSchema(systemClock).safeParse({
    ...applicationOf('测试支二'),
    applicationDate: '2026-04-15',
    submittedBy: 'agent',
  });
  expect(found.error?.issues).toMatchObject([{ path: ['agent'], message: expect.stringContaining('代办人的姓名和联系电话') }]);
});
