/** What changed between two versions of the owners' files, in their words. */
import { systemClock, dateInChina } from '../../src/clock.ts';
import type { Project } from '../../src/models/index.ts';
import type { Change, ChangedFile, ChangeSet, Finding, UnreadableFile } from './change.ts';
import { handlings, versionOf, type Version } from './files.ts';
import { readParameters } from './parameter-files.ts';

export type { Area, Change, ChangedFile, ChangeKind, ChangeSet, UnreadableFile } from './change.ts';
export { renderTerminal } from './render/terminal.ts';
export { renderHtml } from './render/html.ts';
export { renderMarkdown } from './render/markdown.ts';
export { summaryOf, unreadableText, type VersionNames } from './render/summary.ts';

/** @param today yyyy-MM-dd: parameters with an earlier date are in force, and should not be overwritten */
export function diffProjects(base: Project, head: Project, today: string = dateInChina(systemClock())): ChangeSet {
  const paths = [...new Set([...base.files.keys(), ...head.files.keys()])].filter((path) => base.files.get(path) !== head.files.get(path));
  const unreadable = [...unreadableFiles(base, 'base'), ...unreadableFiles(head, 'head')].filter(({ path }) => paths.includes(path));
  const readable = paths.filter((path) => !unreadable.some((file) => file.path === path));
  const [before, after] = [versionOf(base, today), versionOf(head, today)];
  const compared = handlings.flatMap((handling) =>
    readable
      .filter(handling.belongs)
      .sort()
      .map((path) => compare(path, handling, before, after)),
  );
  return { files: compared.map(({ file }) => file), changes: compared.flatMap(({ changes }) => changes), unreadable };
}

function unreadableFiles(project: Project, version: UnreadableFile['version']): UnreadableFile[] {
  return [...project.unreadable, ...readParameters(project.files).unreadable].map((file) => ({ ...file, version }));
}

function compare(
  path: string,
  handling: (typeof handlings)[number],
  base: Version,
  head: Version,
): { file: ChangedFile; changes: Change[] } {
  const version = head.project.files.has(path) ? head : base;
  const title = handling.title(path, version);
  const process = handling.process?.(path, version);
  const where = { file: path, ...(process && { process }) };
  return {
    file: { path, area: handling.area, title },
    changes: findings(path, title, handling, base, head).map((finding) => ({ ...where, ...finding })),
  };
}

function findings(path: string, title: string, handling: (typeof handlings)[number], base: Version, head: Version): readonly Finding[] {
  if (!base.project.files.has(path)) return [{ kind: 'added', text: `新增${title}` }];
  if (!head.project.files.has(path)) return [{ kind: 'removed', text: `删除${title}` }];
  const found = handling.changes(path, base, head, title);
  return found.length > 0 ? found : [{ kind: 'changed', property: 'format', text: '仅文件格式有变，内容没有变化' }];
}
