/** The applicant dies while the contributions are awaited: terms and reminders stop, and what was paid goes to the heir (C-01, L-02). */
import { afterAll, beforeAll, expect, test } from '#test';
import { continuationFor } from '../../registries/continuation-for.ts';
import { participantNamed } from '../../registries/simulated.ts';
import { DrivenCase } from '../case-driver.ts';
import { deathIsTrue, heirClaim, heirIsProved } from '../heirs.ts';
import { eventually } from '../records.ts';
import { startSystem, type System } from '../system.ts';
import { approve, daysPass, registerOf } from './world.ts';

let system: System;
let register: ReturnType<typeof registerOf>;
beforeAll(async () => {
  system = await startSystem();
  register = registerOf(system);
});
afterAll(() => system.stop());

/** A clerk enters what a relative has shown him. */
const reportedByClerk = (body: object) =>
  fetch(`${system.apiUrl}/api/operations/deaths`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${system.operatorToken}` },
    body: JSON.stringify(body),
  });

test('a part is paid; a clerk reports, with a relative to write to; the term passes and nothing lapses; the heir is paid', async () => {
  const { idNumber } = participantNamed('测试续一');
  const aCase = await DrivenCase.submit(system, continuationFor('测试续一'));
  await approve(aCase);
  await aCase.pays('personalShare', '1000.00');
  const report = {
    reportId: 'window-1',
    idNumber,
    diedOn: '2026-11-10',
    source: 'window',
    contact: { name: '测试亲属', phone: '13800138002', address: '示例省示例市示例路2号（虚构）' },
  };
  for (const diedOn of ['1970-01-01', '2999-01-01']) {
    const refused = await reportedByClerk({ ...report, diedOn });
    expect([refused.status, JSON.stringify(await refused.json())]).toEqual([400, expect.stringContaining('死亡日期不得')]);
  }
  expect(await (await reportedByClerk(report)).json()).toEqual({ caseNumbers: [aCase.caseNumber] });
  expect(await (await reportedByClerk(report)).json()).toEqual({ caseNumbers: [] });
  await aCase.decide('confirm-death', deathIsTrue);
  await aCase.reaches('await-heir-claim');

  const before = (await aCase.progress()).notices.filter(({ recipient }) => recipient === 'applicant').length;
  await daysPass(31);
  await aCase.isNotified('heir-claim-reminder');
  const waiting = await aCase.progress();
  expect(waiting.notices.filter(({ recipient }) => recipient === 'applicant')).toHaveLength(before);
  expect(waiting.stepsAwaited.map(({ elementId }) => elementId)).toEqual(['await-heir-claim']);

  await aCase.isClaimed(heirClaim);
  await aCase.decide('confirm-heir', heirIsProved);
  const end = await aCase.ends('died');
  expect(end.outcomeReasons.map(({ requirement }) => requirement)).toEqual(['C-01']);
  expect(end.refunds.map(({ amount }) => amount)).toEqual(['1000.00']);
  const told = end.notices.find(({ template }) => template === 'heir-notice')?.body;
  expect(told).toContain('合计1000.00元');
  expect(await register.orders(aCase)).toEqual([]);
});

test('what has taken effect is brought to its end; the letters go to the heirs', async () => {
  const { idNumber } = participantNamed('测试续十三');
  await register.fault('/pension-relations/contributions', { delayMs: 4000 });
  const aCase = await DrivenCase.submit(system, continuationFor('测试续十三', { requestedBase: 5000 }));
  await approve(aCase);
  await aCase.pays('personalShare');
  await eventually('the effect', async () => ((await register.orders(aCase)).length > 0 ? true : undefined));
  await aCase.dies(idNumber, '2026-11-20');
  await aCase.decide('confirm-death', deathIsTrue);
  const end = await aCase.ends('completed');
  expect(end.outcome).toBe('completed');
  expect(end.notices.map(({ template }) => template)).not.toContain('death-notice');
});
