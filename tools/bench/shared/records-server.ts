/** The broker's records for a system in a process of its own, asked and answered as OpenSearch is, which does not run here. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { CaseRecords } from './case-records.ts';

/** Who completed the task of a visit; or how the tasks of several visits stand. */
interface Question {
  query: { bool: { filter: { term?: { intent?: string }; terms?: Record<string, string[]> }[] } };
}

/** @returns its address */
export async function serveRecords(records: CaseRecords, running: AsyncDisposableStack): Promise<string> {
  const server = createServer((request, response) => {
    void json(request).then((question) => {
      const { filter } = (question as Question).query.bool;
      const visits = filter.flatMap(({ term, terms }) =>
        Object.values(terms ?? {})
          .flat()
          .concat(visitIn(term)),
      );
      const intents = filter.flatMap(({ term }) => term?.intent ?? []);
      const found = visits.flatMap((visit) => records.taskOf(visit) ?? []).filter(({ intent }) => intents.every((one) => one === intent));
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ hits: { hits: found.map((record) => ({ _source: record })) } }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  running.defer(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const visitIn = (term: Record<string, string> | undefined): string[] => {
  const visit = term?.['value.elementInstanceKey'];
  return visit === undefined ? [] : [visit];
};
