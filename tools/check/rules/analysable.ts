/** What the check of variables does not understand is said, never passed over in silence. */
import { type Element, extension, flowElementsOf, isNode } from '../../../src/models/index.ts';
import { flowsOf } from '../data-flow/analysis.ts';
import type { Finding, Check } from '../rule.ts';
import { called } from '../../bpmnlint-plugin/index.ts';

const known = new Set(
  [
    'StartEvent',
    'EndEvent',
    'BoundaryEvent',
    'IntermediateCatchEvent',
    'IntermediateThrowEvent',
    'ServiceTask',
    'SendTask',
    'UserTask',
    'ReceiveTask',
    'BusinessRuleTask',
    'ManualTask',
    'Task',
    'CallActivity',
    'SubProcess',
    'ExclusiveGateway',
    'ParallelGateway',
    'EventBasedGateway',
  ].map((type) => `bpmn:${type}`),
);
const knownEvents = new Set(['Message', 'Timer', 'Link', 'Terminate'].map((type) => `bpmn:${type}EventDefinition`));

export const check: Check = (project, contract) => {
  return flowsOf(project, contract).flatMap(({ diagram, steps, at }) => {
    const finding = (element: Element, message: string, remedy: string): Finding => ({
      file: diagram.path,
      element: element.id,
      message: `${called(element)}${message}`,
      remedy,
    });
    const foreign = flowElementsOf(diagram.process).flatMap((element) => {
      const what = foreignPart(element);
      return what
        ? [
            finding(
              element,
              `使用了${what}，其变量无法检查。`,
              '请改用检查能够分析的元素（任务、消息、定时、排他、并行和事件网关、子流程、调用活动），或者由开发人员扩充检查。',
            ),
          ]
        : [];
    });
    const unreached = steps
      .filter((step) => !at.has(step) && step.part !== 'end')
      .map(({ element }) =>
        finding(element, '没有任何路径可以到达，其变量无法检查。', '请用连线接上，或者删除这个元素；并行网关的每条进线都须可以到达。'),
      );
    return [...foreign, ...unreached];
  });
};

function foreignPart(element: Element): string | undefined {
  if (isNode(element) && !known.has(element.$type)) return `元素类型“${element.$type.replace('bpmn:', '')}”`;
  const event = element.eventDefinitions?.find(({ $type }) => !knownEvents.has($type));
  if (event) return `事件类型“${event.$type.replace('bpmn:', '').replace('EventDefinition', '')}”`;
  if (element.loopCharacteristics) return '循环或者多实例';
  return extension(element, 'zeebe:Script') ? '脚本' : undefined;
}
