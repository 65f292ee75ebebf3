/** What keeps a case from moving, as far as the diagrams tell it; the engine has the last word. */
import { waitingJoin } from './joins.ts';
import type { Mapping, Unmapped } from './mapping.ts';
import { alwaysAwaited, eventsOf, named, type Node, type Nodes } from './nodes.ts';

/** What the engine can migrate while it is active: all that 8.6.0 supports; 8.9 supports more. */
const movable = new Set([
  'serviceTask',
  'userTask',
  'sendTask',
  'receiveTask',
  'businessRuleTask',
  'scriptTask',
  'callActivity',
  'subProcess',
  'eventSubProcess',
  'eventBasedGateway',
  'exclusiveGateway',
  'intermediateCatchEvent timer',
  'intermediateCatchEvent message',
]);

export interface Versions {
  source: Nodes;
  target: Nodes;
  mapping: Mapping;
}

/** @param open ids of the elements that the case is at. Empty = nothing known stands against it */
export function obstacles({ source, target, mapping }: Versions, open: readonly string[]): string[] {
  const join = waitingJoin(source, open);
  return [
    ...open.flatMap((id) => ofElement(source.get(id), id, mapping)),
    ...(join
      ? [`one of its branches already waits at ${named(join)}; the engine moves it once the other branches have come there too`]
      : []),
    ...[...alwaysAwaited(source), ...open.flatMap((id) => eventsOf(source, id))].flatMap((event) =>
      stillSubscribed(event, target, mapping),
    ),
  ];
}

function ofElement(node: Node | undefined, id: string, { unmapped }: Mapping): string[] {
  if (!node) return [`the diagram of its version has no element ${id}`];
  const missing = unmapped.find((one) => one.id === id);
  if (missing) return [`${named(node)} ${missing.reason}${proposal(missing)}`];
  return movable.has(node.kind) ? [] : [`the engine cannot move a ${node.kind} that is active: ${named(node)}`];
}

/** The engine does not drop a subscription and take the same again in one go: the two events must be mapped to each other. */
function stillSubscribed(event: Node, target: Nodes, { pairs, unmapped }: Mapping): string[] {
  if (event.message === undefined || pairs[event.id] !== undefined) return [];
  const missing = unmapped.find(({ id }) => id === event.id);
  const again = [...target.values()].some(({ message }) => message === event.message);
  return missing && again
    ? [`${named(event)} waits for the message ${event.message}, as an element of the new diagram does${proposal(missing)}`]
    : [];
}

function proposal({ id, candidates }: Unmapped): string {
  if (candidates.length === 0) return '';
  const choices = candidates.map((one) => `--map ${id}=${one.id} (${[one.label, ...one.because].filter(Boolean).join(', ')})`);
  return `; if it is meant, confirm: ${choices.join(' or ')}`;
}

/** Timers at the open elements that would start anew: the engine keeps the due date only of those that are mapped. */
export function restartedTimers({ source, target, mapping }: Versions, open: readonly string[]): string[] {
  return open.flatMap((id) => {
    const lost = eventsOf(source, id).some(({ id: event, kind }) => kind.endsWith('timer') && mapping.pairs[event] === undefined);
    const fresh = eventsOf(target, mapping.pairs[id] ?? '').filter(
      (event) => event.kind.endsWith('timer') && !Object.values(mapping.pairs).includes(event.id),
    );
    return fresh.map((event) => `${named(event)} starts at the move${lost ? ': the timer that it may stand for is not mapped to it' : ''}`);
  });
}
