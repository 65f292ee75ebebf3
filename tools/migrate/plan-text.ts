/** The plan for a terminal; labels as the diagrams have them. */
import { said } from '../../src/language.ts';
import type { Group, Plan, PlannedVersion } from './plan.ts';
import { named } from './nodes.ts';

export function planText(plan: Plan): string {
  const { process, target, groups, versions, alreadyThere, problems } = plan;
  const lines = [
    said({ en: `${process}: running cases to version ${target.version}`, zh: `${process}：在办业务迁移到版本${target.version}` }),
    ...versions.flatMap(differences),
    '',
    ...(groups.length > 0 ? table(heads(), groups.map(row)) : [said({ en: 'No case is to be moved.', zh: '没有须迁移的办件。' })]),
    ...groups.flatMap(remarks),
    '',
    said({
      en: `${count(groups, true)} can move, ${count(groups, false)} cannot, ${alreadyThere} are on version ${target.version} already.`,
      zh: `${count(groups, true)}件可以迁移，${count(groups, false)}件不能迁移，${alreadyThere}件已是版本${target.version}。`,
    }),
    ...problems,
  ];
  return lines.join('\n');
}

const heads = (): string[] => said({ en: 'from,wait state,cases,moves', zh: '原版本,停在,件数,可否迁移' }).split(',');

export function count(groups: readonly Group[], movable: boolean): number {
  return groups.filter(({ obstacles }) => (obstacles.length === 0) === movable).reduce((sum, { instances }) => sum + instances.length, 0);
}

function differences({ version, pairs, unmapped, added }: PlannedVersion): string[] {
  const renamed = Object.entries(pairs).filter(([from, to]) => from !== to);
  return [
    said({
      en: `  version ${version}: ${Object.keys(pairs).length} elements are mapped, ${added.length} are new, ${unmapped.length} have no place`,
      zh: `  版本${version}：${Object.keys(pairs).length}个元素相对应，新增${added.length}个，${unmapped.length}个没有对应`,
    }),
    ...renamed.map(([from, to]) => `    = ${from} -> ${to}`),
    ...added.map((element) => `    + ${named(element)}`),
    ...unmapped.map((element) => `    - ${named(element)} ${element.reason}${hint(element)}`),
  ];
}

function hint({ id, candidates }: PlannedVersion['unmapped'][number]): string {
  return candidates
    .map((one) => {
      const because = [one.label, ...one.because].filter(Boolean);
      return `\n        ${said({ en: `perhaps --map ${id}=${one.id}: ${because.join(', ')}`, zh: `也许是 --map ${id}=${one.id}：${because.join('，')}` })}`;
    })
    .join('');
}

function row({ version, waits, instances, obstacles }: Group): string[] {
  return [
    version === null ? '?' : String(version),
    waits.join(' + ') || said({ en: 'no open step on record', zh: '没有未完的环节' }),
    String(instances.length),
    obstacles.length === 0 ? said({ en: 'yes', zh: '可以' }) : said({ en: 'no', zh: '不能' }),
  ];
}

function remarks({ version, waits, obstacles, notes }: Group): string[] {
  return [
    ...obstacles.map((text) => said({ en: `cannot move: ${text}`, zh: `不能迁移：${text}` })),
    ...notes.map((text) => said({ en: `note: ${text}`, zh: `注意：${text}` })),
  ].map((text) => `  ${version ?? '?'} ${waits.join(' + ')}: ${text}`);
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
