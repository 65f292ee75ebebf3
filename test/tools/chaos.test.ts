// The plan alone; test/engine/chaos.test.ts has it carried out.
import { expect, test } from '#test';
import { planOf } from '../../tools/chaos/plan.ts';

test('the same seed is the same plan, and no part is killed more often than it is started again', () => {
  for (let seed = 0; seed < 50; seed++) {
    const { moments } = planOf(seed, 120);
    expect(planOf(seed, 120).moments).toEqual(moments);
    expect(planOf(seed + 1, 120).moments).not.toEqual(moments);
    const kills = (part: string) => moments.filter(({ fault }) => fault.do === 'kill' && fault.part === part).length;
    expect(kills('broker')).toBeLessThan(4);
    expect(kills('database')).toBeLessThan(4);
  }
});
