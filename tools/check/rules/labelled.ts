import { isSplit, type Element } from '../../../src/models/element.ts';
import { diagramRule } from '../diagram-rule.ts';
import { drawnElements } from '../elements.ts';
import { called } from '../wording.ts';

/** Merges, parallel gateways and plain flows say enough by their form. */
const mayBeSilent = (element: Element): boolean =>
  element.$type === 'bpmn:ParallelGateway' ||
  (element.$type === 'bpmn:ExclusiveGateway' && !isSplit(element)) ||
  (element.$type === 'bpmn:SequenceFlow' && !element.conditionExpression);

export const labelled = diagramRule('labelled', (diagram) =>
  drawnElements(diagram)
    .filter((element) => !element.name && !mayBeSilent(element))
    .map((element) => ({
      element,
      message: `${called(element)}没有名称。`,
      remedy: '在 Camunda Modeler 中双击它，写上办事人员看得懂的中文名称。',
    })),
);
