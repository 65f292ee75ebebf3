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
}

/** Ids of all sequence flows below a process, those in subprocesses included. */
function flowIds(container: FlowElement): string[] {
  return (container.flowElements ?? []).flatMap((element) =>
    element.$type === 'bpmn:SequenceFlow' ? [element.id] : flowIds(element),
  );
}

async function flowsByProcess(): Promise<Map<string, string[]>> {
  const result = new Map<string, string[]>();
  for (const file of readdirSync(bpmnFolder).filter((name) => name.endsWith('.bpmn'))) {
    const { rootElement } = await new BpmnModdle().fromXML(readFileSync(join(bpmnFolder, file), 'utf8'));
    const roots = (rootElement as unknown as { rootElements: FlowElement[] }).rootElements;
    for (const process of roots.filter((element) => element.$type === 'bpmn:Process')) {
      const ids = flowIds(process);
      if (ids.length > 0) result.set(process.id, ids);
    }
  }
  return result;
}

async function takenFlows(openSearchAddress: string, processId: string): Promise<Set<string>> {
  await fetch(`${openSearchAddress}/zeebe-record*/_refresh`, { method: 'POST' });
  const response = await fetch(`${openSearchAddress}/zeebe-record_process-instance_*/_search`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      size: 0,
      query: { bool: { filter: [{ term: { intent: 'SEQUENCE_FLOW_TAKEN' } }, { term: { 'value.bpmnProcessId': processId } }] } },
      aggs: { flows: { terms: { field: 'value.elementId', size: 10_000 } } },
    }),
  });
  if (!response.ok) throw new Error(`OpenSearch refused the coverage query: ${response.status} ${await response.text()}`);
  const body = (await response.json()) as { aggregations: { flows: { buckets: { key: string }[] } } };
  return new Set(body.aggregations.flows.buckets.map((bucket) => bucket.key));
}

/** Compares the diagrams in `bpmn/` with what the engine took. */
export async function flowCoverage(openSearchAddress: string): Promise<ProcessCoverage[]> {
  const coverage: ProcessCoverage[] = [];
  for (const [process, ids] of await flowsByProcess()) {
    const taken = await takenFlows(openSearchAddress, process);
    coverage.push({ process, total: ids.length, missing: ids.filter((id) => !taken.has(id)) });
  }
  return coverage;
}
