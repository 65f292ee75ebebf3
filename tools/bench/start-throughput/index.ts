/**
 * A process of one job: how many in a second are started and come to their end, as many at once as keep the broker busy. By our broker and
 * our runtime, and by a broker with its default settings and the worker of Camunda's SDK as it comes. Both are started by the same client.
 */
import type { Bench } from '../bench.ts';
import { startEngine } from '../shared/engine.ts';
import { idleWorker, jobVariables, oneJob, type Sdk, startSdk, workByRuntime } from '../shared/one-job.ts';
import { sideBySide } from '../shared/side-by-side.ts';
import { startDefaultBroker } from './default-broker.ts';

/** Starts that wait for the broker's answer. */
const atOnce = 32;
const jobType = 'one-job';

/** Of one side: starts them, and hears of each job. */
interface Side {
  sdk: Sdk;
  onJob: () => void;
}

export const startThroughput: Bench = {
  name: 'startThroughput',
  async run(settings, running) {
    const ours = await openSide((await startEngine(running)).gatewayAddress, running);
    const theirs = await openSide(await startDefaultBroker(running), running);
    const idle = idleWorker(jobType, () => {
      ours.side.onJob();
      return Promise.resolve({});
    });
    workByRuntime([idle], ours.address, running);
    theirs.side.sdk.createWorker({
      taskType: jobType,
      taskHandler: (job) => {
        theirs.side.onJob();
        return job.complete();
      },
    });
    const round = (side: Side) => () => startAndEnd(side, settings.seconds);
    return { starts: await sideBySide(settings, '/s', round(ours.side), round(theirs.side)) };
  },
};

async function openSide(address: string, running: AsyncDisposableStack): Promise<{ address: string; side: Side }> {
  const sdk = await startSdk(address, running);
  await sdk.deployResource({ name: 'one-job.bpmn', process: oneJob(jobType) });
  return { address, side: { sdk, onJob: () => undefined } };
}

/** What is started counts when its job has been worked on: a broker that starts more than can be ended is not the faster one. */
async function startAndEnd(side: Side, seconds: number): Promise<number> {
  const begun = performance.now();
  const end = begun + seconds * 1000;
  let [started, worked] = [0, 0];
  const { promise: over, resolve } = Promise.withResolvers<undefined>();
  const isOver = () => performance.now() >= end && worked >= started;
  side.onJob = () => {
    worked++;
    if (isOver()) resolve(undefined);
  };
  const inTurn = async () => {
    while (performance.now() < end) {
      started++;
      await side.sdk.createProcessInstance({ bpmnProcessId: jobType, variables: jobVariables });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, inTurn));
  if (!isOver()) await over;
  return (started * 1000) / (performance.now() - begun);
}
