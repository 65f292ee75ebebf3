/** Cases that stand open in the engine as ours do: at a clerk's task, with a reminder that comes again and a term that ends it. */
import { mapBounded } from '../../demo/index.ts';
import { jobVariables, startSdk } from '../shared/one-job.ts';

const atOnce = 50;

export async function standOpen(gatewayAddress: string, count: number, running: AsyncDisposableStack): Promise<void> {
  const sdk = await startSdk(gatewayAddress, running);
  await sdk.deployResource({ name: 'open.bpmn', process: Buffer.from(process) });
  const start = () => sdk.createProcessInstance({ bpmnProcessId: 'open', variables: jobVariables });
  await mapBounded(Array.from({ length: count }), atOnce, start);
}

/** Neither timer comes while it is measured. */
const process = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="bench">
<bpmn:process id="open" isExecutable="true">
  <bpmn:startEvent id="started"><bpmn:outgoing>in</bpmn:outgoing></bpmn:startEvent>
  <bpmn:userTask id="task">
    <bpmn:extensionElements><zeebe:userTask/><zeebe:assignmentDefinition candidateGroups="bench"/></bpmn:extensionElements>
    <bpmn:incoming>in</bpmn:incoming><bpmn:outgoing>out</bpmn:outgoing>
  </bpmn:userTask>
  <bpmn:endEvent id="ended"><bpmn:incoming>out</bpmn:incoming></bpmn:endEvent>
  <bpmn:boundaryEvent id="reminder" cancelActivity="false" attachedToRef="task">
    <bpmn:outgoing>reminded</bpmn:outgoing>
    <bpmn:timerEventDefinition><bpmn:timeCycle xsi:type="bpmn:tFormalExpression">R/P10D</bpmn:timeCycle></bpmn:timerEventDefinition>
  </bpmn:boundaryEvent>
  <bpmn:endEvent id="after-reminder"><bpmn:incoming>reminded</bpmn:incoming></bpmn:endEvent>
  <bpmn:boundaryEvent id="term" attachedToRef="task">
    <bpmn:outgoing>lapsed</bpmn:outgoing>
    <bpmn:timerEventDefinition><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P60D</bpmn:timeDuration></bpmn:timerEventDefinition>
  </bpmn:boundaryEvent>
  <bpmn:endEvent id="after-term"><bpmn:incoming>lapsed</bpmn:incoming></bpmn:endEvent>
  <bpmn:sequenceFlow id="in" sourceRef="started" targetRef="task"/>
  <bpmn:sequenceFlow id="out" sourceRef="task" targetRef="ended"/>
  <bpmn:sequenceFlow id="reminded" sourceRef="reminder" targetRef="after-reminder"/>
  <bpmn:sequenceFlow id="lapsed" sourceRef="term" targetRef="after-term"/>
</bpmn:process>
</bpmn:definitions>`;
