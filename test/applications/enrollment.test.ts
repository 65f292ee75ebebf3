/** What an application for enrollment must state, by its category (E-02 to E-09, E-26 to E-38). */
import { describe, expect, test } from '#test';
import { applicationSchema } from '../../src/processes/index.ts';
import { type EnrollmentApplication } from '../../src/processes/enrollment/application.ts';
import { isoDate } from '../../src/policy/dates.ts';
import { enrollmentFor } from '../registries/enrollment-for.ts';

const schema = applicationSchema(() => new Date('2026-03-02T01:00:00Z'));

function problems(name: string, changes: Partial<EnrollmentApplication> = {}): string[] {
  return (schema.safeParse(enrollmentFor(name, changes)).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

test.each(['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一'])(
  '测试参%s hands in an application without problems',
  (number) => {
    expect(problems(`测试参${number}`)).toEqual([]);
  },
);

describe('what is wrong is told at the field', () => {
  test.each<[string, Partial<EnrollmentApplication>, string[]]>([
    ['测试参一', { formerEmployerType: undefined }, ['formerEmployerType']],
    ['测试参三', { ownerHukou: undefined, ownerHukouDistrict: undefined }, ['ownerHukou', 'ownerHukouDistrict']],
    ['测试参六', { hasWrittenContract: undefined }, ['hasWrittenContract']],
    ['测试参七', { contractPerformanceDistrict: undefined }, ['contractPerformanceDistrict']],
    ['测试参十', { creditableServiceMonths: undefined, placed: undefined }, ['placed', 'creditableServiceMonths']],
    ['测试参十', { creditableServiceMonths: 26 }, ['creditableServiceMonths']],
    ['测试参十', { dischargeDate: isoDate('2026-03-03') }, ['dischargeDate']],
  ])('%s with %j', (name, changes, fields) => {
    expect(problems(name, changes).map((problem) => problem.split(':')[0])).toEqual(fields);
  });

  test('more service than there was', () => {
    expect(problems('测试参十', { creditableServiceMonths: 26 })[0]).toContain('不得多于入伍至退出现役的月数');
    expect(problems('测试参十', { creditableServiceMonths: 25 })).toEqual([]);
  });
});
