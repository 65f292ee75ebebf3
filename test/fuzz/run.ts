/** Sends so many requests, and tells each kind of finding once, with the first request that shows it. */
import { describedIn, type Document, pagesAmong } from './operations.ts';
import { findingsIn } from './answers.ts';
import { type Office, openOffice } from './office.ts';
import { requestsTo, type Sent } from './requests.ts';
import { operatorToken } from '../api/test-api.ts';

export interface Run {
  sent: number;
  /** How often each status was answered. */
  statuses: Map<number, number>;
  /** By what is wrong. */
  findings: Map<string, Sent>;
}

/** Who misses too often is stopped; so a new office is opened after so many. */
const inOneOffice = 400;

/** @param heard told how many have been sent, now and then */
export async function run(seed: number, count: number, heard: (sent: number) => void = () => undefined): Promise<Run> {
  const all: Run = { sent: 0, statuses: new Map(), findings: new Map() };
  while (all.sent < count) {
    const office = await openOffice();
    try {
      await visit(office, seed + all.sent, Math.min(inOneOffice, count - all.sent), all);
    } finally {
      await office.close();
    }
    heard(all.sent);
  }
  return all;
}

async function visit(office: Office, seed: number, count: number, all: Run): Promise<void> {
  const { api, own, foreign, rows } = office;
  const { statuses, findings } = all;
  const document = (await api.get('/api/operations/openapi.json', { authorization: `Bearer ${operatorToken}` }))
    .body as unknown as Document;
  const operations = [...describedIn(document), ...pagesAmong(api.routes())];
  // What takes a body can be got wrong in more ways.
  const tried = operations.flatMap((operation) => (operation.body ? [operation, operation, operation] : [operation]));
  for (const drawn of requestsTo(tried, document.components.schemas, seed, count)) {
    const sent = { ...drawn, target: drawn.target.replace('{own}', own).replace('{foreign}', foreign) };
    const answer = await answerTo(sent, office);
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    for (const finding of findingsIn(sent, { ...answer, changed: await rows.changed() }, office)) {
      const what = `${drawn.operation.id} ${finding}`;
      if (!findings.has(what)) findings.set(what, sent);
    }
    all.sent += 1;
  }
}

async function answerTo({ target, method, headers, body, who }: Sent, office: Office) {
  const address = new URL(target, office.api.url);
  const sent = new Headers(await office.headersOf(who, address.pathname + address.search, body));
  for (const [name, value] of Object.entries(headers)) sent.set(name, value);
  const response = await fetch(address, {
    method,
    redirect: 'manual',
    headers: sent,
    ...(body === undefined ? {} : { body: body as BodyInit }),
  });
  return { status: response.status, type: response.headers.get('content-type') ?? '', text: await response.text() };
}
