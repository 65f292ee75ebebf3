import { afterAll, beforeAll, describe, expect, test } from '#test';
import { placeOf } from '../../src/policy/source-places.ts';
import { toIdentity } from './paths.ts';
import { world, type World } from './world.ts';

let at: World;
beforeAll(async () => {
  at = await world();
});
afterAll(() => at.stop());

interface Assessment {
  crossCheckNeeded: boolean;
  identityAssessment: { eligible: boolean; proposal: string; options: { value: string }[]; reasons: { place: string }[] };
}
const assess = async (person: string) => (await toIdentity(at, await at.caseOf(person))) as unknown as Assessment & Record<string, unknown>;

describe('a complete archive (B-32)', () => {
  test('needs no cross-check and offers all three decisions', async () => {
    const { crossCheckNeeded, identityAssessment, archive, militaryCheck } = await assess('测试甲一');
    expect(crossCheckNeeded).toBe(false);
    expect(identityAssessment).toMatchObject({ eligible: true, proposal: 'confirm' });
    expect(identityAssessment.options.map(({ value }) => value)).toEqual(['confirm', 'refuse', 'correct']);
    expect(archive).toMatchObject({ statusLabel: '齐全', comparison: Array(4).fill(expect.objectContaining({ resultLabel: '一致' })) });
    expect(militaryCheck).toBeUndefined();
  });

  test.each(['测试甲十', '测试乙二', '测试乙三'])('B-08 %s is not eligible: the form does not offer to confirm', async (person) => {
    const { identityAssessment } = await assess(person);
    expect(identityAssessment).toMatchObject({ eligible: false, proposal: 'refuse' });
    expect(identityAssessment.options.map(({ value }) => value)).toEqual(['refuse', 'correct']);
    expect(identityAssessment.reasons.map(({ place }) => place)).toContain(placeOf('B-08'));
  });
});

describe('a lost, incomplete or missing archive (B-33)', () => {
  test.each(['测试甲八', '测试丙一', '测试丙五'])('%s is confirmed by both organs', async (person) => {
    const assessed = await assess(person);
    expect(assessed).toMatchObject({
      crossCheckNeeded: false,
      militaryCheck: { result: 'confirmed', resultLabel: '核实一致' },
      policeCheck: { result: 'confirmed' },
      identityAssessment: { eligible: true, proposal: 'confirm' },
    });
  });

  test.each([
    ['测试丙三', 'policeCheck', 'contradicted'],
    ['测试丙七', 'policeCheck', 'notFound'],
    ['测试丙四', 'militaryCheck', 'notFound'],
  ])('%s: %s %s is proposed for refusal, the clerk may still confirm', async (person, check, result) => {
    const assessed = await assess(person);
    expect(assessed[check]).toMatchObject({ result });
    expect(assessed.identityAssessment).toMatchObject({ eligible: true, proposal: 'refuse' });
    expect(assessed.identityAssessment.options.map(({ value }) => value)).toContain('confirm');
  });

  test('the dates of the military register are what later steps count by', async () => {
    const caseNumber = await at.caseOf('测试丙二');
    await toIdentity(at, caseNumber);
    const check = await at.cases.decisions.latest(caseNumber, 'cross-check-military-service');
    const assessed = await at.cases.decisions.latest(caseNumber, 'assess-identity');
    const { dischargeDate } = check?.outcome as { dischargeDate: string };
    expect(assessed?.outcome).toMatchObject({ established: { dischargeDate }, difficult: true });
    expect((await at.cases.files.get(caseNumber, 'veteran-back-pay')).application.service.dischargeDate).not.toBe(dischargeDate);
  });
});

test('no agency tells the engine or the record of decisions a name or a number', async () => {
  const caseNumber = await at.caseOf('测试丙六');
  const shown = await toIdentity(at, caseNumber);
  const { name, idNumber } = (await at.cases.files.get(caseNumber, 'veteran-back-pay')).application.applicant;
  const steps = ['look-up-service-archive', 'assess-identity', 'cross-check-military-service', 'cross-check-public-security'] as const;
  const recorded = await Promise.all(steps.map((step) => at.cases.decisions.latest(caseNumber, step)));
  for (const text of [JSON.stringify(shown), JSON.stringify(recorded)]) {
    expect(text).not.toContain(name);
    expect(text).not.toContain(idNumber);
  }
});
