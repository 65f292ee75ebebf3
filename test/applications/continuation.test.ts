/** What an application for continuation must agree in (C-21, S-10). */
import { describe, expect, test } from '#test';
import { applicationSchema } from '../../src/processes/index.ts';
import type { ContinuationApplication } from '../../src/processes/continuation/application.ts';
import { isoDate } from '../../src/policy/dates.ts';
import { continuationFor } from '../registries/continuation-for.ts';

const problems = (changes: Partial<ContinuationApplication>) =>
  applicationSchema(() => new Date('2026-11-20T01:00:00Z'))
    .safeParse(continuationFor('测试续十二', changes))
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

describe('C-21, S-10 when the sentence or the service ended', () => {
  test.each(['2024-03-31', '2026-11-02'])('%s is before the application, or its day', (day) => {
    expect(problems({ suspensionEndedOn: isoDate(day) })).toEqual([]);
  });

  test('not after it', () => {
    expect(problems({ suspensionEndedOn: isoDate('2026-11-03') })).toEqual([
      'suspensionEndedOn: 刑满释放或者退出现役日期不得晚于申请日期（2026-11-02），请更正。',
    ]);
  });

  test('not of somebody who is still in prison', () => {
    expect(problems({ servingSentence: true, suspensionEndedOn: isoDate('2024-03-31') })).toEqual([
      'suspensionEndedOn: 正在服刑的，不填写刑满释放或者退出现役日期，请删除或者更正是否正在服刑。',
    ]);
  });

  test('an impossible day is named with an example of what is right', () => {
    expect(problems({ suspensionEndedOn: '2024-02-30' as never })).toEqual([
      'suspensionEndedOn: 刑满释放或者退出现役日期应为公历日期，按年-月-日填写，例如1998-12-01，请更正。',
    ]);
  });
});
