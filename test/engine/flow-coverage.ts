/** Which sequence flows of the diagrams the engine really took in this run, read from the records that it exported. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BpmnModdle } from 'bpmn-moddle';

const bpmnFolder = join(import.meta.dirname, '..', '..', 'bpmn');

export interface ProcessCoverage {
  process: string;
  total: number;
  missing: string[];
}

interface FlowElement {
  $type: string;
  id: string;
  flowElements?: FlowElement[];
  sourceRef?: FlowElement;
  targetRef?: FlowElement;
}

/** All sequence flows below a process, those in subprocesses included. */
function sequenceFlows(container: FlowElement): FlowElement[] {
  return (container.flowElements ?? []).flatMap((element) =>
    element.$type === 'bpmn:SequenceFlow' ? [element] : sequenceFlows(element),
  );
}

/** The engine records no flow behind an event-based gateway: there the event that happened stands for its flow. */
function wasTaken(flow: FlowElement, taken: Set<string>): boolean {
  const chosenByEvent = flow.sourceRef?.$type === 'bpmn:EventBasedGateway';
  return taken.has(chosenByEvent ? (flow.targetRef?.id ?? '') : flow.id);
}

async function flowsByProcess(): Promise<Map<string, FlowElement[]>> {
  const result = new Map<string, FlowElement[]>();
  for (const file of readdirSync(bpmnFolder).filter((name) => name.endsWith('.bpmn'))) {
    const { rootElement } = await new BpmnModdle().fromXML(readFileSync(join(bpmnFolder, file), 'utf8'));
    const roots = (rootElement as unknown as { rootElements: FlowElement[] }).rootElements;
    for (const process of roots.filter((element) => element.$type === 'bpmn:Process')) {
      const flows = sequenceFlows(process);
      if (flows.length > 0) result.set(process.id, flows);
    }
  }
  return result;
}

/** Ids of the flows taken and of the events completed. */
async function happened(openSearchAddress: string, processId: string): Promise<Set<string>> {
  await fetch(`${openSearchAddress}/zeebe-record*/_refresh`, { method: 'POST' });
  const response = await fetch(`${openSearchAddress}/zeebe-record_process-instance_*/_search`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      size: 0,
      query: {
        bool: {
          filter: [
            { terms: { intent: ['SEQUENCE_FLOW_TAKEN', 'ELEMENT_COMPLETED'] } },
            { term: { 'value.bpmnProcessId': processId } },
          ],
        },
      },
      aggs: { elements: { terms: { field: 'value.elementId', size: 10_000 } } },
    }),
  });
  if (!response.ok) throw new Error(`OpenSearch refused the coverage query: ${response.status} ${await response.text()}`);
  const body = (await response.json()) as { aggregations: { elements: { buckets: { key: string }[] } } };
  return new Set(body.aggregations.elements.buckets.map((bucket) => bucket.key));
}

/** By process: what the engine took, to be put together with what another engine took. */
export type Taken = Record<string, string[]>;

export async function takenFlows(openSearchAddress: string): Promise<Taken> {
  const taken: Taken = {};
  for (const process of (await flowsByProcess()).keys()) taken[process] = [...(await happened(openSearchAddress, process))];
  return taken;
}

/** Compares the diagrams in `bpmn/` with what the engines took. */
export async function flowCoverage(engines: Taken[]): Promise<ProcessCoverage[]> {
  const flows = await flowsByProcess();
  return [...flows].map(([process, all]) => {
    const taken = new Set(engines.flatMap((one) => one[process] ?? []));
    return { process, total: all.length, missing: all.filter((flow) => !wasTaken(flow, taken)).map(({ id }) => id) };
  });
}

export function coverageReport(coverage: ProcessCoverage[]): string {
  return coverage
    .map(({ process, total, missing }) => {
      const line = `Sequence flows taken, ${process}: ${total - missing.length}/${total}\n`;
      return missing.length === 0 ? line : `${line}  never taken: ${missing.join(', ')}\n`;
    })
    .join('');
}
