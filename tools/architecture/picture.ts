/** The layers as a picture (Mermaid, which GitHub and most editors draw), from the imports that there are. */
import { edges } from './edges.ts';
import { layers } from './layers.ts';

/** A tool is drawn once for all tools: what they do among each other is their own affair. */
const nodeOf = (path: string): string => (path.startsWith('tools/') ? 'tools' : path);

const idOf = (node: string): string => node.replace(/\W+/g, '_');

/** What is imported, by whoever imports it. */
function imported(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { from, to } of edges()) {
    const [a, b] = [nodeOf(from.path), nodeOf(to.path)];
    if (a !== b) found.set(a, (found.get(a) ?? new Set()).add(b));
  }
  return found;
}

/** An arrow that a longer way says too is left out: the picture shows what stands directly on what. */
function direct(all: ReadonlyMap<string, ReadonlySet<string>>, from: string): string[] {
  const reach = (start: string, seen = new Set<string>()): Set<string> => {
    for (const next of all.get(start) ?? []) if (!seen.has(next)) reach(next, seen.add(next));
    return seen;
  };
  const own = [...(all.get(from) ?? [])];
  return own.filter((to) => !own.some((other) => other !== to && reach(other).has(to))).sort();
}

export function picture(): string {
  const all = imported();
  const nodes = [...new Set(layers.map(({ path }) => nodeOf(path)))];
  const boxes = nodes.map((node) => `  ${idOf(node)}["${node}"]`);
  const arrows = nodes.flatMap((from) => direct(all, from).map((to) => `  ${idOf(from)} --> ${idOf(to)}`));
  return ['```mermaid', 'flowchart TB', ...boxes, ...arrows, '```'].join('\n');
}
