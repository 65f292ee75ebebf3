/** A process of one job that does nothing, worked on by our runtime, or by the worker of Camunda's SDK as it comes. */
import { Zeebe } from '@camunda8/sdk';
import { z } from 'zod';
import { connectEngine, startWorkerRuntime } from '../../../src/engine/index.ts';
import { defineWorker, type Worker, type WorkerServices } from '../../../src/jobs/index.ts';
import { createLog } from '../../../src/log.ts';
import { type JobType, loadParameters } from '../../../src/models/index.ts';
import { parameterSchemas } from '../../../src/processes/index.ts';

export type Sdk = Zeebe.ZeebeGrpcClient;

export const jobVariables = { caseNumber: 'BJ2026-00000-00000' };

/** As it comes. */
export async function startSdk(grpcAddress: string, running: AsyncDisposableStack): Promise<Sdk> {
  const sdk = new Zeebe.ZeebeGrpcClient({
    config: { ZEEBE_GRPC_ADDRESS: grpcAddress, zeebeGrpcSettings: { ZEEBE_CLIENT_LOG_LEVEL: 'NONE' } },
  });
  running.defer(async () => {
    await sdk.close();
  });
  // Until then a command is a TypeError.
  await sdk['grpc'];
  return sdk;
}

/** What a job is, and what it sets. It keeps no record of its steps: what that costs is measured with real cases. */
export const idleWorker = (jobType: string, handle: Worker['run']): Worker => ({
  ...defineWorker({
    jobType: jobType as JobType,
    input: z.object({ caseNumber: z.string() }),
    output: z.looseObject({}),
    recordsStep: false,
    handle: () => Promise.resolve({}),
  }),
  run: handle,
});

export function workByRuntime(workers: readonly Worker[], grpcAddress: string, running: AsyncDisposableStack): void {
  const client = connectEngine({ grpcAddress });
  running.defer(() => client.close());
  // They ask for nothing else.
  const services = { parameters: loadParameters(parameterSchemas) } as WorkerServices;
  const runtime = startWorkerRuntime({ client, workers, services: () => services, log: createLog({ level: 'silent' }) });
  running.defer(async () => {
    await runtime.stop();
  });
}

export const oneJob = (id: string): Buffer =>
  Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="bench">
<bpmn:process id="${id}" isExecutable="true">
  <bpmn:startEvent id="started"><bpmn:outgoing>in</bpmn:outgoing></bpmn:startEvent>
  <bpmn:serviceTask id="step">
    <bpmn:extensionElements><zeebe:taskDefinition type="${id}"/></bpmn:extensionElements>
    <bpmn:incoming>in</bpmn:incoming><bpmn:outgoing>out</bpmn:outgoing>
  </bpmn:serviceTask>
  <bpmn:endEvent id="ended"><bpmn:incoming>out</bpmn:incoming></bpmn:endEvent>
  <bpmn:sequenceFlow id="in" sourceRef="started" targetRef="step"/>
  <bpmn:sequenceFlow id="out" sourceRef="step" targetRef="ended"/>
</bpmn:process>
</bpmn:definitions>`);
