import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '#test';
import { candidateGroups } from '../../src/models/index.ts';
import { filesOf, readProject } from '../../src/models/index.ts';
import { isoDate } from '../../src/policy/index.ts';
import {
  exampleStaffFile,
  isExample,
  openStaff,
  readStaff,
  staffGaps,
  staffOf,
  staffRoles,
  StaffUnusable,
  verdictOn,
} from '../../src/staff/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'staff-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(persons: unknown): string {
  const path = join(folder, 'staff.json');
  writeFileSync(path, typeof persons === 'string' ? persons : JSON.stringify(persons));
  return path;
}
const problemsOf = (persons: unknown, production = false): string[] => {
  try {
    readStaff(file(persons), production);
  } catch (error) {
    if (error instanceof StaffUnusable) return error.message.split('\n').map((line) => line.replace(`${folder}/staff.json`, '').trim());
    throw error;
  }
  return [];
};
const person = (id: string, groups: string[], more: object = {}) => ({ id, name: '张三（示例）', groups, ...more });
const day = isoDate('2026-12-10');
const { diagrams } = await readProject(filesOf());

describe('the example staff', () => {
  const { persons } = readStaff(exampleStaffFile);

  test('are plainly nobody real, and refused in production', () => {
    expect(persons.filter((one) => !isExample(one))).toEqual([]);
    expect(() => readStaff(exampleStaffFile, true)).toThrow(/zhao\.shouli is an example person.* Remove/);
  });

  test('fill every group twice and every role', () => {
    const inGroup = (id: string) => persons.filter(({ groups }) => groups.includes(id)).length;
    expect(candidateGroups.filter(({ id }) => inGroup(id) < 2)).toEqual([]);
    expect(staffRoles.filter((role) => !persons.some(({ roles }) => roles.includes(role)))).toEqual([]);
  });
});

describe('a staff file', () => {
  test('that cannot be used is told all its problems at once, each with place and remedy', () => {
    expect(
      problemsOf([
        { ...person('Zhang San', ['pension-windows']), phone: '1' },
        person('li.si', [], { roles: ['boss'], deputies: [{ id: 'li.si', from: '2026-02-30', to: '2026-03-01' }] }),
        person('wang.wu', [], { deputies: [{ id: 'li.si', from: '2026-03-02', to: '2026-03-01' }] }),
      ]),
    ).toEqual([
      expect.stringMatching(/^: person 1, id is no login\. Use/),
      expect.stringMatching(/^: person 1, groups\.0 is no candidate group\. Use .*pension-window,/),
      expect.stringMatching(/^: person 1 .*phone/),
      expect.stringMatching(/^: person 2, roles\.0 is no role\. Use/),
      expect.stringMatching(/^: person 2, deputies\.0\.from is no date\. Write/),
      expect.stringMatching(/^: person 3, deputies\.0 ends before it begins\. Exchange/),
    ]);
    expect(problemsOf('[')).toEqual([expect.stringMatching(/cannot be read as JSON .*STAFF_FILE/)]);
    expect(problemsOf({})).toEqual([expect.stringMatching(/^: the whole file /)]);
  });

  test('names nobody twice, and no deputy who is not there or is the person itself', () => {
    const deputies = [
      { id: 'a', from: day, to: day },
      { id: 'nobody', from: day, to: day },
    ];
    expect(problemsOf([person('a', [], { deputies }), person('b', []), person('b', [])])).toEqual([
      expect.stringMatching(/^: b stands there twice\. Give/),
      expect.stringMatching(/^: the deputy a of a is the person itself\. Name/),
      expect.stringMatching(/^: the deputy nobody of a is not in the list\. Name/),
    ]);
  });

  test('counts as soon as it has changed; one that cannot be used leaves things as they were', () => {
    const told: string[] = [];
    const save = (content: unknown, second: number) => utimesSync(file(content), second, second);
    save([person('a', [])], 1);
    const staff = openStaff(join(folder, 'staff.json'), false, (problem) => told.push(problem));
    save([person('a', ['pension-window'])], 2);
    expect(staff.current().person('a')?.groups).toEqual(['pension-window']);
    save('[', 3);
    expect(staff.current().person('a')?.groups).toEqual(['pension-window']);
    expect(staff.current().persons.length).toBe(1);
    expect(told).toEqual([expect.stringMatching(/cannot be read as JSON/)]);
  });
});

test('a deputy acts for the groups of the absent, from the first day to the last', () => {
  const staff = staffOf(
    readStaff(file([person('a', ['pension-review'], { deputies: [{ id: 'b', from: day, to: '2026-12-11' }] }), person('b', [])])).persons,
  );
  const capacity = (on: string) => staff.capacityIn(['pension-window', 'pension-review'], 'b', isoDate(on));
  expect(['2026-12-09', '2026-12-10', '2026-12-11', '2026-12-12'].map(capacity)).toEqual([
    undefined,
    { group: 'pension-review', deputyOf: 'a' },
    { group: 'pension-review', deputyOf: 'a' },
    undefined,
  ]);
  expect(staff.capacityIn(['pension-review'], 'a', day)).toEqual({ group: 'pension-review', deputyOf: undefined });
  expect(staff.capacityIn(['pension-review'], 'unknown', day)).toBeUndefined();
  // A task of no group is everybody's.
  expect(staff.capacityIn([], 'b', day)).toEqual({ group: undefined, deputyOf: undefined });
  expect(staff.entitled(['pension-review'], day).map(({ id }) => id)).toEqual(['a', 'b']);
});

describe('a task that nobody of the staff could decide is told at the start', () => {
  const { persons } = readStaff(exampleStaffFile);
  const gapsWithout = (...absent: string[]) => staffGaps(staffOf(persons.filter(({ id }) => !absent.includes(id))), diagrams, day);

  test('and there is none with the example staff', () => {
    expect(gapsWithout()).toEqual([]);
  });

  test('where nobody is in its group, or one person alone decides it and what it checks', () => {
    expect(gapsWithout('kong.zhuanyi', 'cao.zhuanyi')).toEqual([
      expect.stringMatching(/处理转移逾期 \(continuation\).*pension-transfer\.$/),
    ]);
    const onlyOne = gapsWithout('he.canbao', 'lv.canbao', 'yun.zonghe', 'shi.canbaofuhe', 'zhang.canbaofuhe');
    expect(onlyOne.map((line) => /^\S+/.exec(line)?.[0])).toEqual(['复核补收金额', '认定军龄和参加工作时间', '复核支付', '核对恢复缴费']);
    // One person reviews and approves, another releases: two persons for three posts.
    const two = gapsWithout('he.canbao', 'lv.canbao', 'yun.zonghe', 'shi.canbaofuhe', 'zhang.canbaofuhe', 'hua.jijin');
    expect(two.map((line) => /^\S+/.exec(line)?.[0])).toContain('放行支付');
  });
});

describe('a completed task counts', () => {
  const staff = staffOf(readStaff(exampleStaffFile).persons);
  const completed = (login: string | undefined, decider = 'he.canbao') =>
    verdictOn({ login, groups: ['pension-review'], checked: new Map([['review-payout', decider]]), on: day }, staff);

  test('where a person of its group took it who did not decide what it checks', () => {
    expect(completed('shi.canbaofuhe')).toEqual({
      counts: true,
      person: 'shi.canbaofuhe',
      capacity: { group: 'pension-review', deputyOf: undefined },
    });
    expect(completed('wei.jianren')).toMatchObject({ counts: true });
  });

  test.each([
    [undefined, 'nobody', undefined],
    ['demo', 'stranger', undefined],
    ['he.canbao', 'otherGroup', undefined],
    ['wei.jianren', 'checksOwnWork', 'review-payout'],
  ])('and not where it was completed by %s: %s', (login, reason, checkedStep) => {
    expect(completed(login, 'wei.jianren')).toEqual({ counts: false, person: login, reason, ...(checkedStep && { checkedStep }) });
  });
});
