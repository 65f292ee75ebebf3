import { EngineSetupError } from './contract.ts';
import { said } from '../../language.ts';

/** Asks OpenSearch to prepare what Tasklist has stored. @throws EngineSetupError where it refuses */
export async function ask(address: string, method: string, path: string, body?: object): Promise<unknown> {
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
