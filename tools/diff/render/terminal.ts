/** The changes for a terminal, in colour where it has any. */
import { styleText } from 'node:util';
import type { Change, ChangeKind, ChangeSet } from '../change.ts';
import { changesOf, summaryOf, titleOf, unreadableText, type VersionNames } from './summary.ts';

const marks: Readonly<Record<ChangeKind, { sign: string; colour: Parameters<typeof styleText>[0] }>> = {
  added: { sign: '+', colour: 'green' },
  removed: { sign: '-', colour: 'red' },
  changed: { sign: '~', colour: 'yellow' },
  moved: { sign: '>', colour: 'blue' },
};

/** Text from somebody's file must not move the cursor or colour the terminal. */
const printable = (text: string): string => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '�');

function lines({ kind, text, warning }: Change): string[] {
  const { sign, colour } = marks[kind];
  return [styleText(colour, `  ${sign} ${printable(text)}`), ...(warning ? [styleText(['bold', 'yellow'], `    注意：${warning}`)] : [])];
}

export function renderTerminal(changeSet: ChangeSet, names: VersionNames): string {
  const blocks = changeSet.files.map((file) =>
    [`${styleText('bold', printable(file.title))}  ${file.path}`, ...changesOf(file, changeSet).flatMap(lines)].join('\n'),
  );
  const problems = unreadableText(changeSet, names).map(printable);
  return `${[titleOf(names), ...blocks, ...problems, summaryOf(changeSet)].join('\n\n')}\n`;
}
