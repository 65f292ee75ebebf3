/** A process of one job that does nothing, from its start to its end: by our runtime, and by the worker of Camunda's SDK as it comes. */
import { Zeebe } from '@camunda8/sdk';
import { z } from 'zod';
import { connectEngine, startWorkerRuntime } from '../../src/engine/index.ts';
import { defineWorker, type WorkerServices } from '../../src/jobs/index.ts';
import { createLog } from '../../src/log.ts';
import { type JobType, loadParameters } from '../../src/models/index.ts';
import { parameterSchemas } from '../../src/processes/index.ts';
import type { Bench } from './bench.ts';
import { startEngine } from './shared/engine.ts';
import { sideBySide } from './shared/side-by-side.ts';
import { median } from './shared/statistics.ts';

type Sdk = Zeebe.ZeebeGrpcClient;

export const stepLatency: Bench = {
  name: 'stepLatency',
  async run(settings, running) {
    const { gatewayAddress } = await startEngine(running);
    const sdk = await startSdk(gatewayAddress, running);
    for (const id of ['ours', 'theirs']) await sdk.deployResource({ name: `${id}.bpmn`, process: oneJob(id) });
    workByRuntime('ours', gatewayAddress, running);
    sdk.createWorker({ taskType: 'theirs', taskHandler: (job) => job.complete() });
    const round = (id: string) => () => latency(sdk, id, settings.seconds);
    return { median: await sideBySide(settings, 'ms', round('ours'), round('theirs')) };
  },
};

async function startSdk(grpcAddress: string, running: AsyncDisposableStack): Promise<Sdk> {
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

/** Keeps no record of its steps: what that costs is measured with real cases. */
function workByRuntime(jobType: string, grpcAddress: string, running: AsyncDisposableStack): void {
  const client = connectEngine({ grpcAddress });
  running.defer(() => client.close());
  const worker = defineWorker({
    jobType: jobType as JobType,
    input: z.object({ caseNumber: z.string() }),
    output: z.object({}),
    recordsStep: false,
    handle: () => Promise.resolve({}),
  });
  // It asks for nothing else.
  const services = { parameters: loadParameters(parameterSchemas) } as WorkerServices;
  const runtime = startWorkerRuntime({ client, workers: [worker], services: () => services, log: createLog({ level: 'silent' }) });
  running.defer(async () => {
    await runtime.stop();
  });
}

/** One after another; the median. */
async function latency(sdk: Sdk, bpmnProcessId: string, seconds: number): Promise<number> {
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  do {
    const begun = performance.now();
    await sdk.createProcessInstanceWithResult({ bpmnProcessId, variables: { caseNumber: 'BJ2026-00000-00000' } });
    times.push(performance.now() - begun);
  } while (performance.now() < end);
  return median(times);
}

const oneJob = (id: string): Buffer =>
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
