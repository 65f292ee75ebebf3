/**
 * Files of the owners that lost their end, as a full disk or a broken transfer leaves them: each is found, with what is wrong in Chinese,
 * wherever it was cut off. A sample in each run; TEST_CUT_OFF=1 cuts at each byte.
 */
import { readFileSync, statSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '#test';
import { readCandidateGroups } from '../../../src/models/candidate-groups.ts';
import { filesOf, projectRoot } from '../../../src/models/files.ts';
import { readFourEyes } from '../../../src/models/four-eyes.ts';
import { candidateGroupsFile, fourEyesFile } from '../../../src/models/owners.ts';
import { readProject } from '../../../src/models/project.ts';
import { textOf } from '../../../src/models/text.ts';
import { exampleStaffFile, readStaff, StaffUnusable } from '../../../src/staff/index.ts';
import { shippedContract } from '../../../tools/check/contract.ts';
import { checkProject } from '../../../tools/check/index.ts';
import { rules } from '../../../tools/check/rules/index.ts';

const every = Number(process.env['TEST_CUT_OFF'] ?? 97);
/** They look at one file alone. */
const chosen = rules.filter(({ name }) => ['encoding', 'readable', 'parameters', 'notice-placeholders'].includes(name));
const contract = shippedContract();

/** What is left of the file: each so many bytes, and around its end. What is not lost but a line feed is not lost. */
function restsOf(content: Buffer): Buffer[] {
  const whole = content.toString('utf8').trimEnd();
  const length = Buffer.byteLength(whole);
  const at = Array.from({ length }, (_, index) => index).filter((index) => index % every === 0 || index > length - 4);
  return at.map((index) => content.subarray(0, index));
}

const smallest = (ending: string): string =>
  [...filesOf().keys()]
    .filter((path) => path.endsWith(ending))
    .reduce((a, b) => (statSync(join(projectRoot, a)).size <= statSync(join(projectRoot, b)).size ? a : b));

test.each(['.bpmn', '.dmn', '.form', '.json', '.md'].map(smallest))('%s', async (path) => {
  const wrong: unknown[] = [];
  for (const rest of restsOf(readFileSync(join(projectRoot, path)))) {
    const text = textOf(rest);
    const findings = await checkProject(await readProject(new Map([[path, text]])), contract, chosen);
    const own = findings.filter(({ file, mayFollow }) => file === path && !mayFollow);
    const clear = own.every(({ message, remedy }) => /\p{Script=Han}/u.test(message) && /\p{Script=Han}/u.test(remedy));
    // What is read by lines says where.
    const placed = path.endsWith('.md') || own.some(({ rule, message }) => rule === 'encoding' || /第 \d+ 行/.test(message));
    if (own.length === 0 || !clear || !placed) wrong.push([rest.length, ...own.map(({ message }) => message)]);
  }
  expect(wrong).toEqual([]);
});

test.each([
  [candidateGroupsFile, readCandidateGroups],
  [fourEyesFile, readFourEyes],
])('%s', (path, read) => {
  for (const rest of restsOf(readFileSync(join(projectRoot, path)))) {
    expect(() => read(textOf(rest))).toThrow(new RegExp(`^${path} cannot be used: .* lines\\. Mend this place`));
  }
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cut-off-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the staff', () => {
  const file = join(folder, 'staff.json');
  for (const rest of restsOf(readFileSync(exampleStaffFile))) {
    writeFileSync(file, rest);
    expect(() => readStaff(file)).toThrow(StaffUnusable);
    expect(() => readStaff(file)).toThrow(`${file} cannot be read as JSON`);
  }
});
