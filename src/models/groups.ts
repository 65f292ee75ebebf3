import { candidateGroups } from './candidate-groups.ts';
import { attributeOf, flowNodesOf } from './element.ts';
import type { Project } from './project.ts';

/**
 * By process: the candidate groups of its user tasks, and those of the processes that have no cases of their own, as far as they are
 * of an office that works on it: each office has its own group for what it is called for there.
 */
export function groupsByProcess({ diagrams }: Pick<Project, 'diagrams'>, withCases: readonly string[]): Map<string, ReadonlySet<string>> {
  const all = new Map(diagrams.map(({ id, process }) => [id, groupsOf(process)]));
  const called = [...all].filter(([id]) => !withCases.includes(id)).flatMap(([, groups]) => groups);
  return new Map(
    withCases.map((id) => {
      const own = all.get(id) ?? [];
      const offices = new Set(own.map(officeOf));
      return [id, new Set([...own, ...called.filter((group) => offices.has(officeOf(group)))])];
    }),
  );
}

/** Of a group that is not known, itself. */
const officeOf = (group: string): string => candidateGroups.find(({ id }) => id === group)?.office ?? group;

const groupsOf = (process: Project['diagrams'][number]['process']): string[] =>
  flowNodesOf(process)
    .filter((node) => node.$type === 'bpmn:UserTask')
    .flatMap((task) => attributeOf(task, 'zeebe:AssignmentDefinition', 'candidateGroups')?.split(',') ?? [])
    .map((group) => group.trim());
