/** What the engine's own records say of clerks' tasks that the case file has: by which key Tasklist shows them, and who holds them. */
import type { TaskRecords } from '../jobs/index.ts';
import { exported } from './exported-records.ts';
import { engineRest } from './rest.ts';
import type { RecordPlaces } from './completions.ts';
import { searchesTasks } from './version.ts';

/** @param version of the gateway: `8.6.0` */
export function taskRecordsOf(version: string, { recordsAddress, restAddress, secrets }: RecordPlaces): TaskRecords {
  if (!searchesTasks(version)) return exportedTasks(recordsAddress);
  const engine = engineRest(restAddress, secrets);
  // The search of 8.8 takes one visit.
  return async (keys) => {
    const found = await Promise.all(keys.map(async (key) => [key, await engine.taskOf(key)] as const));
    return new Map(found.flatMap(([key, task]) => (task ? [[key, task]] : [])));
  };
}

interface Exported {
  intent: string;
  value: { elementInstanceKey: string; userTaskKey: string; assignee?: string };
}

/** The newest record of each visit says it all. */
function exportedTasks(recordsAddress: string): TaskRecords {
  return async (keys) => {
    if (keys.length === 0) return new Map();
    const records = await exported<Exported>(recordsAddress, 'user-task', {
      size: keys.length,
      query: { bool: { filter: [{ terms: { 'value.elementInstanceKey': keys } }] } },
      sort: [{ position: 'desc' }],
      collapse: { field: 'value.elementInstanceKey' },
    });
    return new Map(
      records.map(({ intent, value: { elementInstanceKey, userTaskKey, assignee } }) => [
        elementInstanceKey,
        { userTaskKey, assignee: assignee || undefined, ended: ['COMPLETED', 'CANCELED'].includes(intent) },
      ]),
    );
  };
}
