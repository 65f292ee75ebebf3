import { diagramRule } from '../diagram-rule.ts';
import { drawnElements } from '../elements.ts';
import { called } from '../wording.ts';

/** bpmnlint's `label-required` tells of every other element that needs a name; these it passes over. */
const passedOver = ['bpmn:Process', 'bpmn:MessageFlow', 'bpmn:EventBasedGateway', 'bpmn:SubProcess'];

const rule = diagramRule((diagram) =>
  drawnElements(diagram)
    .filter((element) => !element.name && passedOver.includes(element.$type))
    .map((element) => ({
      element,
      message: `${called(element)}没有名称。`,
      remedy: '在 Camunda Modeler 中双击它，写上办事人员看得懂的中文名称。',
    })),
);

export { rule as default, rule as 'module.exports' };
