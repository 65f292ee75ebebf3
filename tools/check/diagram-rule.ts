/** A rule that looks at one diagram at a time. */
import type { Element } from '../../src/models/element.ts';
import type { Diagram } from '../../src/models/project.ts';
import type { Finding, Rule } from './rule.ts';

export interface ElementFinding extends Pick<Finding, 'message' | 'remedy'> {
  element: Element;
}

export function diagramRule(name: string, look: (diagram: Diagram) => readonly ElementFinding[]): Rule {
  return {
    name,
    check: ({ diagrams }) =>
      diagrams.flatMap((diagram) =>
        look(diagram).map(({ element, ...finding }) => ({ file: diagram.path, element: element.id, ...finding })),
      ),
  };
}
