/** How findings speak of an element: as its owner sees it in Camunda Modeler. */
import type { Element } from '../../src/models/index.ts';

const kinds: Readonly<Record<string, string>> = {
  Participant: '池',
  Lane: '泳道',
  MessageFlow: '消息流',
  SequenceFlow: '连线',
  Process: '流程',
  SubProcess: '子流程',
  CallActivity: '调用活动',
  StartEvent: '开始事件',
  EndEvent: '结束事件',
  BoundaryEvent: '边界事件',
  IntermediateCatchEvent: '中间捕获事件',
  IntermediateThrowEvent: '中间抛出事件',
  ExclusiveGateway: '排他网关',
  ParallelGateway: '并行网关',
  InclusiveGateway: '包容网关',
  EventBasedGateway: '事件网关',
  DataObjectReference: '数据对象',
  DataStoreReference: '数据存储',
};

/** Such as `步骤“身份认定”`, or `连线 flow-3` where the drawing shows no label. */
export function called({ $type, name, id }: Pick<Element, '$type' | 'name' | 'id'>): string {
  const type = $type.replace(/^bpmn:/, '');
  const kind = kinds[type] ?? (type.endsWith('Task') ? '步骤' : '元素');
  return name ? `${kind}“${name.replaceAll(/\s+/g, '')}”` : `${kind} ${id}`;
}
