/** Who completed a user task, as the engine's own records say. Two versions of the engine keep them in two places. */
import type { Completion } from '../jobs/index.ts';
import { engineRest } from './rest.ts';
import { exported } from './exported-records.ts';
import type { EngineSecrets } from './sdk.ts';
import { searchesTasks } from './version.ts';

/** Of the task that this visit of its element made; undefined as long as the records do not say. */
export type Completions = (elementInstanceKey: string) => Promise<Completion | undefined>;

export interface RecordPlaces {
  /** OpenSearch that an engine before 8.8 exports its records to. */
  recordsAddress: string;
  restAddress: string;
  secrets?: EngineSecrets;
}

/** @param version of the gateway: `8.6.0` */
export function completionsOf(version: string, { recordsAddress, restAddress, secrets }: RecordPlaces): Completions {
  if (!searchesTasks(version)) return exportedCompletions(recordsAddress);
  const engine = engineRest(restAddress, secrets);
  return (elementInstanceKey) => engine.completionOf(elementInstanceKey);
}

interface TaskRecord {
  value: { assignee?: string; candidateGroupsList?: string[] };
}

/** The broker's exported records of user tasks: sooner there than in Tasklist's store. */
export function exportedCompletions(recordsAddress: string): Completions {
  return async (elementInstanceKey) => {
    const ofVisit = [{ term: { 'value.elementInstanceKey': elementInstanceKey } }, { term: { intent: 'COMPLETED' } }];
    const [found] = await exported<TaskRecord>(recordsAddress, 'user-task', { size: 1, query: { bool: { filter: ofVisit } } });
    if (!found) return undefined;
    const { assignee, candidateGroupsList = [] } = found.value;
    return { assignee: assignee || undefined, candidateGroups: candidateGroupsList };
  };
}
