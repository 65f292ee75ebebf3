/** What an engine before 8.8 has exported to OpenSearch: an index a day and kind of record, which the first record makes. */

/** Answered within this time, or not at all, in milliseconds. */
const deadlineMs = 5000;

/** @param kind `user-task`, `incident` @param search in OpenSearch's own language @throws Error where it cannot be asked */
export async function exported<T>(recordsAddress: string, kind: string, search: object): Promise<T[]> {
  const response = await fetch(`${recordsAddress}/zeebe-record_${kind}_*/_search`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(search),
    signal: AbortSignal.timeout(deadlineMs),
  });
  if (!response.ok) throw new Error(`the engine's exported records answered ${response.status}`);
  // Keys of the fourth partition and those after it do not fit into a number.
  const text = (await response.text()).replaceAll(/("\w+Key":)(\d+)/g, '$1"$2"');
  return (JSON.parse(text) as { hits: { hits: { _source: T }[] } }).hits.hits.map(({ _source }) => _source);
}
