/** What each variable can be where an element of a diagram begins: looked for backwards, along every way that leads there. */
import type { Element } from '../../models/diagram.ts';
import type { Project } from '../../models/project.ts';
import type { Contract } from '../rule.ts';
import type { Scope } from './combinations.ts';
import { Providers } from './providers.ts';
import { either, narrow, type Shape } from './shape.ts';

/** @returns for an element the values of the variables that its conditions and mappings read */
export type ProcessVariables = (element: Element) => Scope;

export function processVariables(project: Project, contract: Contract): ProcessVariables {
  const providers = new Providers(project, contract, (element) => (name) => before(element, name));
  const searching = new Set<string>();

  /** Nothing is found for what is being looked for already: a loop brings no other values. */
  function before(element: Element, name: string): Shape | undefined {
    const search = `${element.id} ${name}`;
    if (searching.has(search)) return undefined;
    searching.add(search);
    const found = lookBack(element, name);
    searching.delete(search);
    return found;
  }

  function lookBack(element: Element, name: string): Shape | undefined {
    const found: Shape[] = [];
    const seen = new Set<string>();
    const ways = previousOf(element).map((node) => ({ node, demands: [] as Shape[] }));
    for (let way = ways.pop(); way; way = ways.pop()) {
      const { node, demands } = way;
      const visit = `${node.id} ${demands.length}`;
      if (seen.has(visit)) continue;
      seen.add(visit);
      const given = providers.after(node, name);
      if (given) {
        found.push(demands.reduce(narrow, given));
        continue;
      }
      // A worker that gets something else than its schema says stops the case there.
      const demand = providers.demandOf(node, name);
      ways.push(...previousOf(node).map((previous) => ({ node: previous, demands: demand ? [...demands, demand] : demands })));
    }
    return found.length === 0 ? undefined : either(found);
  }

  return (element) => (name) => before(element, name);
}

/** The elements that may have come right before. An event subprocess may begin after any. */
function previousOf(element: Element): Element[] {
  if (element.attachedToRef) return previousOf(element.attachedToRef);
  const before = (element.incoming ?? []).map(({ sourceRef }) => sourceRef).filter((source) => source !== undefined);
  const container = element.$parent;
  if (element.$type !== 'bpmn:StartEvent' || container?.$type !== 'bpmn:SubProcess') return before.flatMap(endOf);
  return container.triggeredByEvent ? nodesOf(container.$parent).filter((node) => node !== container) : previousOf(container);
}

/** A subprocess ends where its end events do. */
const endOf = (element: Element): Element[] => [element, ...nodesOf(element).filter(({ $type }) => $type === 'bpmn:EndEvent')];

const nodesOf = (container: Element | undefined): Element[] =>
  (container?.flowElements ?? []).filter(({ $type }) => $type !== 'bpmn:SequenceFlow');
