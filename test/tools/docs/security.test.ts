/** docs/security.md: nothing is left out, nothing is named that is not there, nothing is open without a reason. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '#test';
import { projectRoot } from '../../../src/models/files.ts';

const page = readFileSync(join(projectRoot, 'docs/security.md'), 'utf8');

/** How many requirements of levels 1 and 2 each section of ASVS 5.0.0 has: its first ones. Those of level 3 only are not here. */
const sections: Readonly<Record<string, number>> = {
  ...{ 'V1.1': 2, 'V1.2': 9, 'V1.3': 11, 'V1.4': 3, 'V1.5': 2, 'V2.1': 3, 'V2.2': 3, 'V2.3': 4, 'V2.4': 1 },
  ...{ 'V3.2': 2, 'V3.3': 4, 'V3.4': 6, 'V3.5': 5, 'V3.7': 2, 'V4.1': 3, 'V4.2': 1, 'V4.3': 2, 'V4.4': 4 },
  ...{ 'V5.1': 1, 'V5.2': 3, 'V5.3': 2, 'V5.4': 3, 'V6.1': 3, 'V6.2': 12, 'V6.3': 4, 'V6.4': 4, 'V6.5': 5, 'V6.6': 3, 'V6.8': 4 },
  ...{ 'V7.1': 3, 'V7.2': 4, 'V7.3': 2, 'V7.4': 5, 'V7.5': 2, 'V7.6': 2, 'V8.1': 2, 'V8.2': 3, 'V8.3': 1, 'V8.4': 1 },
  ...{ 'V9.1': 3, 'V9.2': 4, 'V10.1': 2, 'V10.2': 2, 'V10.3': 4, 'V10.4': 11, 'V10.5': 5, 'V10.6': 2, 'V10.7': 3 },
  ...{ 'V11.1': 2, 'V11.2': 3, 'V11.3': 3, 'V11.4': 4, 'V11.5': 1, 'V11.6': 1, 'V12.1': 3, 'V12.2': 2, 'V12.3': 4 },
  ...{ 'V13.1': 1, 'V13.2': 5, 'V13.3': 2, 'V13.4': 5, 'V14.1': 2, 'V14.2': 4, 'V14.3': 3, 'V15.1': 3, 'V15.2': 3, 'V15.3': 7 },
  ...{ 'V16.1': 1, 'V16.2': 5, 'V16.3': 4, 'V16.4': 3, 'V16.5': 3, 'V17.1': 1, 'V17.2': 4, 'V17.3': 2 },
};
const requirements = Object.entries(sections).flatMap(([section, count]) =>
  Array.from({ length: count }, (_, index) => `${section}.${index + 1}`),
);

interface Item {
  number: string;
  asks: string;
  met: string;
  held: string;
}

const asvsNumber = /^V\d{1,2}(?:\.\d{1,2}){0,2}$/;
const otherNumber = /^(?:第\d{1,2}条|GB\/T \d{5}\S* \S+|GB\/T \d{5} \S+|密码法 第\d+条)$/;

/** The rows of all tables of items. */
function itemsOf(text: string): Item[] {
  const tables = text.split('| number | what it asks | how it is met | held by |\n|---|---|---|---|\n').slice(1);
  return tables.flatMap((table) =>
    (/^(?:\|.*\n)+/.exec(table)?.[0] ?? '')
      .trimEnd()
      .split('\n')
      .map((line) => {
        const [, number = '', asks = '', met = '', held = '', ...rest] = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
        expect([line, rest]).toEqual([line, ['']]);
        return { number, asks, met, held };
      }),
  );
}

const items = itemsOf(page);
const isOpen = ({ held }: Item): boolean => held.startsWith('open: ');

describe('docs/security.md', () => {
  test('has every requirement of levels 1 and 2 once, by itself or with its section or chapter', () => {
    const named = items.map(({ number }) => number).filter((number) => asvsNumber.test(number));
    const covers = (number: string, requirement: string) => requirement === number || requirement.startsWith(`${number}.`);
    const times = requirements.map((requirement) => [requirement, named.filter((number) => covers(number, requirement)).length]);
    expect(times.filter(([, count]) => count !== 1)).toEqual([]);
    expect(named.filter((number) => !requirements.some((requirement) => covers(number, requirement)))).toEqual([]);
  });

  test('numbers are well-formed, and stand once', () => {
    const numbers = items.map(({ number }) => number);
    expect(numbers.filter((number) => !asvsNumber.test(number) && !otherNumber.test(number))).toEqual([]);
    expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([]);
  });

  test('each item says what it asks, and is held by a test that there is, or gives a reason', () => {
    const held = /^`test\/\S+\.test\.ts`$/;
    const reason = /^(?:no test|does not apply|open): .{8,}$/;
    expect(items.filter(({ asks, held: by }) => asks.length < 2 || !(held.test(by) || reason.test(by)))).toEqual([]);
  });

  test('what is met says how', () => {
    expect(items.filter((item) => item.met === '' && item.held.startsWith('`test/'))).toEqual([]);
  });

  test('what is open stands on top, and nothing else does', () => {
    const [, top = ''] = /\n## Open\n([\s\S]*?)\n## /.exec(page) ?? [];
    const onTop = [...top.matchAll(/^- \*\*(.+?)\*\*/gm)].flatMap(([, numbers = '']) => numbers.split(/[,、] ?/));
    const open = items.filter(isOpen).map(({ number }) => number);
    expect(onTop.sort()).toEqual(open.sort());
  });

  test('names no file that is not there', () => {
    const quoted = [...page.matchAll(/`((?:src|test|workers|tools|docs|parameters)\/[^`*{} ]+)`/g)].map(([, path = '']) => path);
    const linked = [...page.matchAll(/\]\((?!http)([^)#]+)\)/g)].map(([, path = '']) => join('docs', path));
    expect(quoted.length).toBeGreaterThan(200);
    expect([...new Set([...quoted, ...linked])].filter((path) => !existsSync(join(projectRoot, path)))).toEqual([]);
  });
});

test('the test sees a row that is wrong', () => {
  const head = '| number | what it asks | how it is met | held by |\n|---|---|---|---|\n';
  const [item] = itemsOf(`${head}| V1.1.1 | something | | open: |\n`);
  expect(item).toEqual({ number: 'V1.1.1', asks: 'something', met: '', held: 'open:' });
});
