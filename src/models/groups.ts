import { attributeOf, flowNodesOf } from './element.ts';
import type { Project } from './project.ts';

/** By process: the candidate groups of its user tasks, and of those of the processes that have no cases of their own. */
export function groupsByProcess({ diagrams }: Pick<Project, 'diagrams'>, withCases: readonly string[]): Map<string, ReadonlySet<string>> {
  const own = new Map(diagrams.map(({ id, process }) => [id, groupsOf(process)]));
  const called = [...own].filter(([id]) => !withCases.includes(id)).flatMap(([, groups]) => groups);
  return new Map(withCases.map((id) => [id, new Set([...(own.get(id) ?? []), ...called])]));
}

const groupsOf = (process: Project['diagrams'][number]['process']): string[] =>
  flowNodesOf(process)
    .filter((node) => node.$type === 'bpmn:UserTask')
    .map((task) => attributeOf(task, 'zeebe:AssignmentDefinition', 'candidateGroups'))
    .filter((group) => group !== undefined);
