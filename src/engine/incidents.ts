/** Unresolved incidents, as the engine's own records say. Two versions of the engine keep them in two places. */
import type { EngineFaults, Incident } from '../jobs/index.ts';
import type { EngineClient } from './client.ts';
import type { RecordPlaces } from './completions.ts';
import { EngineError } from './errors.ts';
import { oldestJobs } from './metrics.ts';
import { exported } from './exported-records.ts';
import { engineRest } from './rest.ts';
import { searchesTasks } from './version.ts';

/** An operator works off the oldest; what is behind them shows afterwards. */
const most = 100;

/** As a job had them from the diagram: each try may meet the same fault that passes. */
const retries = 3;

export function engineFaults(client: Pick<EngineClient, 'version' | 'retryJob' | 'resolveIncident'>, places: RecordPlaces): EngineFaults {
  return {
    async incidents() {
      if (!searchesTasks(await client.version())) return exportedIncidents(places.recordsAddress);
      return engineRest(places.restAddress, places.secrets).incidents(most);
    },
    async resolve({ key, jobKey }) {
      try {
        if (jobKey !== undefined) await client.retryJob(jobKey, retries);
        await client.resolveIncident(key);
      } catch (error) {
        if (!(error instanceof EngineError && error.code === 'NOT_FOUND')) throw error;
      }
    },
    oldestJobs: () => [...oldestJobs].map(([type, ageSeconds]) => ({ type, seconds: ageSeconds() })).filter(({ seconds }) => seconds > 0),
  };
}

interface IncidentRecord {
  key: number | string;
  timestamp: number;
  value: { jobKey: number; processInstanceKey: number; elementId: string; errorMessage: string };
}

/** The broker's exported records: an incident is open while none says that it was resolved. */
export async function exportedIncidents(recordsAddress: string): Promise<Incident[]> {
  const resolved = await exported<IncidentRecord>(recordsAddress, 'incident', {
    ...{ query: { bool: { filter: [{ term: { intent: 'RESOLVED' } }] } }, sort: [{ timestamp: 'desc' }] },
    ...{ size: 10_000, _source: ['key'] },
  });
  const created = await exported<IncidentRecord>(recordsAddress, 'incident', {
    query: { bool: { filter: [{ term: { intent: 'CREATED' } }], must_not: [{ terms: { key: resolved.map(({ key }) => key) } }] } },
    ...{ sort: [{ timestamp: 'asc' }], size: most },
  });
  return created.map(({ key, timestamp, value: { jobKey, processInstanceKey, elementId, errorMessage } }) => ({
    ...{ key: String(key), jobKey: jobKey > 0 ? String(jobKey) : undefined, processInstanceKey: String(processInstanceKey) },
    ...{ elementId, message: errorMessage, since: new Date(timestamp) },
  }));
}
