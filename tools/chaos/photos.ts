/** At the window a document of each case is photographed: a file that is kept beside the database. */
import { RequestFailed, windowClerk } from '../demo/index.ts';
import { sessionsAt } from '../shared/local/index.ts';

/** A grey point. */
const photo = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGM4AwAAzgDN1GaQsAAAAABJRU5ErkJggg==', 'base64');
const patienceMs = 20_000;

/** @throws RequestFailed, SignInFailed, TypeError where nobody listens */
export function cameraAt(apiUrl: string): (caseNumber: string, application: unknown) => Promise<void> {
  const signedIn = sessionsAt(apiUrl);
  return async (caseNumber, application) => {
    const form = new FormData();
    form.set('document', (application as { documents: readonly string[] }).documents[0] ?? '');
    form.set('file', new File([photo], '材料.png'));
    const path = `/api/cases/${caseNumber}/papers`;
    const headers = await signedIn(windowClerk);
    const response = await fetch(apiUrl + path, { method: 'POST', headers, body: form, signal: AbortSignal.timeout(patienceMs) });
    const said = await response.text();
    // A case that was decided at once takes nothing any more.
    if (!response.ok && response.status !== 409) throw new RequestFailed(`POST ${path}`, response.status, said);
  };
}
