/** The real diagrams as an owner might change them. Each edit must find its place, or the test that needs it fails. */
import { readFileSync } from 'node:fs';
import { nodesOf } from '../../../tools/migrate/nodes.ts';
import type { Version } from '../../../tools/migrate/plan.ts';

export const diagram = (process: string): string => readFileSync(`bpmn/${process}.bpmn`, 'utf8');

export function edit(xml: string, ...changes: readonly (readonly [from: string | RegExp, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    const changed = text.replaceAll(typeof from === 'string' ? from : new RegExp(from, 'gs'), to);
    if (changed === text) throw new Error(`the diagram has no ${from}`);
    return changed;
  }, xml);
}

/** The element has another id, wherever it is named. */
export const renamed = (xml: string, from: string, to: string): string => edit(xml, [new RegExp(`(?<=[">])${from}(?=["<])`), to]);

/** Once approved, the register is asked again. Without the drawing: the engine needs none. */
export function withNewStep(xml: string): string {
  const step = `<bpmn:serviceTask id="look-up-status-again" name="复查参保状况">
      <bpmn:extensionElements><zeebe:taskDefinition type="look-up-enrollment-status" retries="3" /></bpmn:extensionElements>
      <bpmn:incoming>enrollment-decision-to-unplaced-veteran</bpmn:incoming>
      <bpmn:outgoing>look-up-status-again-to-unplaced-veteran</bpmn:outgoing>
    </bpmn:serviceTask>
    <bpmn:sequenceFlow id="look-up-status-again-to-unplaced-veteran" sourceRef="look-up-status-again" targetRef="unplaced-veteran" />`;
  return edit(
    xml,
    [
      '<bpmn:incoming>enrollment-decision-to-unplaced-veteran</bpmn:incoming>',
      '<bpmn:incoming>look-up-status-again-to-unplaced-veteran</bpmn:incoming>',
    ],
    ['sourceRef="enrollment-decision" targetRef="unplaced-veteran"', 'sourceRef="enrollment-decision" targetRef="look-up-status-again"'],
    ['<bpmn:exclusiveGateway id="unplaced-veteran"', `${step}<bpmn:exclusiveGateway id="unplaced-veteran"`],
    [/<bpmndi:BPMNDiagram.*<\/bpmndi:BPMNDiagram>/, ''],
  );
}

/** The serviceman's service is no longer determined by a second person. */
export function withoutReview(xml: string): string {
  return edit(
    xml,
    [/<bpmn:userTask id="determine-deemed-service".*?<\/bpmn:userTask>/, ''],
    [/<bpmn:sequenceFlow id="unplaced-veteran-to-determine-deemed-service".*?<\/bpmn:sequenceFlow>/, ''],
    ['<bpmn:outgoing>unplaced-veteran-to-determine-deemed-service</bpmn:outgoing>', ''],
    ['<bpmn:flowNodeRef>determine-deemed-service</bpmn:flowNodeRef>', ''],
    ['<bpmn:incoming>determine-deemed-service-to-deemed-service-result</bpmn:incoming>', ''],
    [/<bpmn:sequenceFlow id="determine-deemed-service-to-deemed-service-result"[^>]*>/, ''],
    [/<bpmndi:BPMNDiagram.*<\/bpmndi:BPMNDiagram>/, ''],
  );
}

export async function versionOf(xml: string, version: number): Promise<Version> {
  return { version, definitionKey: `key-${version}`, nodes: await nodesOf(xml) };
}
