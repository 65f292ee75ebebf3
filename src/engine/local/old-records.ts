const KEPT_DAYS = 14;
const DAY_MS = 86_400_000;
/** Names in one request; a URL of OpenSearch may have 4096 characters. */
const BATCH = 25;

/**
 * Deletes the broker's exported records of days long past. Operate and Tasklist have copied what they need; each day of
 * use leaves about twenty indices, and a few hundred make every start slower.
 */
export async function deleteOldRecords(openSearchAddress: string, now = Date.now()): Promise<number> {
  const response = await fetch(`${openSearchAddress}/_cat/indices/zeebe-record*?format=json&h=index`);
  if (!response.ok) return 0;
  const indices = (await response.json()) as { index: string }[];
  const old = indices.map(({ index }) => index).filter((name) => isOld(name, now));
  for (let start = 0; start < old.length; start += BATCH) {
    await fetch(`${openSearchAddress}/${old.slice(start, start + BATCH).join(',')}`, { method: 'DELETE' });
  }
  return old.length;
}

/** `zeebe-record_job_8.6.0_2026-11-23` tells its day. */
function isOld(index: string, now: number): boolean {
  const day = Date.parse(/_(\d{4}-\d{2}-\d{2})$/.exec(index)?.[1] ?? '');
  return now - day > KEPT_DAYS * DAY_MS;
}
