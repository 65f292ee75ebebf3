import { describe, expect, test } from '#test';
import type { RunningInstance } from '../../../src/cases/index.ts';
import { choose, chooseCases } from '../../../tools/migrate/choose.ts';
import { planText } from '../../../tools/migrate/plan-text.ts';
import { makePlan, type Plan } from '../../../tools/migrate/plan.ts';
import { diagram, edit, renamed, versionOf, withNewStep, withoutReview } from './edited.ts';

let count = 0;
function waiting(waits: string[], { version = 1, ...changes }: Partial<RunningInstance> = {}): RunningInstance {
  const number = String(++count);
  return {
    instanceKey: number,
    caseNumber: `CASE-${number}`,
    processId: 'enrollment',
    version,
    definitionKey: `key-${version}`,
    waits,
    calls: [],
    ...changes,
  };
}

async function planned(
  source: string,
  target: string,
  instances: RunningInstance[],
  confirmed: Record<string, string> = {},
): Promise<Plan> {
  const sources = new Map([['key-1', await versionOf(source, 1)]]);
  return makePlan({ process: 'enrollment', target: await versionOf(target, 2), sources, instances, confirmed });
}

const enrollment = diagram('enrollment');
const backPay = diagram('veteran-back-pay');
const obstaclesOf = ({ groups }: Plan): string[] => groups.flatMap(({ obstacles }) => obstacles);

describe('the cases are counted by version and wait state', () => {
  test('with the labels of the diagram; who waits in a called process waits at the step that calls it', async () => {
    const called = { calls: ['supplement-materials'] };
    const instances = [waiting(['review-enrollment']), waiting(['review-enrollment']), waiting([], called), waiting([], { version: 2 })];
    const plan = await planned(enrollment, withNewStep(enrollment), instances);
    expect(plan.groups.map(({ version, waits, instances: { length }, obstacles }) => [version, waits, length, obstacles])).toEqual([
      [1, ['参保审核 (review-enrollment)'], 2, []],
      [1, ['一次性告知补正并等待 (supplement-materials)'], 1, []],
    ]);
    expect(plan.alreadyThere).toBe(1);
    const text = planText(plan);
    expect(text).toContain('+ 复查参保状况 (look-up-status-again)');
    expect(text).toContain('3 can move, 0 cannot, 1 are on version 2 already.');
  });

  test('a case whose version, or whose diagram, is not on record stays', async () => {
    const unknown = waiting([], { version: null, definitionKey: null });
    const plan = await planned(enrollment, enrollment, [unknown, waiting(['review-enrollment'], { version: 7 })]);
    expect(obstaclesOf(plan)).toEqual([
      'their version is not on record: it will be after their next step',
      'the diagram of version 7 is not on record, because it was deployed before deployments were recorded',
    ]);
  });
});

describe('who cannot move is told why', () => {
  test('a removed step stops those who wait there, and only those', async () => {
    const plan = await planned(enrollment, withoutReview(enrollment), [
      waiting(['determine-deemed-service']),
      waiting(['review-enrollment']),
    ]);
    expect(obstaclesOf(plan)).toEqual(['认定军龄和参加工作时间 (determine-deemed-service) is not in the new diagram']);
    expect(planText(plan)).toContain('1 can move, 1 cannot');
  });

  test('a renamed step waits for its confirmation', async () => {
    const target = renamed(enrollment, 'review-enrollment', 'examine-enrollment');
    const [told] = obstaclesOf(await planned(enrollment, target, [waiting(['review-enrollment'])]));
    expect(told).toContain('confirm: --map review-enrollment=examine-enrollment (参保审核, same label');
    const confirmed = await planned(enrollment, target, [waiting(['review-enrollment'])], { 'review-enrollment': 'examine-enrollment' });
    expect(obstaclesOf(confirmed)).toEqual([]);
  });

  test('the message of a renamed event would be subscribed twice: the engine refuses', async () => {
    const target = edit(renamed(enrollment, 'application-withdrawn', 'withdrawal-received'), [
      'name="withdrawal-received"',
      'name="application-withdrawn"',
    ]);
    const [told] = obstaclesOf(await planned(enrollment, target, [waiting(['review-enrollment'])]));
    expect(told).toContain('waits for the message application-withdrawn, as an element of the new diagram does');
    expect(told).toContain('--map application-withdrawn=withdrawal-received');
  });

  test('a branch that waits at a join keeps the case where it is, until the others have come', async () => {
    const one = (await planned(backPay, backPay, [waiting(['reconcile-pension-records'])])).groups[0]?.obstacles;
    expect(one?.[0]).toContain('already waits at verification-join');
    const allFive = [
      'reconcile-pension-records',
      'reconcile-medical-records',
      'confirm-hardship',
      'confirm-inability',
      'determine-hardship-enterprise',
    ];
    expect(obstaclesOf(await planned(backPay, backPay, [waiting(allFive), waiting(['review-calculation']), waiting(['hearing'])]))).toEqual(
      [],
    );
  });

  test('a gateway of parallel branches cannot move', async () => {
    expect(obstaclesOf(await planned(backPay, backPay, [waiting(['verification-join'])]))).toContain(
      'the engine cannot move a parallelGateway that is active: verification-join',
    );
  });

  test('a pair that no version has is a problem', async () => {
    expect((await planned(enrollment, enrollment, [waiting([])], { nowhere: 'review-enrollment' })).problems).toEqual([
      '--map nowhere=review-enrollment: no version that cases run on has an element nowhere.',
    ]);
  });
});

test('a timer that is not mapped is told to start anew', async () => {
  const supplement = diagram('supplement-materials');
  const target = renamed(supplement, 'supplement-overdue', 'term-over');
  const plan = await planned(supplement, target, [waiting(['await-supplement'])]);
  expect(plan.groups[0]?.obstacles).toEqual([]);
  expect(plan.groups[0]?.notes).toEqual(['补正期满 (term-over) starts at the move: the timer that it may stand for is not mapped to it']);
});

describe('the first ones', () => {
  test('are of as many different waits as possible; the others follow', async () => {
    const [a, b, c, d] = [
      waiting(['review-enrollment']),
      waiting(['review-enrollment']),
      waiting(['review-enrollment']),
      waiting(['enroll-participant']),
    ];
    const plan = await planned(enrollment, enrollment, [a, b, c, d]);
    expect(choose(plan, 2)).toEqual({ first: [a, d], rest: [b, c] });
  });

  test('may be named; who cannot move or is not there is told, all at once', async () => {
    const [a, b] = [waiting(['review-enrollment']), waiting(['determine-deemed-service'])];
    const plan = await planned(enrollment, withoutReview(enrollment), [a, b]);
    expect(chooseCases(plan, [a.caseNumber])).toEqual({ first: [a], rest: [] });
    expect(() => chooseCases(plan, [b.caseNumber, 'CASE-X'])).toThrow(/cannot move: 认定军龄.*\nCASE-X has no running enrollment/);
  });
});
