import { extensionList } from '../../../src/models/index.ts';
import { diagramRule } from '../diagram-rule.ts';
import { nodesOfType } from '../elements.ts';
import { called } from '../wording.ts';

/** What records the beginning and the end, by the type of the step. */
const recorders: Readonly<Record<string, readonly { eventType: string; type: string }[]>> = {
  'bpmn:UserTask': [
    { eventType: 'start', type: 'begin-step' },
    { eventType: 'end', type: 'record-decision' },
  ],
  'bpmn:ReceiveTask': [
    { eventType: 'start', type: 'begin-step' },
    { eventType: 'end', type: 'finish-step' },
  ],
};

/** What people do and what is waited for stands in the progress of the case. */
const rule = diagramRule((diagram) =>
  nodesOfType(diagram, ...Object.keys(recorders)).flatMap((element) => {
    const listeners = extensionList(element, 'zeebe:ExecutionListeners', 'listeners');
    const missing = (recorders[element.$type] ?? []).filter(
      ({ eventType, type }) => !listeners.some((listener) => listener['eventType'] === eventType && listener['type'] === type),
    );
    return missing.map(({ eventType, type }) => ({
      element,
      message: `${called(element)}${eventType === 'start' ? '开始' : '结束'}时不会记入办理进度。`,
      remedy: `在 Camunda Modeler 中选中它，在属性面板“Execution listeners”中加一项：Event type 选 ${eventType}，Listener type 填 ${type}。`,
    }));
  }),
);

export { rule as default, rule as 'module.exports' };
