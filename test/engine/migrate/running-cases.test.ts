/** 200 running cases move to a version with a new step; a stop in the middle is made up for; nobody is lost. */
import type { Application } from '../../../src/applications/index.ts';
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { newIdNumber } from '../../cases/fixtures.ts';
import { diagram, edit, withNewStep, withoutReview } from '../../tools/migrate/edited.ts';
import { enrollmentFor } from '../../registries/enrollment-for.ts';
import { eventually, records } from '../records.ts';
import { startSystem, type System } from '../system.ts';
import { killedMigration, migrateCommand, told } from './command.ts';
import { manyCases } from './many-cases.ts';

/** As the participant of the seed, but somebody else each time: the register does not know them, and says they are not insured. */
function people(count: number, name: string, changes: object = {}): Application[] {
  return Array.from({ length: count }, () => {
    const like = enrollmentFor(name, changes);
    return { ...like, applicant: { ...like.applicant, idNumber: newIdNumber('19900101') } };
  });
}

const landed = diagram('enrollment');
const someoneWorking = '测试参八';
const serviceman = '测试参十';
const { documents: complete } = enrollmentFor(someoneWorking);

let system: System;
let cases: ReturnType<typeof manyCases>;
/** Case numbers by where they wait when the migration begins. */
const at = { review: [] as string[], supplement: [] as string[], determination: [] as string[], left: [] as string[] };
/** Numbers of the versions, as the engine counts: other tests have deployed before. */
const version = { landed: 0, relabelled: 0, withNewStep: 0, withoutReview: 0 };
const moved = (): string[] => [...at.review, ...at.supplement, ...at.determination];

beforeAll(async () => {
  // Hundreds of cases share one process with the agencies' simulator: on a busy machine its answers take their time.
  system = await startSystem({ settings: { REGISTRY_TIMEOUT_MS: '60000' } });
  cases = manyCases(system, 'enrollment');
  const { deployments } = await cases.operations<{ deployments: { processId: string; version: number }[] }>('deployments');
  version.landed = deployments.find(({ processId }) => processId === 'enrollment')?.version ?? 0;
  await bringCases();
});
afterAll(() => system.stop());

/** 200 cases come to three different steps of the landed version, ten more to a later one. */
async function bringCases(): Promise<void> {
  at.review = await cases.submit(people(70, someoneWorking));
  await cases.areAt({ [`${version.landed} review-enrollment`]: 70 });
  at.supplement = await cases.submit(people(60, someoneWorking, { documents: ['idCard:original'] }));
  await cases.areAt({ [`${version.landed} review-enrollment`]: 70, [`${version.landed} (supplement-materials)`]: 60 });
  at.determination = await cases.submit(people(70, serviceman));
  await cases.areAt({ [`${version.landed} review-enrollment`]: 140, [`${version.landed} (supplement-materials)`]: 60 });
  await cases.decide('review-enrollment', at.determination, { decision: 'approve' });
  version.relabelled = await cases.deploy(edit(landed, ['name="参保审核"', 'name="参保审查"']));
  at.left = await cases.submit(people(10, someoneWorking));
  await cases.areAt({
    [`${version.landed} review-enrollment`]: 70,
    [`${version.landed} (supplement-materials)`]: 60,
    [`${version.landed} determine-deemed-service`]: 70,
    [`${version.relabelled} review-enrollment`]: 10,
  });
  version.withNewStep = await cases.deploy(withNewStep(landed));
}

describe('migrate', () => {
  const order = () => ['enrollment', '--from', String(version.landed), '--to', String(version.withNewStep)];

  test('plans, and moves nothing', async () => {
    const { code, output } = await migrateCommand(system, order());
    expect(code).toBe(0);
    expect(output).toContain('+ 复查参保状况 (look-up-status-again)');
    expect(output).toMatch(/参保审核 \(review-enrollment\) +70 +yes/);
    expect(output).toMatch(/一次性告知补正并等待 \(supplement-materials\) +60 +yes/);
    expect(output).toMatch(/认定军龄和参加工作时间 \(determine-deemed-service\) +70 +yes/);
    expect(output).toContain('200 can move, 0 cannot');
    const json = await migrateCommand(system, [...order(), '--json']);
    expect(JSON.parse(json.output)).toMatchObject({ plan: { process: 'enrollment', alreadyThere: 0 }, outcomes: [], left: 200 });
    expect((await cases.instances()).filter(({ version: of }) => of === version.landed)).toHaveLength(200);
  });

  test('moves a few first, one of each wait at least', async () => {
    const { code, output } = await migrateCommand(system, [...order(), '--go']);
    expect([code, told(output).length]).toEqual([0, 5]);
    expect(output).toContain('195 more can move');
    const there = (await cases.instances()).filter(({ version: of }) => of === version.withNewStep);
    expect(new Set(there.map(({ waits, calls }) => [...waits, ...calls].join()))).toEqual(
      new Set(['review-enrollment', 'determine-deemed-service', 'supplement-materials']),
    );
  });

  test('killed in the middle of the rest and run again, it moves those that are left, and only those', async () => {
    const killed = await killedMigration(system, [...order(), '--go', '--rest'], 60);
    expect(killed.code).toBeNull();
    // What it had asked for when it was killed is still being done.
    const counted = async () => (await cases.instances()).filter(({ version: of }) => of === version.landed).length;
    const left = await eventually('the last moves to be done', async () => {
      const before = await counted();
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return (await counted()) === before ? before : undefined;
    });
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(195 - 50);
    const again = await migrateCommand(system, [...order(), '--go', '--rest']);
    expect(again.code).toBe(0);
    const results = told(again.output).map((line) => line.split('  ')[2]);
    expect(results.filter((result) => result?.startsWith('moved'))).toHaveLength(results.length);
    expect(new Set(told(again.output).map((line) => line.split('  ')[1])).size).toBe(results.length);
    await cases.areAt({
      [`${version.withNewStep} review-enrollment`]: 70,
      [`${version.withNewStep} (supplement-materials)`]: 60,
      [`${version.withNewStep} determine-deemed-service`]: 70,
      [`${version.relabelled} review-enrollment`]: 10,
    });
    expect((await migrateCommand(system, [...order(), '--go', '--rest'])).output).toContain('No case is to be moved.');
  });

  test('tells and refuses those whose step is gone, and the engine would refuse them too', async () => {
    version.withoutReview = await cases.deploy(withoutReview(landed));
    const plan = await migrateCommand(system, ['enrollment']);
    expect(plan.code).toBe(1);
    expect(plan.output).toMatch(/认定军龄和参加工作时间 \(determine-deemed-service\) +70 +no/);
    expect(plan.output).toContain('认定军龄和参加工作时间 (determine-deemed-service) is not in the new diagram');
    const [caseNumber = ''] = at.determination;
    const named = await migrateCommand(system, ['enrollment', '--go', '--case', caseNumber]);
    expect([named.code, named.errors]).toEqual([
      2,
      `${caseNumber} cannot move: 认定军龄和参加工作时间 (determine-deemed-service) is not in the new diagram.\n`,
    ]);

    const { deployments } = await cases.operations<{ deployments: { version: number; processId: string; definitionKey: string }[] }>(
      'deployments',
    );
    const target = deployments.find((one) => one.processId === 'enrollment' && one.version === version.withoutReview);
    const instance = (await cases.instances()).find((one) => one.caseNumber === caseNumber);
    const kept = ['withdrawal', 'application-withdrawn', 'applicant-death', 'applicant-died'];
    const elements = Object.fromEntries(kept.map((element) => [element, element]));
    const body = { instanceKey: instance?.instanceKey, definitionKey: target?.definitionKey, elements, movedBy: 'engine test' };
    expect(await cases.operations('moves', body)).toMatchObject({
      result: 'refused',
      reason: expect.stringContaining("no mapping instruction defined for active element with id 'determine-deemed-service'"),
    });
    expect((await cases.instances()).find((one) => one.caseNumber === caseNumber)?.version).toBe(version.withNewStep);
  });
});

/** The versions on which the engine has ended cases. */
function ends(): number[] {
  const ended = records('process-instance', {
    'value.bpmnProcessId': 'enrollment',
    'value.elementId': 'completed',
    intent: 'ELEMENT_COMPLETED',
  });
  const versions = ended.map(({ value }) => (value as unknown as { version: number }).version);
  return versions.filter((of) => [version.withNewStep, version.relabelled].includes(of));
}

describe('afterwards', () => {
  test('every case finishes: moved or left, before the new step or past it', async () => {
    await cases.supplement(at.supplement, complete);
    await cases.areAt({
      [`${version.withNewStep} review-enrollment`]: 130,
      [`${version.withNewStep} determine-deemed-service`]: 70,
      [`${version.relabelled} review-enrollment`]: 10,
    });
    await cases.decide('review-enrollment', [...at.review, ...at.supplement, ...at.left], { decision: 'approve' });
    await cases.decide('determine-deemed-service', at.determination, { decision: 'confirm' });
    await cases.areAt({});
    const ended = await cases.progressOf([...moved(), ...at.left]);
    expect(ended.filter(({ state, outcome }) => state === 'closed' && outcome === 'completed')).toHaveLength(210);
  });

  test('those before the new step took it, those past it and those left did not', async () => {
    const took = async (caseNumbers: readonly string[]): Promise<number> =>
      (await cases.progressOf(caseNumbers)).filter(({ stepsDone }) =>
        stepsDone.some(({ elementId }) => elementId === 'look-up-status-again'),
      ).length;
    expect([await took(at.review), await took(at.supplement), await took(at.determination), await took(at.left)]).toEqual([70, 60, 0, 0]);
  });

  test('the engine says the same: each ended once, on the version that it was moved to', async () => {
    // The records come a moment later.
    await eventually('210 ends', () => (ends().length >= 210 ? true : undefined), 240_000);
    const versions = ends();
    expect([version.withNewStep, version.relabelled].map((number) => versions.filter((of) => of === number).length)).toEqual([200, 10]);
  });
});
