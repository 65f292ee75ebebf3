/** Who completes a clerk's task counts: of everybody else the answer is none, the task is open again, and says why. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { startApp, type App } from '../../src/app.ts';
import { openCases, type Cases } from '../../src/cases/index.ts';
import type { Completions } from '../../src/engine/completions.ts';
import { connectEngine } from '../../src/engine/client.ts';
import { dateInChina } from '../../src/clock.ts';
import { readConfig } from '../../src/config.ts';
import { processList } from '../../src/processes/index.ts';
import { addDays, type IsoDate } from '../../src/policy/index.ts';
import { exampleStaffFile, type Person } from '../../src/staff/index.ts';
import { DrivenCase } from './case-driver.ts';
import { completionInRecords, eventually, records } from './records.ts';
import { engineForTests } from './stack.ts';
import { testVault } from '../cases/test-vault.ts';
import { startSystem, type System } from './system.ts';
import { applicationOf as payoutOf } from './lump-sum-payout/people.ts';
import { deathIsTrue, heirClaim, heirIsProved } from './heirs.ts';
import { approval, released } from './lump-sum-payout/world.ts';
import { applicationOf } from './veteran-back-pay/people.ts';

const DAY_MS = 86_400_000;
const folder = mkdtempSync(join(tmpdir(), 'staff-'));
const staffFile = join(folder, 'staff.json');
let movedMs = 0;
const now = () => new Date(Date.now() + movedMs);
const today = (): IsoDate => dateInChina(now());

/** The example staff; 姜审计, who is of no group, stands in for 赵受理 on these days. */
function saveStaff(deputies: { from: IsoDate; to: IsoDate }[] = []): void {
  const persons = JSON.parse(readFileSync(exampleStaffFile, 'utf8')) as Person[];
  const absent = deputies.map(({ from, to }) => ({ id: 'jiang.shenji', from, to }));
  writeFileSync(
    staffFile,
    JSON.stringify(persons.map((person) => (person.id === 'zhao.shouli' ? { ...person, deputies: absent } : person))),
  );
}

/**
 * The next job that asks who completed its task is given away once more, and both go on together: the application runs
 * twice, as in a bureau with two machines, since one does not take a job twice.
 */
let deliverTwice = false;
let asked = 0;
const completions: Completions = async (elementInstanceKey) => {
  asked += 1;
  if (!deliverTwice) return completionInRecords(elementInstanceKey);
  deliverTwice = false;
  const ofVisit = { 'value.elementInstanceKey': Number(elementInstanceKey), 'value.type': 'record-decision', intent: 'CREATED' };
  const job = await eventually('the job', () => records('job', ofVisit)[0] as unknown as { key: number } | undefined);
  const before = asked;
  await eventually('the second delivery', async () => {
    if (asked > before) return true;
    await engineRequest('PATCH', `/jobs/${job.key}`, { changeset: { timeout: 1 } });
    return undefined;
  });
  return completionInRecords(elementInstanceKey);
};

const engineRequest = async (method: string, path: string, body: object): Promise<boolean> =>
  (
    await fetch(`${engineForTests().restAddress}/v2${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  ).ok;

let system: System;
let cases: Cases;
let another: App;
beforeAll(async () => {
  saveStaff();
  system = await startSystem({ clock: now, completions, settings: { STAFF_FILE: staffFile } });
  const databaseUrl = String(system.environment['DATABASE_URL']);
  const config = { ...readConfig({ ...system.environment, API_PORT: '0' }), databaseUrl };
  another = await startApp({ config, report: () => undefined, clock: now, completions });
  cases = await openCases({ databaseUrl, processes: processList, vault: testVault });
});
afterAll(async () => {
  await cases.close();
  await another.stop();
  await system.stop();
  rmSync(folder, { recursive: true });
});

const accept = { decision: 'accept' };

/** Waits until the task is open for the nth time, and returns why, as its form is told. */
async function openAgain(aCase: DrivenCase, step: string, times = 2): Promise<string | null> {
  await aCase.reaches(step, times);
  await aCase.openTask(step);
  const visits = records('process-instance', {
    'value.elementId': step,
    'value.processInstanceKey': await aCase.instanceKey(),
    intent: 'ELEMENT_ACTIVATED',
  });
  const told = records('variable', { 'value.name': 'caseHistory' }) as unknown as { value: { scopeKey: number; value: string } }[];
  const own = told.find(({ value }) => value.scopeKey === (visits.at(-1) as unknown as { key: number }).key);
  return (JSON.parse(own?.value.value ?? '{}') as { returned: string | null }).returned;
}

/** What is on record of attempts that did not count, and of what was decided, by person. */
async function onRecord({ caseNumber }: DrivenCase) {
  const trail = await cases.audit.of(caseNumber);
  const decisions = await cases.decisions.of(caseNumber);
  return {
    attempts: trail.filter(({ action }) => action === 'decision-not-counted').map(({ actor, details }) => [actor, details['reason']]),
    decided: decisions
      .filter(({ decidedBy }) => decidedBy !== 'rules')
      .map(({ step, decidedBy, decidedByGroup }) => [step, decidedBy, decidedByGroup]),
  };
}

describe('a task that is completed', () => {
  test('by nobody is open again: claim it first', async () => {
    const aCase = await DrivenCase.submit(system, applicationOf('测试甲一'));
    await aCase.decide('accept-application', accept, null);
    expect(await openAgain(aCase, 'accept-application')).toMatch(/没有认领人.*请先认领任务/);
    expect(await onRecord(aCase)).toEqual({ attempts: [['nobody', 'nobody']], decided: [] });
    const { stepsDone, stepsAwaited } = await aCase.progress();
    expect(stepsDone.map(({ elementId }) => elementId)).not.toContain('accept-application');
    expect(stepsAwaited.map(({ elementId }) => elementId)).toEqual(['accept-application']);
    await aCase.decide('accept-application', accept, 'qian.shouli');
    await aCase.reaches('determine-identity');
    expect((await onRecord(aCase)).decided).toEqual([['accept-application', 'qian.shouli', 'veterans-window']]);
  });

  test('by a person of another group, and by a login that nobody has, is open again and names who may', async () => {
    const aCase = await DrivenCase.submit(system, applicationOf('测试甲二'));
    await aCase.decide('accept-application', accept, 'zhou.fuhe');
    expect(await openAgain(aCase, 'accept-application')).toMatch(
      /周复核（示例）不属于退役军人事务局受理窗口.*赵受理（示例）、钱受理（示例）/,
    );
    await aCase.decide('accept-application', accept, 'demo');
    expect(await openAgain(aCase, 'accept-application', 3)).toMatch(/“demo”不在工作人员名单中/);
    expect(await onRecord(aCase)).toEqual({
      attempts: [
        ['zhou.fuhe', 'otherGroup'],
        ['demo', 'stranger'],
      ],
      decided: [],
    });
    await aCase.decide('accept-application', accept);
    expect(await openAgain(aCase, 'determine-identity', 1)).toBeNull();
  });

  test('by whom the step was decided that it checks, does not pay', async () => {
    const aCase = await DrivenCase.submit(system, payoutOf('测试支三'));
    await aCase.decide('review-payout', { decision: 'approve' }, 'wei.jianren');
    await aCase.decide('approve-payout', approval, 'wei.jianren');
    const why = await openAgain(aCase, 'approve-payout');
    expect(why).toMatch(/须核对“审核支付”，该步骤由提交人魏兼任（示例）办理/);
    expect(why).toMatch(/认领（Assign to me）后办理：施参保复核（示例）、张参保复核（示例）。$/);
    expect((await aCase.progress()).payout).toBeNull();
    await aCase.decide('approve-payout', approval, 'shi.canbaofuhe');
    await aCase.decide('release-payout', released, 'wei.jianren');
    expect(await openAgain(aCase, 'release-payout')).toMatch(
      /须核对“审核支付”，该步骤由提交人魏兼任（示例）办理.*认领（Assign to me）后办理：严基金（示例）、华基金（示例）。$/,
    );
    expect((await aCase.progress()).payout).toBeNull();
    await aCase.decide('release-payout', released, 'yan.jijin');
    const { payout } = await aCase.ends('completed');
    expect(payout).not.toBeNull();
    expect(await onRecord(aCase)).toEqual({
      attempts: [
        ['wei.jianren', 'checksOwnWork'],
        ['wei.jianren', 'checksOwnWork'],
      ],
      decided: [
        ['review-payout', 'wei.jianren', 'pension-window'],
        ['approve-payout', 'shi.canbaofuhe', 'pension-review'],
        ['release-payout', 'yan.jijin', 'pension-finance'],
      ],
    });
  });

  test('by a deputy counts from the first day to the last, and says for whom', async () => {
    saveStaff([{ from: addDays(today(), 1), to: addDays(today(), 2) }]);
    const early = await DrivenCase.submit(system, applicationOf('测试甲三'));
    await early.decide('accept-application', accept, 'jiang.shenji');
    expect(await openAgain(early, 'accept-application')).toMatch(/也不是其人员的代理人/);

    movedMs += DAY_MS;
    await early.decide('accept-application', accept, 'jiang.shenji');
    await early.reaches('determine-identity');
    const [decision] = (await cases.decisions.of(early.caseNumber)).filter(({ step }) => step === 'accept-application');
    expect(decision).toMatchObject({ decidedBy: 'jiang.shenji', decidedByGroup: 'veterans-window', deputyOf: 'zhao.shouli' });

    movedMs += 2 * DAY_MS;
    const late = await DrivenCase.submit(system, applicationOf('测试甲四'));
    await late.decide('accept-application', accept, 'jiang.shenji');
    expect(await openAgain(late, 'accept-application')).toMatch(/也不是其人员的代理人/);
  });
});

test('a task that came back keeps its term, however often it comes back', async () => {
  const aCase = await DrivenCase.submit(system, applicationOf('测试甲五'));
  const dueDates = async () => {
    const key = await aCase.instanceKey();
    const created = records('user-task', { intent: 'CREATED', 'value.processInstanceKey': key });
    return created.map(({ value }) => Date.parse(String(value.dueDate).replace(/\[.*/, '')));
  };
  await aCase.decide('accept-application', accept, null);
  await openAgain(aCase, 'accept-application');
  movedMs += DAY_MS;
  await aCase.decide('accept-application', accept, 'zhou.fuhe');
  await openAgain(aCase, 'accept-application', 3);
  const [first = 0, second = 0, third = 0] = await dueDates();
  expect(second).toBeLessThanOrEqual(first);
  // The engine's clock stood still meanwhile: what is left is a day less, to the minute.
  expect(Math.round((first - third) / 60_000)).toBe(DAY_MS / 60_000);
});

describe('once', () => {
  async function completedThrice(aCase: DrivenCase, person: string): Promise<boolean[]> {
    const { userTaskKey } = await aCase.openTask('accept-application');
    await aCase.assign(userTaskKey, person);
    const complete = () => engineRequest('POST', `/user-tasks/${userTaskKey}/completion`, { variables: { acceptApplication: accept } });
    return Promise.all([complete(), complete(), complete()]);
  }

  test('is a task completed that several complete together, and once it comes back', async () => {
    const aCase = await DrivenCase.submit(system, applicationOf('测试甲六'));
    expect((await completedThrice(aCase, 'zhou.fuhe')).filter((taken) => taken)).toHaveLength(1);
    await openAgain(aCase, 'accept-application');
    expect((await completedThrice(aCase, 'qian.shouli')).filter((taken) => taken)).toHaveLength(1);
    await aCase.reaches('determine-identity');
    expect(await onRecord(aCase)).toEqual({
      attempts: [['zhou.fuhe', 'otherGroup']],
      decided: [['accept-application', 'qian.shouli', 'veterans-window']],
    });
  });

  test('does a task come back, and once is it decided, whose job is delivered twice', async () => {
    const aCase = await DrivenCase.submit(system, applicationOf('测试甲七'));
    await aCase.openTask('accept-application');
    deliverTwice = true;
    await aCase.decide('accept-application', accept, 'zhou.fuhe');
    await openAgain(aCase, 'accept-application');
    deliverTwice = true;
    await aCase.decide('accept-application', accept, 'qian.shouli');
    await aCase.reaches('determine-identity');
    expect(deliverTwice).toBe(false);
    expect(await onRecord(aCase)).toEqual({
      attempts: [['zhou.fuhe', 'otherGroup']],
      decided: [['accept-application', 'qian.shouli', 'veterans-window']],
    });
    const ofCase = { 'value.elementId': 'accept-application', 'value.processInstanceKey': await aCase.instanceKey(), intent: 'CREATED' };
    expect(records('user-task', ofCase)).toHaveLength(2);
    // A visit that is over is not opened again.
    const [, { value: over } = { value: { elementInstanceKey: 0, processInstanceKey: 0 } }] = records('user-task', ofCase);
    const client = connectEngine({ grpcAddress: engineForTests().gatewayAddress });
    const { processInstanceKey, elementInstanceKey } = over;
    const visit = {
      processInstanceKey: String(processInstanceKey),
      elementId: 'accept-application',
      elementInstanceKey: String(elementInstanceKey),
    };
    await expect(client.reopen(visit)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    await client.close();
    expect(records('incident', { 'value.processInstanceKey': await aCase.instanceKey() })).toEqual([]);
  });
});

test('a task of a called process comes back as well, where it is', async () => {
  const aCase = await DrivenCase.submit(system, payoutOf('测试支四'));
  await aCase.reaches('review-payout');
  await aCase.dies(payoutOf('测试支四').applicant.idNumber, today());
  await aCase.decide('confirm-death', deathIsTrue, 'zhou.fuhe');
  await aCase.reaches('confirm-death', 2);
  await aCase.decide('confirm-death', deathIsTrue);
  await aCase.isClaimed(heirClaim);
  await aCase.decide('confirm-heir', heirIsProved, null);
  await aCase.reaches('confirm-heir', 2);
  await aCase.decide('confirm-heir', heirIsProved);
  await aCase.ends('died');
  expect((await onRecord(aCase)).attempts).toEqual([
    ['zhou.fuhe', 'otherGroup'],
    ['nobody', 'nobody'],
  ]);
});
