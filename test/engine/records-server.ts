/** The engine's records for a system in a process of its own, on an engine without OpenSearch: asked and answered as there. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { completionInRecords } from './records.ts';

interface Question {
  query: { bool: { filter: { term: { 'value.elementInstanceKey'?: string } }[] } };
}

export async function startRecordsServer(): Promise<{ address: string; stop: () => Promise<void> }> {
  const server = createServer((request, response) => {
    void json(request).then(async (question) => {
      const [ofVisit] = (question as Question).query.bool.filter;
      const found = await completionInRecords(String(ofVisit?.term['value.elementInstanceKey']));
      const value = found && { assignee: found.assignee ?? '', candidateGroupsList: found.candidateGroups };
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ hits: { hits: value ? [{ _source: { value } }] : [] } }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
