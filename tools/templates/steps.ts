/** The steps of all diagrams, by what they do, and what the diagrams say of them. */
import { type Diagram, type Element, flowNodesOf, labelOf, type Project } from '../../src/models/index.ts';
import type { Description } from './template.ts';

export interface Step {
  readonly element: Element;
  readonly diagram: Diagram;
}

export const placesOf = ({ diagrams }: Project): Step[] =>
  diagrams.flatMap((diagram) => flowNodesOf(diagram.process).map((element) => ({ element, diagram })));

export const shared = { id: 'shared', name: '各流程通用' };

/** From the diagrams: the label and the text of the first step; the category is the process, if there is only one. */
export function describe(id: string, steps: readonly Step[]): Description {
  const [first] = steps;
  const processes = new Map(steps.map(({ diagram }) => [diagram.id, diagram.process]));
  const [process, ...others] = processes.values();
  return {
    id,
    name: first ? labelOf(first.element) : id,
    description: first?.element.documentation?.[0]?.text ?? '',
    category: process && others.length === 0 ? { id: process.id, name: process.name ?? process.id } : shared,
  };
}
