/** The files that owners edit, from a folder or from a commit: what every tool for the models starts from. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { said } from '../language.ts';
import { isOwners, ownersFolders } from './owners.ts';
import { readText, textOf } from './text.ts';

/** Content by path from the project's root, such as `forms/enrollment/application.form`; in the order of the paths. */
export type ModelFiles = ReadonlyMap<string, string>;

/** The project's own root. */
export const projectRoot = join(import.meta.dirname, '..', '..');

/** @param root of a project, or of a copy that has only some of the folders */
export function filesOf(root: string = projectRoot): ModelFiles {
  const paths = ownersFolders
    .flatMap((folder) => pathsBelow(root, folder))
    .filter(isOwners)
    .sort();
  return new Map(paths.map((path) => [path, readText(join(root, path))]));
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
  const git = (args: readonly string[], input = ''): Buffer =>
    execFileSync('git', args, { cwd: root, input, stdio: ['pipe', 'pipe', 'pipe'], maxBuffer: 1e8 });
  try {
    const commit = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
      .toString()
      .trim();
    const listing = git(['ls-tree', '-r', '-z', commit]).toString().split('\0');
    const files = listing.flatMap((line) => {
      const [, id = '', path = ''] = /^\d+ blob (\w+)\t(.+)$/.exec(line) ?? [];
      return isOwners(path) ? [{ id, path }] : [];
    });
    // One call for all: to start git for each file takes seconds.
    const contents = contentsOf(git(['cat-file', '--batch'], files.map(({ id }) => `${id}\n`).join('')));
    return new Map(files.map(({ path }, index) => [path, contents[index] ?? '']));
  } catch (error) {
    throw new UnknownRevision(
      said({
        en: `git knows no version "${revision}" here. Name a commit, a branch or a tag of this repository (git log --oneline lists them).`,
        zh: `git中没有版本“${revision}”。请写本仓库的提交、分支或者标签（git log --oneline列出各次提交）。`,
      }),
      { cause: error },
    );
  }
}

/** From the answer of `git cat-file --batch`: of each file a line that ends with its size in bytes, the content, and a line feed. */
function contentsOf(answer: Buffer): string[] {
  const contents: string[] = [];
  for (let at = 0; at < answer.length;) {
    const start = answer.indexOf('\n', at) + 1;
    const end = start + Number(answer.subarray(at, start).toString().split(' ').at(-1));
    contents.push(textOf(answer.subarray(start, end)));
    at = end + 1;
  }
  return contents;
}
