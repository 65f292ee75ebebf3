/** Where parallel branches come together again. */
import type { Node, Nodes } from './nodes.ts';

/**
 * The join where one branch already waits for the others, judged by the steps that are open: an incoming branch without
 * any has arrived. The engine (measured on 8.6.0) refuses to migrate such a case: "a concurrent command was executed on
 * the process instance. Please retry the migration", however often it is tried.
 * @param open ids of the elements that the case is at
 */
export function waitingJoin(nodes: Nodes, open: readonly string[]): Node | undefined {
  const joins = [...nodes.values()].filter((node) => isParallel(node) && node.before.length > 1);
  return joins.find((join) => {
    const branches = join.before.map((id) => upTo(nodes, id));
    const busy = branches.filter((branch) => open.some((id) => branch.has(id)));
    return busy.length > 0 && busy.length < branches.length;
  });
}

/**
 * The elements of a branch, back to the split that it came from; boundary events lead back to what they are attached to.
 * @param depth of the blocks inside the branch: they are passed as a whole
 */
function upTo(nodes: Nodes, from: string, depth = 0, found = new Set<string>()): Set<string> {
  const node = nodes.get(from);
  if (!node || found.has(from)) return found;
  const inside = depth + (isParallel(node) && node.before.length > 1 ? 1 : 0) - (isParallel(node) && node.after.length > 1 ? 1 : 0);
  if (inside < 0) return found;
  found.add(from);
  for (const id of [...node.before, ...(node.host === undefined ? [] : [node.host])]) upTo(nodes, id, inside, found);
  return found;
}

const isParallel = ({ kind }: Node): boolean => kind === 'parallelGateway';
