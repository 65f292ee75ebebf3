/** What goes on at the same time: a step may read what a parallel branch has just set, though nothing leads from there to it. */
import { flowsFrom, isParallelJoin, reachedFrom, type Graph, type Step } from './graph.ts';

/** The steps of the other branches, by step; only those that stand in one. */
export function besideIn({ steps, next }: Graph): ReadonlyMap<Step, ReadonlySet<Step>> {
  const beside = new Map<Step, Set<Step>>();
  for (const split of steps.filter(({ element }) => element.$type === 'bpmn:ParallelGateway' && flowsFrom(element).length > 1)) {
    const branches = (next.get(split) ?? []).map((first) => reachedFrom([first], { next }, isParallelJoin));
    for (const branch of branches) {
      const others = branches.filter((one) => one !== branch).flatMap((other) => [...other].filter((step) => !branch.has(step)));
      for (const step of branch) beside.set(step, new Set([...(beside.get(step) ?? []), ...others]));
    }
  }
  return beside;
}
