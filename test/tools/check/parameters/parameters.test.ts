import { expect, test } from '#test';
import { filesOf } from '../../../../src/models/files.ts';
import { readProject } from '../../../../src/models/project.ts';
import { check } from '../../../../tools/check/rules/parameters.ts';
import { nothingShipped } from '../rule-test.ts';

const path = 'parameters/deadlines.json';

/** The rule wants every parameter defined, so its examples are the shipped files, and those with an edit. */
async function found(edit: (text: string) => string): Promise<(string | undefined)[]> {
  const files = new Map(filesOf());
  files.set(path, edit(files.get(path) ?? ''));
  return (await check(await readProject(files), nothingShipped)).map(({ file, element }) => `${file} ${element}`);
}

test('finds nothing in the shipped parameters', async () => {
  expect(await found((text) => text)).toEqual([]);
});

test('says where a parameter belongs, and which files there are', async () => {
  const files = new Map(filesOf()).set('parameters/more.json', '[]');
  files.set(path, (files.get(path) ?? '').replace('"name": "deadlineHearing"', '"name": "transportHukou"'));
  const findings = await check(await readProject(files), nothingShipped);
  expect(findings.map(({ file, element, message, remedy }) => [file, element, message, remedy])).toEqual([
    [path, 'transportHukou', expect.stringContaining('belongs to enrollment.json'), expect.stringContaining('移到')],
    ['parameters/more.json', undefined, expect.any(String), expect.stringMatching(/deadlines\.json.*suspension\.json/)],
    ['parameters/', 'deadlineHearing', expect.any(String), expect.stringContaining('补上')],
    ['parameters/', 'transportHukou', expect.any(String), expect.stringContaining('只保留一处')],
  ]);
});

test.each([
  ['a value of another form', '"45WD"', '"45 days"', [`${path} deadlineTransferReply`]],
  [
    'a name that nobody reads',
    '"name": "deadlineHearing"',
    '"name": "deadlineHering"',
    [`${path} deadlineHering`, 'parameters/ deadlineHearing'],
  ],
])('finds %s', async (_what, before, after, expected) => {
  expect(await found((text) => text.replace(before, after))).toEqual(expected);
});
