/** The files that owners edit, from a folder or from a commit: what every tool for the models starts from. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Content by path from the project's root, such as `forms/enrollment/application.form`; in the order of the paths. */
export type ModelFiles = ReadonlyMap<string, string>;

/** Where owners' files stand, and how their names end. */
const places: readonly { folder: string; ending: string }[] = [
  { folder: 'bpmn', ending: '.bpmn' },
  { folder: 'dmn', ending: '.dmn' },
  { folder: 'forms', ending: '.form' },
  { folder: 'src/policy/parameters', ending: '.json' },
  { folder: 'src/notices/templates', ending: '.md' },
];

export const ownersFolders: readonly string[] = places.map(({ folder }) => folder);

const belongs = (path: string): boolean => places.some(({ folder, ending }) => path.startsWith(`${folder}/`) && path.endsWith(ending));

/** The project's own root. */
export const projectRoot = join(import.meta.dirname, '..', '..');

/** @param root of a project, or of a copy that has only some of the folders */
export function filesOf(root: string = projectRoot): ModelFiles {
  const paths = places.flatMap(({ folder }) => pathsBelow(root, folder)).filter(belongs).sort();
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

function pathsBelow(root: string, folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path.replaceAll(sep, '/')}`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** A commit that git does not know, or a folder that is no repository. */
export class UnknownRevision extends Error {
  override name = 'UnknownRevision';
}

/** @param revision a commit, branch or tag. @throws UnknownRevision */
export function filesAt(revision: string, root: string = projectRoot): ModelFiles {
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1e8 });
  try {
    const commit = git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`).trim();
    const paths = git('ls-tree', '-r', '-z', '--name-only', commit).split('\0').filter(belongs).sort();
    return new Map(paths.map((path) => [path, git('show', `${commit}:${path}`)]));
  } catch (error) {
    throw new UnknownRevision(`git knows no version "${revision}" here. Name a commit, a branch or a tag of this repository (git log --oneline lists them).`, { cause: error });
  }
}
