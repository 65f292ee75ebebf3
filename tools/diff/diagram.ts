/** What changed in a diagram. */
import { diff } from 'bpmn-js-differ';
import type { Diagram, Element } from '../../src/models/index.ts';
import type { Finding } from './change.ts';
import { elementsOf, isFlow, nounAndName, lanesByNode, placeOf, timerOf, type Elements } from './diagram-elements.ts';
import { factsOf, type Facts } from './diagram-facts.ts';
import { propertyText, tellingFacts, type DiagramSide } from './diagram-words.ts';
import { toldFlows, type ToldFlows } from './diagram-flows.ts';
import type { Names } from './names.ts';
import { elementWords } from './words/elements.ts';
import { listed, quoted } from './words/sentence.ts';

interface Version extends DiagramSide {
  readonly facts: ReadonlyMap<string, Facts>;
}

function version({ id, definitions }: Diagram, names: Names): Version {
  const elements = elementsOf(definitions);
  const lanes = lanesByNode(elements);
  const facts = [...elements.values()].map((element) => {
    const lane = lanes.get(element.id);
    const around = parentOf(element);
    const placed: [string, string][] = [
      ...(lane ? [['lane', lane] as [string, string]] : []),
      ...(around ? [['parent', around.id] as [string, string]] : []),
    ];
    return [element.id, new Map([...factsOf(element), ...placed])] as const;
  });
  return { process: id, elements, names, facts: new Map(facts) };
}

/** The process or subprocess that a step stands in. */
const parentOf = ({ $parent, $type }: Element): Element | undefined =>
  $parent && ['bpmn:Process', 'bpmn:SubProcess'].includes($parent.$type) && $type !== 'bpmn:SequenceFlow' ? $parent : undefined;

/** Changes of a diagram that both versions have. */
export function diagramChanges(base: Diagram, head: Diagram, baseNames: Names, headNames: Names): Finding[] {
  const [before, after] = [version(base, baseNames), version(head, headNames)];
  const told = toldFlows(before.elements, after.elements);
  const come = tops(after.elements, before.elements, told).map((element) => appearance(element, after, 'added', told));
  const gone = tops(before.elements, after.elements, told).map((element) => appearance(element, before, 'removed', told));
  const changed = [...after.elements.keys()]
    .filter((id) => before.elements.has(id))
    .flatMap((id) => propertyChanges(id, before, after, told));
  const found = [...gone, ...come, ...changed];
  return [...found, ...moves(base, head, before, found)];
}

/** Of what only these elements have, the outermost: what stands inside is told with it. */
function tops(these: Elements, others: Elements, told: ToldFlows): readonly Element[] {
  const own = [...these.values()].filter(({ id }) => !others.has(id));
  return own.filter((element) => !told.has(element.id) && !(element.$parent && own.includes(element.$parent)));
}

function appearance(element: Element, side: Version, kind: 'added' | 'removed', told: ToldFlows): Finding {
  const inner = [...elementsOf(element).values()].filter((each) => each !== element);
  const elements = [...inner.map(({ id }) => id), ...told.at(element.id)];
  const text =
    timerOf(element) && element.attachedToRef
      ? timerText(element, element.attachedToRef, side, kind)
      : comeOrGoneText(element, inner, side, kind);
  return { element: element.id, kind, text, ...(elements.length > 0 && { elements }) };
}

function comeOrGoneText(element: Element, inner: readonly Element[], side: Version, kind: 'added' | 'removed'): string {
  const former = kind === 'added' ? '' : '原';
  const how = elementWords[element.$type]?.kind;
  const place = element.attachedToRef ? `附于${nounAndName(element.attachedToRef)}` : isFlow(element) ? '' : placeOf(element);
  const steps = inner.flatMap((each) => (!isFlow(each) && each.name ? [each.name] : []));
  const details = [
    `${nounAndName(element)}${how ? `（${how}）` : ''}`,
    place && `${former}${place}`,
    ...tellingFacts(side.facts.get(element.id) ?? new Map(), side, former),
    steps.length > 0 ? `${former}内含${listed(steps)}` : '',
  ];
  return `${kind === 'added' ? '新增' : '删除'}${details.filter(Boolean).join('，')}`;
}

function timerText(timer: Element, host: Element, side: Version, kind: 'added' | 'removed'): string {
  const former = kind === 'added' ? '' : '原';
  const facts = new Map([...(side.facts.get(timer.id) ?? [])].filter(([path]) => path.startsWith('TimerEventDefinition.')));
  const length = tellingFacts(facts, side, former).join('，');
  return `${kind === 'added' ? '新增' : '删除'}时限：${nounAndName(host)}${kind === 'added' ? '增设' : '不再设'}${nounAndName(timer)}，${length}`;
}

function propertyChanges(id: string, before: Version, after: Version, flows: ToldFlows): Finding[] {
  const [was, is] = [before.facts.get(id), after.facts.get(id)];
  // The name first: it is what the other sentences call the element by.
  const paths = new Set(['name', ...(was?.keys() ?? []), ...(is?.keys() ?? [])]);
  const told = (path: string): boolean => (path === 'sourceRef' || path === 'targetRef') && flows.has(id);
  return [...paths].flatMap((path): Finding[] => {
    const raw = { before: was?.get(path), after: is?.get(path) };
    if (raw.before === raw.after || told(path)) return [];
    return [{ element: id, kind: 'changed', property: path, ...propertyText(path, raw, before, after, id) }];
  });
}

/** What is only drawn elsewhere is said once; a flow that was led to a new step has been told with it. */
function moves(base: Diagram, head: Diagram, before: Version, found: readonly Finding[]): Finding[] {
  const { _layoutChanged: moved } = diff(base.definitions, head.definitions);
  const told = found.flatMap(({ elements = [] }) => elements);
  const elements = Object.keys(moved).filter((id) => before.elements.has(id) && !told.includes(id));
  if (elements.length === 0) return [];
  return [
    { kind: 'moved', property: 'position', elements, text: `${found.length > 0 ? '另外调整' : '仅调整'}了图形位置：${elements.length}处` },
  ];
}

export const diagramTitle = ({ id, process }: Diagram): string => `流程图${quoted(process.name ?? id)}`;
