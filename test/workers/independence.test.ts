/** A process's workers know their own process only, and the shared workers know none: what differs is in its folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '#test';
import { flowElementsOf } from '../../src/models/element.ts';
import { filesOf, projectRoot } from '../../src/models/files.ts';
import { readProject } from '../../src/models/project.ts';
import { taskFiles, workerFiles } from '../../workers/index.ts';

const { diagrams } = await readProject(filesOf());
const steps = new Map(diagrams.map(({ id, process }) => [id, flowElementsOf(process).map((element) => element.id)]));
const allSteps = [...steps.values()].flat();
/** Their ids are words of their own: the job types that every process uses, and `completed`, `refused` ... */
const common = new Set(allSteps.filter((id) => [...steps.values()].filter((ids) => ids.includes(id)).length > 1));

/** What a file says in quotes: the modules that it imports, and everything else. */
function quotedIn(path: string): { imports: string[]; words: string[] } {
  const text = readFileSync(join(projectRoot, path), 'utf8');
  const imports = [...text.matchAll(/from '([^']+)'/g)].map(([, target = '']) => target);
  return { imports, words: [...text.matchAll(/'([\w-]+)'/g)].map(([, word = '']) => word) };
}

test.each([...workerFiles, ...taskFiles].map(({ path, folder }) => [path, folder] as const))(
  '%s names no other process, and none of its steps',
  (path, folder) => {
    const { imports, words } = quotedIn(path);
    const own = steps.get(folder) ?? [];
    const foreign = (word: string) =>
      (steps.has(word) && word !== folder) || (allSteps.includes(word) && !common.has(word) && !own.includes(word));
    expect(words.filter(foreign)).toEqual([]);
    const processFolders = imports.flatMap((target) => /processes\/([\w-]+)\//.exec(target)?.[1] ?? []);
    expect(processFolders.filter((name) => name !== 'shared' && name !== folder)).toEqual([]);
    expect(imports.filter((target) => /^\.\.?\//.test(target) && !/\/src\/|^\.\.\/tasks\.ts$/.test(target))).toEqual([]);
  },
);
