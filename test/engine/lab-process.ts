/** Small processes for the tests of the worker runtime, made for one test each: no other test has their names. */
import { randomUUID } from 'node:crypto';
import type { EngineClient } from '../../src/engine/client.ts';

export interface LabProcess {
  id: string;
  jobType: string;
  xml: Buffer;
  /** Starts an instance by a message. */
  start(client: EngineClient, variables: { caseNumber: string; [name: string]: unknown }): Promise<void>;
}

const namespaces = `xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"`;

/**
 * Start, one task with a job, end. With `listener` the job is the end listener of a task without work of its own; an
 * error with the code `refused` leads to another end.
 */
export function labProcess({ listener = false } = {}): LabProcess {
  const id = `lab-${randomUUID().slice(0, 8)}`;
  const jobType = `${id}-job`;
  const message = `${id}-start`;
  const task = listener
    ? `<bpmn:manualTask id="step" name="试验步骤"><bpmn:extensionElements><zeebe:executionListeners><zeebe:executionListener eventType="end" type="${jobType}" retries="3"/></zeebe:executionListeners></bpmn:extensionElements><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing></bpmn:manualTask>`
    : `<bpmn:serviceTask id="step" name="试验&#10;步骤"><bpmn:extensionElements><zeebe:taskDefinition type="${jobType}" retries="3"/><zeebe:taskHeaders><zeebe:header key="colour" value="red"/></zeebe:taskHeaders></bpmn:extensionElements><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing></bpmn:serviceTask>
  <bpmn:boundaryEvent id="refused" attachedToRef="step"><bpmn:outgoing>f3</bpmn:outgoing><bpmn:errorEventDefinition id="refused-definition" errorRef="error"/></bpmn:boundaryEvent>
  <bpmn:endEvent id="ended-refused"><bpmn:incoming>f3</bpmn:incoming></bpmn:endEvent>
  <bpmn:sequenceFlow id="f3" sourceRef="refused" targetRef="ended-refused"/>`;
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions ${namespaces} targetNamespace="lab" id="definitions">
<bpmn:message id="message" name="${message}"/>
<bpmn:error id="error" errorCode="refused"/>
<bpmn:process id="${id}" isExecutable="true">
  <bpmn:startEvent id="started"><bpmn:outgoing>f1</bpmn:outgoing><bpmn:messageEventDefinition id="start-definition" messageRef="message"/></bpmn:startEvent>
  ${task}
  <bpmn:endEvent id="ended"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
  <bpmn:sequenceFlow id="f1" sourceRef="started" targetRef="step"/>
  <bpmn:sequenceFlow id="f2" sourceRef="step" targetRef="ended"/>
</bpmn:process>
</bpmn:definitions>`;
  return {
    id,
    jobType,
    xml: Buffer.from(xml),
    async start(client, variables) {
      const messageId = randomUUID();
      await client.publishMessage({ name: message, correlationKey: messageId, messageId, ttlMs: 0, variables });
    },
  };
}
