/** What keeps a case from moving, as far as the diagrams tell it; the engine has the last word. */
import { said } from '../../src/language.ts';
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
      ? [
          said({
            en: `one of its branches already waits at ${named(join)}; the engine moves it once the other branches have come there too`,
            zh: `有一个分支已停在汇合处${named(join)}；其他分支也到达之后，引擎才能迁移`,
          }),
        ]
      : []),
    ...[...alwaysAwaited(source), ...open.flatMap((id) => eventsOf(source, id))].flatMap((event) =>
      stillSubscribed(event, target, mapping),
    ),
  ];
}

function ofElement(node: Node | undefined, id: string, { unmapped }: Mapping): string[] {
  if (!node) return [said({ en: `the diagram of its version has no element ${id}`, zh: `所用版本的流程图中没有元素${id}` })];
  const missing = unmapped.find((one) => one.id === id);
  if (missing) return [`${named(node)} ${missing.reason}${proposal(missing)}`];
  return movable.has(node.kind)
    ? []
    : [
        said({
          en: `the engine cannot move a ${node.kind} that is active: ${named(node)}`,
          zh: `引擎不能迁移正在进行的${node.kind}：${named(node)}`,
        }),
      ];
}

/** The engine does not drop a subscription and take the same again in one go: the two events must be mapped to each other. */
function stillSubscribed(event: Node, target: Nodes, { pairs, unmapped }: Mapping): string[] {
  if (event.message === undefined || pairs[event.id] !== undefined) return [];
  const missing = unmapped.find(({ id }) => id === event.id);
  const again = [...target.values()].some(({ message }) => message === event.message);
  return missing && again
    ? [
        said({
          en: `${named(event)} waits for the message ${event.message}, as an element of the new diagram does${proposal(missing)}`,
          zh: `${named(event)}等待消息${event.message}，新的流程图中也有元素等待它${proposal(missing)}`,
        }),
      ]
    : [];
}

function proposal({ id, candidates }: Unmapped): string {
  if (candidates.length === 0) return '';
  const choices = candidates.map((one) => `--map ${id}=${one.id} (${[one.label, ...one.because].filter(Boolean).join(', ')})`);
  return said({ en: `; if it is meant, confirm: ${choices.join(' or ')}`, zh: `；确为同一元素的，请确认：${choices.join(' 或者 ')}` });
}

/** Timers at the open elements that would start anew: the engine keeps the due date only of those that are mapped. */
export function restartedTimers({ source, target, mapping }: Versions, open: readonly string[]): string[] {
  return open.flatMap((id) => {
    const lost = eventsOf(source, id).some(({ id: event, kind }) => kind.endsWith('timer') && mapping.pairs[event] === undefined);
    const fresh = eventsOf(target, mapping.pairs[id] ?? '').filter(
      (event) => event.kind.endsWith('timer') && !Object.values(mapping.pairs).includes(event.id),
    );
    return fresh.map((event) =>
      said({
        en: `${named(event)} starts at the move${lost ? ': the timer that it may stand for is not mapped to it' : ''}`,
        zh: `${named(event)}自迁移时起算${lost ? '：它可能对应的原时限没有与它对应' : ''}`,
      }),
    );
  });
}
