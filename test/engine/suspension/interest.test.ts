/** S-17: the sealed account bears interest every year, each year once. */
import { afterEach, expect, test } from '#test';
import { dateInChina } from '../../../src/clock.ts';
import { suspensionFor } from '../../registries/suspension-for.ts';
import { ratesPublishedFor, yearsToCome } from '../../policy/parameter-files.ts';
import { DrivenCase } from '../case-driver.ts';
import { eventually } from '../records.ts';
import { startSystem, type System } from '../system.ts';
import { calendar, noticeOf, registerOf } from './world.ts';

// Each from today on: the register has no other clock.
let { now, passes } = calendar();
let system: System;
let register: ReturnType<typeof registerOf>;
const start = async (year: 'calendar' | 'sealing') => {
  ({ now, passes } = calendar());
  system = await startSystem({ clock: now, parameters: ratesPublishedFor(yearsToCome, year) });
  register = registerOf(system);
};
afterEach(() => system.stop());

const credited = async (aCase: DrivenCase) =>
  (await aCase.progress()).decisions.filter(({ step }) => step === 'credit-interest').map(({ outcomeText }) => outcomeText);

/** What the account holds once the register has had so many orders. */
async function interestAfter(aCase: DrivenCase, years: number): Promise<string> {
  await eventually(`interest of ${years} years`, async () => ((await register.orders(aCase, 'interest')) >= years ? true : undefined));
  return (await register.relationOf('测试断一')).account.interest.toString();
}

test('S-11, S-13, S-17 credited by the timer of the years that are over, on what the years before have added; a repetition credits nothing', async () => {
  await start('calendar');
  const aCase = await DrivenCase.submit(system, suspensionFor('测试断一'));
  await aCase.decide('review-suspension', { decision: 'approve' });
  await aCase.reaches('await-resumption');
  const first = Number(dateInChina(now()).slice(0, 4)) + 1;

  // The next year is not over.
  await passes(366);
  await aCase.reaches('interest-credited');
  expect(await register.orders(aCase, 'interest')).toBe(0);

  await passes(366);
  // 58992.28 at 2.62%
  expect(await interestAfter(aCase, 1)).toBe('10851.80');

  // The register credits, but its answer is lost: the job comes again and finds an account that has grown.
  await register.fault('interest-credits', { loseAnswer: true });
  await passes(366);
  await aCase.reaches('interest-credited', 3);
  expect(await interestAfter(aCase, 2)).toBe('12437.89');
  expect(await register.orders(aCase, 'interest')).toBe(2);

  await passes(366);
  await aCase.reaches('interest-credited', 4);
  expect(await interestAfter(aCase, 3)).toBe('14065.54');
  expect(await credited(aCase)).toEqual([
    `计入${first}年利息1545.60元`,
    `计入${first + 1}年利息1586.09元`,
    `计入${first + 2}年利息1627.65元`,
  ]);
});

test('S-17 a resumption that is not confirmed begins the wait anew: the year that its timer misses is credited at the resumption', async () => {
  await start('sealing');
  const aCase = await DrivenCase.submit(system, suspensionFor('测试断五'));
  await aCase.decide('review-suspension', { decision: 'approve' });
  await aCase.reaches('await-resumption');
  await passes(200);
  await aCase.resume(dateInChina(now()));
  await aCase.decide('confirm-resumption', { decision: 'reject', reason: '尚未交验退出现役的证明' });
  await aCase.reaches('await-resumption', 2);
  await passes(200);
  await aCase.resume(dateInChina(now()));
  await aCase.decide('confirm-resumption', { decision: 'confirm' });
  await aCase.ends('completed');
  expect(await register.orders(aCase, 'interest')).toBe(1);
  // 10025.75 at 2.62%
  expect(await noticeOf(aCase, 'resumption-notice')).toContain('的利息，合计262.67元');
  expect((await register.relationOf('测试断五')).account.interest.toString()).toBe('1844.26');
});
