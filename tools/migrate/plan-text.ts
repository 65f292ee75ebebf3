/** The plan for a terminal: English for developers, labels as the diagrams have them. */
import type { Group, Plan, PlannedVersion } from './plan.ts';
import { named } from './nodes.ts';

export function planText(plan: Plan): string {
  const { process, target, groups, versions, alreadyThere, problems } = plan;
  const lines = [
    `${process}: running cases to version ${target.version}`,
    ...versions.flatMap(differences),
    '',
    ...(groups.length > 0 ? table(['from', 'wait state', 'cases', 'moves'], groups.map(row)) : ['No case is to be moved.']),
    ...groups.flatMap(remarks),
    '',
    `${count(groups, true)} can move, ${count(groups, false)} cannot, ${alreadyThere} are on version ${target.version} already.`,
    ...problems,
  ];
  return lines.join('\n');
}

export function count(groups: readonly Group[], movable: boolean): number {
  return groups.filter(({ obstacles }) => (obstacles.length === 0) === movable).reduce((sum, { instances }) => sum + instances.length, 0);
}

function differences({ version, pairs, unmapped, added }: PlannedVersion): string[] {
  const renamed = Object.entries(pairs).filter(([from, to]) => from !== to);
  return [
    `  version ${version}: ${Object.keys(pairs).length} elements are mapped, ${added.length} are new, ${unmapped.length} have no place`,
    ...renamed.map(([from, to]) => `    = ${from} -> ${to}`),
    ...added.map((element) => `    + ${named(element)}`),
    ...unmapped.map((element) => `    - ${named(element)} ${element.reason}${hint(element)}`),
  ];
}

function hint({ id, candidates }: PlannedVersion['unmapped'][number]): string {
  return candidates
    .map((one) => `\n        perhaps --map ${id}=${one.id}: ${[one.label, ...one.because].filter(Boolean).join(', ')}`)
    .join('');
}

function row({ version, waits, instances, obstacles }: Group): string[] {
  return [
    version === null ? '?' : String(version),
    waits.join(' + ') || 'no open step on record',
    String(instances.length),
    obstacles.length === 0 ? 'yes' : 'no',
  ];
}

function remarks({ version, waits, obstacles, notes }: Group): string[] {
  return [...obstacles.map((text) => `cannot move: ${text}`), ...notes.map((text) => `note: ${text}`)].map(
    (text) => `  ${version ?? '?'} ${waits.join(' + ')}: ${text}`,
  );
}

function table(head: string[], rows: string[][]): string[] {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((cells) => width(cells[column] ?? ''))));
  return [head, ...rows].map(
    (cells) =>
      `  ${cells
        .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)))
        .join('  ')
        .trimEnd()}`,
  );
}

/** A Chinese character takes two columns of a terminal. */
const width = (text: string): number => Array.from(text).reduce((sum, character) => sum + (/[\u2e80-\uffe6]/.test(character) ? 2 : 1), 0);
