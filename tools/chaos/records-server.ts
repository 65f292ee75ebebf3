/** The broker's records asked and answered as in OpenSearch, which is not there: the application reads who completed a task. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { Records } from './records.ts';

interface Question {
  query: { bool: { filter: { term?: { 'value.elementInstanceKey'?: string } }[] } };
}

/** @returns its address */
export async function serveRecords(records: Records, running: AsyncDisposableStack): Promise<string> {
  const server = createServer((request, response) => {
    json(request).then(
      (question) => {
        const [ofVisit] = (question as Question).query.bool.filter;
        const task = records.completedTask(String(ofVisit?.term?.['value.elementInstanceKey']));
        const hits = task ? [{ _source: { value: { assignee: task.assignee, candidateGroupsList: task.candidateGroups } } }] : [];
        response.setHeader('content-type', 'application/json').end(JSON.stringify({ hits: { hits } }));
      },
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  running.defer(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
