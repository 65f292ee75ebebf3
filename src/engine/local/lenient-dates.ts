import { EngineSetupError } from './contract.ts';
import { said } from '../../language.ts';

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

async function ask(address: string, method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(`${address}/${path}`, {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  if (response.ok) return response.json();
  throw new EngineSetupError(
    said({
      en: `OpenSearch refused to prepare Tasklist's store (${method} ${path}: ${response.status})`,
      zh: `OpenSearch不能准备Tasklist的存储（${method} ${path}：${response.status}）`,
    }),
    said({
      en: 'Start again; if it happens again, start with an empty data folder.',
      zh: '请重新启动；仍不成功的，换一个空的数据文件夹启动。',
    }),
  );
}
