import { planeElementsOf } from '../../../src/models/index.ts';
import { diagramRule } from '../diagram-rule.ts';
import { nodesOfType } from '../elements.ts';
import { called } from '../wording.ts';

/** What stands in a collapsed subprocess is drawn on a page of its own: no picture of the process shows it, and no rule of the drawing sees it. */
const rule = diagramRule((diagram) => {
  const shapes = planeElementsOf(diagram.definitions);
  return nodesOfType(diagram, 'bpmn:SubProcess')
    .filter((element) => shapes.some(({ bpmnElement, isExpanded }) => bpmnElement === element && isExpanded !== true))
    .map((element) => ({
      element,
      message: `${called(element)}是折叠的，其中的步骤画在另外一页，流程图上看不到。`,
      remedy: '在 Camunda Modeler 中选中它，点扳手图标，选“Sub-process (expanded)”，再把其中的步骤摆好。',
    }));
});

export { rule as default, rule as 'module.exports' };
