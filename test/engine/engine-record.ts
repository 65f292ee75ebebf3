/** How often the engine of this run took each flow and entered each element of our diagrams: read from the records that it exported. */
import type { EngineRecord } from '../../tools/coverage/record.ts';

interface Answer {
  aggregations: { elements: { buckets: { key: string; doc_count: number }[] } };
}

async function countsOf(openSearchAddress: string, processId: string): Promise<Record<string, number>> {
  const response = await fetch(`${openSearchAddress}/zeebe-record_process-instance_*/_search`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      size: 0,
      query: {
        bool: {
          filter: [{ terms: { intent: ['SEQUENCE_FLOW_TAKEN', 'ELEMENT_ACTIVATED'] } }, { term: { 'value.bpmnProcessId': processId } }],
        },
      },
      aggs: { elements: { terms: { field: 'value.elementId', size: 10_000 } } },
    }),
  });
  if (!response.ok) throw new Error(`OpenSearch refused the coverage query: ${response.status} ${await response.text()}`);
  const { aggregations } = (await response.json()) as Answer;
  return Object.fromEntries(aggregations.elements.buckets.map(({ key, doc_count }) => [key, doc_count]));
}

export async function engineRecord(openSearchAddress: string, processIds: readonly string[]): Promise<EngineRecord> {
  await fetch(`${openSearchAddress}/zeebe-record*/_refresh`, { method: 'POST' });
  const counted = processIds.map(async (id) => [id, await countsOf(openSearchAddress, id)] as const);
  return Object.fromEntries(await Promise.all(counted));
}
