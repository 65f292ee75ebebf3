/** Nothing outside a process's own folders and the owners' files names a process, or one of its steps. */
import { basename } from 'node:path';
import { expect, test } from '#test';
import { caseMessages } from '../../src/cases/index.ts';
import { flowElementsOf } from '../../src/models/element.ts';
import { filesOf } from '../../src/models/files.ts';
import { readProject } from '../../src/models/project.ts';
import { processIn } from '../../tools/architecture/edges.ts';
import { codeFolders, codeIn, textOf } from '../../tools/architecture/imports.ts';

const { diagrams } = await readProject(filesOf());

/** The ids of one word are words of the language too: 'completed' names an outcome, 'hearing' a term. */
const isName = (id: string): boolean => id.includes('-');

/** What is called so in every diagram: the shared job types ('close-case'), and the messages of the case file. */
const shared = new Set([...codeIn('workers/shared').map((file) => basename(file, '.ts')), ...Object.keys(caseMessages)]);

const processes = new Set(diagrams.map(({ id }) => id));
const steps = new Set(diagrams.flatMap(({ process }) => flowElementsOf(process).map(({ id }) => id)).filter(isName));

/**
 * Made from the diagrams; the list itself; and the agencies' systems, whose interfaces have words of their own
 * ('enrollment' is an order to the register of pension relations there).
 */
const elsewhere = [/^src\/models\/names\.ts$/, /^src\/processes\/index\.ts$/, /^src\/registries\//];

const code = (file: string): string =>
  textOf(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/from '[^']+'/g, '')
    // In the API's description one process stands for all.
    .replace(/example: '[^']+'/g, '');

function namedIn(file: string): string[] {
  const own = processIn(file);
  return [...code(file).matchAll(/['"`]([a-z][a-z0-9-]*)['"`]/g)]
    .map(([, text = '']) => text)
    .filter((text) =>
      own === undefined ? processes.has(text) || (steps.has(text) && !shared.has(text)) : processes.has(text) && text !== own,
    )
    .map((text) => `${file}: ${text}`);
}

test('the test sees a name', () => {
  expect(steps.has('await-remittance')).toBe(true);
  expect(processes.has('enrollment')).toBe(true);
});

test('no process and no step is named outside', () => {
  const files = codeFolders.flatMap(codeIn).filter((file) => !elsewhere.some((pattern) => pattern.test(file)));
  expect(files.flatMap(namedIn)).toEqual([]);
});
