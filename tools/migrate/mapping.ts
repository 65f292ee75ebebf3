/**
 * Which element of the old diagram is which of the new one. The same id and kind in the same place is the same element;
 * whatever else might be meant is proposed, and a person confirms it: nothing is guessed.
 */
import { said } from '../../src/language.ts';
import type { Node, Nodes } from './nodes.ts';

export interface Candidate {
  id: string;
  label: string;
  /** What speaks for it. */
  because: string[];
}

/** An element of the old diagram that has no place in the new one. */
export interface Unmapped {
  id: string;
  label: string;
  reason: string;
  candidates: Candidate[];
}

export interface Mapping {
  /** Old id to new id. */
  pairs: Record<string, string>;
  unmapped: Unmapped[];
  /** Elements that only the new diagram has. */
  added: { id: string; label: string }[];
  /** What is wrong with the confirmed pairs. */
  problems: string[];
}

/** @param confirmed old id to new id, as a person has said; those of other versions are left alone */
export function mapElements(source: Nodes, target: Nodes, confirmed: Readonly<Record<string, string>> = {}): Mapping {
  const pairs: Record<string, string> = {};
  const reasons = new Map<string, string>();
  const problems: string[] = [];
  const taken = new Set(Object.entries(confirmed).flatMap(([from, to]) => (source.has(from) ? to : [])));
  for (const node of hostsFirst(source)) {
    const wanted = confirmed[node.id] ?? node.id;
    const other = target.get(wanted);
    const reason =
      confirmed[node.id] === undefined && taken.has(wanted)
        ? said({ en: `${wanted} is taken by --map`, zh: `${wanted}已由 --map 指定给别的元素` })
        : difference(node, other, pairs);
    if (reason === undefined) pairs[node.id] = wanted;
    else if (confirmed[node.id] !== undefined)
      problems.push(said({ en: `--map ${node.id}=${wanted}: ${reason}.`, zh: `--map ${node.id}=${wanted}：${reason}。` }));
    else reasons.set(node.id, reason);
  }
  const free = unused(target, pairs);
  const unmapped = [...reasons].map(([id, reason]) => {
    const node = source.get(id) as Node;
    return { id, label: node.label, reason, candidates: candidatesFor(node, free, pairs) };
  });
  return { pairs, unmapped, added: free.map(({ id, label }) => ({ id, label })), problems: [...problems, ...merged(confirmed, source)] };
}

/** A boundary event's host may stand behind it in the file, and must be mapped before it. */
function hostsFirst(nodes: Nodes): Node[] {
  const all = [...nodes.values()];
  return [...all.filter(({ host }) => host === undefined), ...all.filter(({ host }) => host !== undefined)];
}

/** Why the engine would not take the one for the other. Measured on 8.6.0: kind, scope and host must stay. */
function difference(node: Node, other: Node | undefined, pairs: Record<string, string>): string | undefined {
  if (!other) return said({ en: 'is not in the new diagram', zh: '不在新的流程图中' });
  if (node.kind !== other.kind) return said({ en: `was a ${node.kind} and is a ${other.kind}`, zh: `原为${node.kind}，现为${other.kind}` });
  if (node.scope !== other.scope && pairs[node.scope] !== other.scope)
    return said({ en: `was in ${node.scope} and is in ${other.scope}`, zh: `原在${node.scope}中，现在${other.scope}中` });
  if (node.host !== undefined && pairs[node.host] !== other.host)
    return said({ en: `was attached to ${node.host} and is attached to ${other.host}`, zh: `原附于${node.host}，现附于${other.host}` });
  return undefined;
}

/** Two old elements cannot become one. */
function merged(confirmed: Readonly<Record<string, string>>, source: Nodes): string[] {
  const pairs = Object.entries(confirmed).filter(([from]) => source.has(from));
  return pairs.flatMap(([from, to], i) =>
    pairs.slice(0, i).some(([, earlier]) => earlier === to)
      ? said({ en: `--map ${from}=${to}: ${to} is named twice.`, zh: `--map ${from}=${to}：${to}写了两次。` })
      : [],
  );
}

function unused(target: Nodes, pairs: Record<string, string>): Node[] {
  const used = new Set(Object.values(pairs));
  return [...target.values()].filter(({ id }) => !used.has(id));
}

function candidatesFor(node: Node, free: readonly Node[], pairs: Record<string, string>): Candidate[] {
  return free
    .filter((other) => difference(node, other, pairs) === undefined)
    .map((other) => ({ id: other.id, label: other.label, because: likeness(node, other, pairs) }))
    .filter(({ because }) => because.length > 0)
    .sort((a, b) => b.because.length - a.because.length);
}

function likeness(node: Node, other: Node, pairs: Record<string, string>): string[] {
  const shares = (mine: string[], theirs: string[]) => mine.some((id) => theirs.includes(pairs[id] ?? ''));
  return [
    ...(node.label !== '' && node.label === other.label ? [said({ en: 'same label', zh: '名称相同' })] : []),
    ...(node.message !== undefined && node.message === other.message ? [said({ en: 'same message', zh: '所等的消息相同' })] : []),
    ...(shares(node.before, other.before) ? [said({ en: 'comes after the same element', zh: '前面的元素相同' })] : []),
    ...(shares(node.after, other.after) ? [said({ en: 'comes before the same element', zh: '后面的元素相同' })] : []),
  ];
}
