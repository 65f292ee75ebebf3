/** What every rendering says: what was compared, and how much was found. */
import type { Change, ChangedFile, ChangeKind, ChangeSet } from '../change.ts';

/** How the two versions are called, such as "main" and "工作目录". */
export interface VersionNames {
  readonly base: string;
  readonly head: string;
}

export const nothingChanged = '没有变化';

export const kindWords: Readonly<Record<ChangeKind, string>> = { added: '新增', removed: '删除', changed: '修改', moved: '移动' };

export const titleOf = ({ base, head }: VersionNames): string => `${base} 与 ${head} 的差异`;

/** 共3处变化（新增1、修改2），涉及2个文件；其中1处须注意 */
export function summaryOf({ changes, files }: ChangeSet): string {
  if (changes.length === 0) return nothingChanged;
  const counts = (Object.keys(kindWords) as ChangeKind[]).flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count > 0 ? [`${kindWords[kind]}${count}`] : [];
  });
  const warnings = changes.filter(({ warning }) => warning).length;
  return `共${changes.length}处变化（${counts.join('、')}），涉及${files.length}个文件${warnings > 0 ? `；其中${warnings}处须注意` : ''}`;
}

export const changesOf = ({ path }: ChangedFile, { changes }: ChangeSet): readonly Change[] => changes.filter(({ file }) => file === path);

export function unreadableText({ unreadable }: ChangeSet, names: VersionNames): readonly string[] {
  return unreadable.map(({ version, path, problem }) => `${path}（${names[version]}）无法读取，没有比较：${problem}`);
}
