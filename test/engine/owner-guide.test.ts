/** The sections of the owners' guide can be done in any order: each begins anew with the commands that stand on the page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { loadExamples } from '../../tools/demo/example.ts';
import { peopleOf } from '../../tools/demo/system.ts';
import { handInAnew } from '../../tools/demo/trial.ts';
import { DrivenCase } from './case-driver.ts';
import { startSystem, type System } from './system.ts';

const root = join(import.meta.dirname, '..', '..');
const examples = loadExamples(join(root, 'examples'));
const rhythm = { lookEveryMs: 200, patienceMs: 60_000 };

/** By the heading of the section: what its `npm run trial` is called with. */
const sections = new Map(
  readFileSync(join(root, 'docs', 'owner-guide.md'), 'utf8')
    .split(/^## /m)
    .map((section): [string, string | undefined] => [/^[^\n]*/.exec(section)?.[0] ?? '', /^ +npm run trial -- (\S.*)$/m.exec(section)?.[1]])
    .filter((section): section is [string, string] => /^[一二三四五六]、/.test(section[0]) && section[1] !== undefined),
);

let system: System;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.stop());

const left = new Map<string, string>();
const open = { find: left.get.bind(left), remember: left.set.bind(left), forget: left.delete.bind(left) };

async function handsIn(command: string): Promise<DrivenCase> {
  const [number = '', ...changes] = command.split(' ');
  const example = examples.find(({ file }) => file.startsWith(`${number}-`));
  if (!example) throw new Error(`no example ${number}`);
  const people = peopleOf(system.apiUrl, system.simulatorUrl);
  return DrivenCase.of(system, await handInAnew(example, changes, people, open, rhythm));
}

/** What the section says is to be seen. Where the case is over then, the person is insured when the next section begins. */
const seen: Record<string, (aCase: DrivenCase) => Promise<void>> = {
  一: (aCase) => aCase.reaches('review-enrollment'),
  二: (aCase) => aCase.reaches('await-supplement'),
  三: async (aCase) => {
    await aCase.isNotified('supplement-notice');
    expect(JSON.stringify((await aCase.progress()).notices)).toContain('劳动合同');
  },
  四: enrolled,
  五: enrolled,
  六: (aCase) => aCase.reaches('review-enrollment'),
};

async function enrolled(aCase: DrivenCase): Promise<void> {
  await aCase.decide('review-enrollment', { decision: 'approve' });
  const { notices } = await aCase.ends('completed');
  expect(notices.map(({ template }) => template)).toEqual(['enrollment-notice']);
}

test('every section has its command', () => {
  expect([...sections.keys()].map((heading) => heading[0])).toEqual(Object.keys(seen));
});

// Each section comes before and after each other one.
describe.each([
  ['first to last', [...sections]],
  ['last to first', [...sections].reverse()],
])('%s', (_order, inOrder) => {
  test.each(inOrder)('%s', async (heading, command) => {
    await seen[heading[0] ?? '']?.(await handsIn(command));
  });
});
