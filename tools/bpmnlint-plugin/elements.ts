/** The elements of a diagram that rules look at, by what they are. */
import {
  collaborationOf,
  type Element,
  type EventDefinition,
  extensionList,
  flowElementsOf,
  flowNodesOf,
  lanesOf,
} from '../../src/models/index.ts';
import type { Drawn } from './diagram-rule.ts';

/** Everything that stands in the drawing with a name of its own: process, pools, message flows, lanes, nodes and sequence flows. */
export function drawnElements({ definitions, process }: Drawn): readonly Element[] {
  const { participants = [], messageFlows = [] } = collaborationOf(definitions) ?? {};
  return [process, ...participants, ...messageFlows, ...lanesOf(process), ...flowElementsOf(process)];
}

export function nodesOfType({ process }: Drawn, ...types: readonly string[]): readonly Element[] {
  return flowNodesOf(process).filter(({ $type }) => types.includes($type));
}

export const eventDefinitionsOf = (element: Element): readonly EventDefinition[] => element.eventDefinitions ?? [];

/** A variable of an input or output mapping, and the expression that it gets. */
export interface Mapping {
  readonly source: string;
  readonly target: string;
}

export function mappingsOf(element: Element, list: 'inputParameters' | 'outputParameters'): Mapping[] {
  return extensionList(element, 'zeebe:IoMapping', list).map(({ source, target }) => ({ source: String(source), target: String(target) }));
}
