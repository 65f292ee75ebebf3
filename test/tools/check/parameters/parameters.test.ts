import { expect, test } from '@jest/globals';
import { filesOf } from '../../../../src/models/files.ts';
import { readProject } from '../../../../src/models/project.ts';
import { check } from '../../../../tools/check/rules/parameters.ts';

const path = 'parameters/deadlines.json';
const none = { workers: [], processes: {}, messages: {}, requirements: [] };

/** The rule wants every parameter defined, so its examples are the shipped files, and those with an edit. */
async function found(edit: (text: string) => string): Promise<(string | undefined)[]> {
  const files = new Map(filesOf());
  files.set(path, edit(files.get(path) ?? ''));
  return (await check(await readProject(files), none)).map(({ file, element }) => `${file} ${element}`);
}

test('finds nothing in the shipped parameters', async () => {
  expect(await found((text) => text)).toEqual([]);
});

test.each([
  ['a value of another form', '"P45D"', '"45 days"', [`${path} deadlineTransferReply`]],
  [
    'a name that nobody reads',
    '"name": "deadlineHearing"',
    '"name": "deadlineHering"',
    [`${path} deadlineHering`, 'parameters/ deadlineHearing'],
  ],
  ['a missing comma', '},\n  {', '}\n  {', expect.arrayContaining([`${path} undefined`])],
])('finds %s', async (_what, before, after, expected) => {
  expect(await found((text) => text.replace(before, after))).toEqual(expected);
});
