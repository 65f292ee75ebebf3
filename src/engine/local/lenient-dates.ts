import { ask } from './open-search.ts';

const INDICES = 'tasklist-list-view*,tasklist-task-8*';
const SETTING = 'index.mapping.ignore_malformed';

/**
 * Tasklist 8.6.0 writes the time of a task that was completed on the full second without milliseconds, into an index that
 * demands them: about one completion in a thousand is refused, and Tasklist's import then stands still for good: no
 * new task is shown any more. With this setting such a time is stored but not indexed. It can only be set on a closed index;
 * that happens once, before the first task. A store that stands still already goes on.
 */
export async function acceptTimesWithoutMilliseconds(openSearchAddress: string): Promise<void> {
  const found = await ask(openSearchAddress, 'GET', `${INDICES}/_settings?flat_settings=true`);
  const strict = Object.entries(found as Record<string, { settings: Record<string, string> }>)
    .filter(([, { settings }]) => settings[SETTING] !== 'true')
    .map(([index]) => index)
    .join(',');
  if (strict === '') return;
  await ask(openSearchAddress, 'POST', `${strict}/_close`);
  await ask(openSearchAddress, 'PUT', `${strict}/_settings`, { [SETTING]: true });
  await ask(openSearchAddress, 'POST', `${strict}/_open`);
}
