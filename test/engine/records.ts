/** Reads what the engine did from the records that it exported to OpenSearch. */
import { engineForTests } from './stack.ts';

interface EngineRecord {
  intent: string;
  position: number;
  value: {
    elementId: string;
    elementInstanceKey: number;
    processInstanceKey: number;
    bpmnElementType?: string;
    userTaskKey?: number;
    errorMessage?: string;
    jobKey?: number;
    candidateGroupsList?: string[];
  };
}

type Kind = 'process-instance' | 'user-task' | 'timer' | 'variable' | 'incident' | 'job';

/** Records of one kind that match all the terms, oldest first. */
export async function records(kind: Kind, terms: Record<string, string | number>): Promise<EngineRecord[]> {
  const { openSearchAddress } = engineForTests();
  // Only this kind: there is an index a kind and day, and tests move the clock by years.
  await fetch(`${openSearchAddress}/zeebe-record_${kind}_*/_refresh`, { method: 'POST' });
  const response = await fetch(`${openSearchAddress}/zeebe-record_${kind}_*/_search`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      size: 2000,
      sort: [{ position: { order: 'asc', unmapped_type: 'long' } }],
      query: { bool: { filter: Object.entries(terms).map(([field, value]) => ({ term: { [field]: value } })) } },
    }),
  });
  // An index that is being created answers 503 for a moment; whoever waits for a record asks again.
  if (response.status === 503) return [];
  if (!response.ok) throw new Error(`OpenSearch: ${response.status} ${await response.text()}`);
  const body = (await response.json()) as { hits: { hits: { _source: EngineRecord }[] } };
  return body.hits.hits.map((hit) => hit._source);
}

/** Asks again until there is an answer; says what was waited for when there is none in time. */
export async function eventually<T>(what: string, ask: () => Promise<T | undefined>, milliseconds = 30_000, every = 150): Promise<T> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}. Incidents: ${await incidents()}`);
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}

/** The messages of all incidents up to now: where a case stands still, one of them usually says why. */
async function incidents(): Promise<string> {
  const created = await records('incident', { intent: 'CREATED' });
  return created.map(({ value }) => `${value.elementId}: ${value.errorMessage}`).join('; ') || 'none';
}
