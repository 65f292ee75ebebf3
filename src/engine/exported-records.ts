/** The records of user tasks that a broker before 8.8 exports: sooner there than in Tasklist's store. An index a day, which the first record makes. */

export interface ExportedTask {
  elementInstanceKey: string;
  userTaskKey: string;
  assignee?: string;
  candidateGroupsList?: string[];
}

interface Found {
  hits: { hits: { _source: { intent: string; value: ExportedTask } }[] };
}

/** Answered within this time, or not at all, in milliseconds. */
const deadlineMs = 5000;

/** @param search in OpenSearch's words */
export async function searchExported(recordsAddress: string, search: object): Promise<{ intent: string; value: ExportedTask }[]> {
  const response = await fetch(`${recordsAddress}/zeebe-record_user-task_*/_search`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(search),
    signal: AbortSignal.timeout(deadlineMs),
  });
  if (!response.ok) throw new Error(`the engine's exported records answered ${response.status}`);
  // Keys of the fourth partition and those after it do not fit into a number.
  const text = (await response.text()).replaceAll(/("\w+Key":)(\d+)/g, '$1"$2"');
  return (JSON.parse(text) as Found).hits.hits.map(({ _source }) => _source);
}
