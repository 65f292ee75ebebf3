import { describe, expect, test } from '#test';
import { isoDate } from '../../../../src/policy/dates.ts';
import { eligibility, eventOf, relationTerminated } from '../../../../src/processes/lump-sum-payout/rules/index.ts';
import { findings } from '../../veteran-back-pay/rules/reasons.ts';

const requirements = (outcome: ReturnType<typeof eligibility>) => outcome?.reasons.map(({ requirement }) => requirement);

describe('L-02 to L-04 scope', () => {
  test.each([
    ['death', true, 'L-02'],
    ['emigration', true, 'L-03'],
    ['workAbroad', false, 'L-03'],
    ['agencyTransfer', true, 'L-04'],
  ] as const)('%s: %s (%s)', (event, value, requirement) => {
    expect(eligibility({ event })?.value).toBe(value);
    expect(requirements(eligibility({ event }))).toEqual([requirement]);
  });

  test.each([
    [false, true, true],
    [true, true, false],
    [false, false, false],
    [true, false, false],
    [undefined, true, true],
    [undefined, false, false],
    [false, undefined, true],
    [true, undefined, false],
  ])('L-04: agency insured %s, retired %s: %s', (agencyInsured, retired, expected) => {
    expect(eligibility({ event: 'agencyTransfer', agencyInsured, retired })?.value).toBe(expected);
  });

  test('a refusal names all that stands in the way, and the remedy', () => {
    const refusal = eligibility({ event: 'agencyTransfer', agencyInsured: true, retired: false });
    expect(findings(refusal ?? { reasons: [] })).toBe(
      '调入的机关事业单位已参保，不属于受理范围。\n尚未在该机关事业单位退休，不属于受理范围；退休后可以办理。',
    );
  });

  test('what does not concern another event does not stand in its way', () => {
    expect(eligibility({ event: 'death', agencyInsured: true, retired: false })?.value).toBe(true);
    expect(eligibility({})).toBeUndefined();
  });
});

describe('the event that the facts tell of', () => {
  const deathDate = isoDate('2024-03-05');
  const approvalDate = isoDate('2024-01-08');
  test.each([
    [{ deathDate }, 'death'],
    [{ approvalDate }, 'emigration'],
    [{ agencyInsured: false, retired: true }, 'agencyTransfer'],
    [{ event: 'emigration', deathDate }, 'emigration'],
    [{ deathDate, approvalDate }, undefined],
    [{ retired: true }, undefined],
    [{}, undefined],
  ] as const)('%j: %s', (facts, event) => {
    expect(eventOf(facts)).toBe(event);
  });
});

describe('L-01 the relation ends with the payout', () => {
  test('by the bureau (L-15)', () => {
    const outcome = relationTerminated({ event: 'death' });
    expect(outcome?.value).toBe(true);
    expect(requirements(outcome)).toEqual(['L-02', 'L-01', 'L-15']);
  });

  test('not without a payout, undecided without an event', () => {
    expect(relationTerminated({ event: 'workAbroad' })?.value).toBe(false);
    expect(relationTerminated({})).toBeUndefined();
  });
});
