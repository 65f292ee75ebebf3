/** The window of a running system: hands in for people whom nobody has seen before, and looks at its work list. */
import { windowClerk } from '../../demo/index.ts';
import { sessionsAt } from '../../shared/local/index.ts';
import { applications } from './applications.ts';
import { asJson, httpClient } from './http-client.ts';

export interface Window {
  /** @returns the case number */
  handIn: () => Promise<string>;
  /** @param page from 1 @returns as HTML */
  workList: (page?: number) => Promise<string>;
}

/** All that is handed in is of one process, and comes to a clerk. */
export async function openWindow(apiUrl: string, running: AsyncDisposableStack): Promise<Window> {
  const session = await sessionsAt(apiUrl)(windowClerk);
  const send = httpClient(apiUrl, 4, running);
  const nth = applications('ofOneProcess');
  let handedIn = 0;
  return {
    async handIn() {
      const n = handedIn++;
      const headers = { ...session, ...asJson, 'idempotency-key': `bench-${n}` };
      const { status, text } = await send({ method: 'POST', path: '/api/applications', headers, body: nth(n) });
      if (status !== 201) throw new Error(`The application was answered ${status}: ${text}`);
      return (JSON.parse(text) as { caseNumber: string }).caseNumber;
    },
    async workList(page = 1) {
      const { status, text } = await send({ path: `/work?page=${page}`, headers: { ...session } });
      if (status !== 200) throw new Error(`The work list answered ${status}: ${text.slice(0, 500)}`);
      return text;
    },
  };
}
