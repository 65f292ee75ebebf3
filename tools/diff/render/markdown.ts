/** The changes as Markdown, to be put into a review. */
import type { Change, ChangeSet } from '../change.ts';
import { changesOf, summaryOf, titleOf, unreadableText, type VersionNames } from './summary.ts';

/** Labels are text, never markup. */
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/&/g, '&amp;');

function item({ text, warning }: Change): string {
  return `- ${escaped(text)}${warning ? `\n  - ⚠️ **注意**：${escaped(warning)}` : ''}`;
}

export function renderMarkdown(changeSet: ChangeSet, names: VersionNames): string {
  const blocks = changeSet.files.map(
    (file) => `### ${escaped(file.title)}\n\n\`${file.path}\`\n\n${changesOf(file, changeSet).map(item).join('\n')}`,
  );
  const problems = unreadableText(changeSet, names).map((problem) => `- ${escaped(problem)}`);
  return `${[`## ${escaped(titleOf(names))}`, summaryOf(changeSet), ...blocks, ...(problems.length > 0 ? [problems.join('\n')] : [])].join('\n\n')}\n`;
}
