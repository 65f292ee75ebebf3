/** From the application to the window: what the register says, and what the rules find (S-01 to S-17). */
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { isoDate } from '../../../src/policy/dates.ts';
import checkSuspension from '../../../workers/suspension/check-suspension.ts';
import lookUpParticipation from '../../../workers/suspension/look-up-participation.ts';
import { participantNamed } from '../../registries/simulated.ts';
import { suspensionFor } from '../../registries/suspension-for.ts';
import { bureau, type Bureau } from './bureau.ts';

interface Review {
  participation: Record<string, unknown>;
  suspensionCheck: { possible: boolean; proposalLabel: string; options: { value: string }[]; openReadings: { question: string }[] };
  arrearsTreatment: string;
}

let at: Bureau;
beforeAll(async () => {
  at = await bureau();
});
afterAll(() => at.at.stop());

const review = async (...of: Parameters<Bureau['caseOf']>) => {
  const caseNumber = await at.caseOf(...of);
  return { caseNumber, ...((await at.toReview(caseNumber)) as unknown as Review) };
};

describe.each([
  ['测试断一', '可以办理中断，自2026年9月起不缴费', 'none'],
  ['测试断二', '可以办理中断，自2026年9月起不缴费', 'none'],
  ['测试断三', '欠费完清或者删除后可以办理转出', 'settle'],
  ['测试断四', '可以办理转出', 'delete'],
  ['测试断五', '可以办理中断，自2026年9月起不缴费', 'none'],
  ['测试断九', '可以办理转出', 'none'],
  ['测试断十一', '不符合条件，拟不予办理', 'none'],
  ['测试断十二', '不符合条件，拟不予办理', 'none'],
  ['测试断十三', '可以办理中断，自2021年3月起不缴费', 'none'],
])('%s', (name, proposal, arrearsTreatment) => {
  test(`S-01, S-07: ${proposal}`, async () => {
    const found = await review(name);
    expect(found).toMatchObject({ suspensionCheck: { proposalLabel: proposal }, arrearsTreatment });
    const offered = found.suspensionCheck.options.map(({ value }) => value);
    expect(offered).toEqual(found.suspensionCheck.possible ? ['approve', 'supplement', 'refuse'] : ['supplement', 'refuse']);
  });
});

test('S-09 only what is to be paid is due in the case', async () => {
  const owing = await review('测试断十');
  expect((await at.at.cases.payments.totals(owing.caseNumber)).personalShare.due?.toString()).toBe('1620.80');
  const deleting = await review('测试断四');
  expect((await at.at.cases.payments.totals(deleting.caseNumber)).personalShare.due?.toString()).toBe('0.00');
  const staying = await review('测试断二');
  expect((await at.at.cases.payments.totals(staying.caseNumber)).personalShare.due).toBeNull();
});

test('AMB-39, AMB-41, AMB-43 the clerk reads what the source leaves open', async () => {
  const of = async (name: string) => (await review(name)).suspensionCheck.openReadings.map(({ question }) => question.slice(0, 8));
  expect(await of('测试断一')).toEqual(['服刑起止当月是否']);
  expect(await of('测试断六')).toEqual(['管制、缓刑也是判']);
  expect(await of('测试断八')).toEqual(['受理范围称“劳改']);
  expect(await of('测试断五')).toEqual(['受理范围未列参军']);
});

test('delivered twice, the first answer of the register counts', async () => {
  const { caseNumber, participation } = await review('测试断一');
  await at.at.agencies.post('/pension-relations/terminations', {
    idempotencyKey: 'in between',
    caseNumber: 'BJ2026-00000-00000',
    idNumber: participantNamed('测试断一').idNumber,
    cutoffDate: '2026-09-01',
    reason: 'death',
  });
  expect(await at.run(lookUpParticipation, caseNumber)).toEqual({ participation });
  expect(await at.run(checkSuspension, caseNumber)).toMatchObject({ suspensionCheck: { possible: true } });
});

describe('the window', () => {
  test('says why it approves under a name that does not fit the ID number', async () => {
    const { applicant } = suspensionFor('测试断一');
    const { caseNumber } = await review('测试断一', { applicant: { ...applicant, name: '测试旁人' } });
    const unsaid = { decision: 'approve', nameReason: '' };
    await expect(at.decide(caseNumber, 'review-suspension', unsaid)).rejects.toThrow('nameReason: required');
    const answer = { decision: 'approve', nameReason: '已核对户口簿，系曾用名' };
    expect(await at.decide(caseNumber, 'review-suspension', answer)).toEqual({ reviewSuspension: answer });
  });

  test('S-01 cannot approve what the register would refuse', async () => {
    const { caseNumber } = await review('测试断十一');
    await expect(at.decide(caseNumber, 'review-suspension', { decision: 'approve' })).rejects.toThrow('no relation to suspend');
  });

  test('S-14 says what becomes of months that are paid although nothing was to be paid', async () => {
    const { caseNumber } = await review('测试断一', { custodyFrom: isoDate('2026-06-15') });
    await expect(at.decide(caseNumber, 'review-suspension', { decision: 'approve' })).rejects.toThrow('paidSinceReason: required');
    const answer = { decision: 'approve', paidSinceReason: '已缴月份另行退还' };
    expect(await at.decide(caseNumber, 'review-suspension', answer)).toEqual({ reviewSuspension: answer });
  });
});

test('no name and no number of a person, also not in a free text, reaches the engine', async () => {
  const { name, idNumber } = participantNamed('测试断二');
  const variables = await at.toReview(await at.caseOf('测试断二', { otherReason: `${name}（${idNumber}）暂时无力缴费` }));
  expect(JSON.stringify(variables)).not.toMatch(new RegExp(`${name}|${idNumber}`));
  expect(JSON.stringify(variables)).toContain('暂时无力缴费');
});
