/** A process of one job that does nothing, from its start to its end. */
import type { Figure, Settings } from '../bench.ts';
import { startEngine } from '../shared/engine.ts';
import { idleWorker, jobVariables, oneJob, type Sdk, startSdk, workByRuntime } from '../shared/one-job.ts';
import { sideBySide } from '../shared/side-by-side.ts';
import { median } from '../shared/statistics.ts';

export async function ofOneJob(settings: Settings, running: AsyncDisposableStack): Promise<Figure> {
  const { gatewayAddress } = await startEngine(running);
  const sdk = await startSdk(gatewayAddress, running);
  for (const id of ['ours', 'theirs']) await sdk.deployResource({ name: `${id}.bpmn`, process: oneJob(id) });
  workByRuntime([idleWorker('ours', () => Promise.resolve({}))], gatewayAddress, running);
  sdk.createWorker({ taskType: 'theirs', taskHandler: (job) => job.complete() });
  const round = (id: string) => () => latency(sdk, id, settings.seconds);
  return sideBySide(settings, 'ms', round('ours'), round('theirs'));
}

/** One after another; the median. */
async function latency(sdk: Sdk, bpmnProcessId: string, seconds: number): Promise<number> {
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  do {
    const begun = performance.now();
    await sdk.createProcessInstanceWithResult({ bpmnProcessId, variables: jobVariables });
    times.push(performance.now() - begun);
  } while (performance.now() < end);
  return median(times);
}
