/** A rule that looks at one diagram at a time, and needs more than the diagram: else it stands in the plugin of bpmnlint. */
import type { Diagram } from '../../src/models/index.ts';
import type { ElementFinding } from '../bpmnlint-plugin/index.ts';
import type { Check } from './rule.ts';

export const eachDiagram =
  (look: (diagram: Diagram) => readonly ElementFinding[]): Check =>
  ({ diagrams }) =>
    diagrams.flatMap((diagram) =>
      look(diagram).map(({ element, ...finding }) => ({ file: diagram.path, element: element.id, ...finding })),
    );
