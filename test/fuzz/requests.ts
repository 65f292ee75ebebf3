/** What is sent: to any operation, by anybody, with a body that is right or spoilt, and headers that nobody asked for. */
import fc from 'fast-check';
import { processList } from '../../src/processes/index.ts';
import { loadExamples } from '../../tools/demo/index.ts';
import { accounts, type Who } from './office.ts';
import { multipart } from './multipart.ts';
import { noDocument, oddText, spoilt } from './nonsense.ts';
import type { Operation } from './operations.ts';
import { rightValue, type Schemas } from './right-values.ts';
import { fieldsOf, written } from './written.ts';

export interface Sent {
  operation: Operation;
  who: Who;
  method: string;
  /** Path and query; `{own}` and `{foreign}` stand for the numbers of cases. */
  target: string;
  headers: Record<string, string>;
  body: string | Buffer | undefined;
}

const oneOf = <T extends string>(...all: T[]) => fc.constantFrom(...all);

const caseNumbers = oneOf('{own}', '{own}', '{own}', '{foreign}', 'BJ2026-00000-00000');
const known: Readonly<Record<string, fc.Arbitrary<string>>> = {
  caseNumber: caseNumbers,
  process: fc.constantFrom(...processList.cases.map(({ id }) => id)),
  processId: fc.constantFrom(...processList.cases.map(({ id }) => id)),
  mandate: oneOf('1', '999', '2147483648', '0'),
};
const inPath = (name: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 5, arbitrary: known[name] ?? oneOf('1', 'none', '7', '0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f') },
    { weight: 1, arbitrary: oddText.map((text) => encodeURIComponent(text.toWellFormed()) || '%20') },
    { weight: 1, arbitrary: oneOf('%', '%ff', '%C0%AF', '..%2f..', 'a%2fb', '%0d%0aX:1') },
  );

const oddHeader = fc.oneof(
  fc.tuple(
    fc.constant('content-type'),
    oneOf('text/plain', 'application/json; charset=gbk', 'application/x-www-form-urlencoded', 'multipart/form-data', ';;', 'x'),
  ),
  fc.tuple(fc.constant('content-encoding'), oneOf('gzip', 'br', 'deflate', 'nonsense')),
  fc.tuple(fc.constant('accept'), oneOf('text/html', 'application/xml', 'image/*;q=2', ';', 'text/html;q=x')),
  fc.tuple(fc.constant('accept-language'), oneOf('zh-CN', 'en', '*;q=9', ',,', 'x'.repeat(3000))),
  fc.tuple(fc.constant('idempotency-key'), oneOf('', 'key 1', '\xe9', 'k'.repeat(200), '0d9e6f0a-6f0e-4f6b-9a53-1f6f3f1f2b77')),
  fc.tuple(oneOf('content-digest', 'signature', 'signature-input'), oneOf('', 'sha-256=:eA==:', 'sig=:eA==:', 'sig=();created=1', '\xff')),
  fc.tuple(oneOf('if-none-match', 'if-match', 'if-modified-since', 'range'), oneOf('*', '"x"', 'yesterday', 'bytes=9-1', 'bytes=0-')),
  fc.tuple(fc.constant('authorization'), oneOf('Bearer ', 'Bearer x', 'Basic eDp4', 'Bearer a.b.c', '\xff')),
  fc.tuple(fc.constant('cookie'), oneOf('session=s%3Anone.x', 'session=%', '=', 'session=s%3A__proto__.x', 'elder=\xff', 'elder=%')),
  fc.tuple(
    oneOf('origin', 'sec-fetch-site', 'x-forwarded-for', 'x-forwarded-proto', 'x-http-method-override', 'te'),
    oneOf('https://example.org', 'cross-site', '1.2.3.4, x', 'DELETE', 'trailers'),
  ),
);

/** The applications that are handed in in the examples: what a schema cannot say, they keep. */
const applications = fc.constantFrom(...loadExamples('examples').map(({ application }) => application));

function bodyOf({ id, body }: Operation, all: Schemas): fc.Arbitrary<{ type?: string; body: string | Buffer | undefined }> {
  if (!body) return fc.constantFrom({ body: undefined }, { body: undefined }, { type: 'application/json', body: '{}' });
  const { type } = body;
  const right = id === 'submitApplication' ? applications : rightValue(body.schema, all);
  const value = fc.oneof({ weight: 1, arbitrary: right }, { weight: 3, arbitrary: spoilt(right) });
  if (type === 'multipart/form-data')
    return fc.oneof({ weight: 5, arbitrary: multipart(value) }, { weight: 1, arbitrary: noDocument.map((body) => ({ type, body })) });
  const text = type === 'application/json' ? value.map(written) : value.map(asForm);
  return fc.oneof({ weight: 9, arbitrary: text }, { weight: 1, arbitrary: noDocument }).map((body) => ({ type, body }));
}

const asForm = (value: unknown): string => new URLSearchParams(fieldsOf(value)).toString();

/** Who ends a session, or begins one, is asked nothing else afterwards. */
const aboutSessions = ['signIn', 'signedIn', 'signOut', 'endSession', 'endOtherSessions', 'portalLeave'];
const agency = ['recordPayment', 'recordReferredPayment', 'recordTransferReply', 'recordDeath'];

function whoFor({ id }: Operation): fc.Arbitrary<Who> {
  if (aboutSessions.includes(id)) return oneOf('nobody', 'leaver');
  const anybody = fc.constantFrom(...accounts);
  // Of whom the sign-in says another name than the application, it takes none.
  if (id === 'submitApplication') return fc.oneof(fc.constant('window' as const), anybody);
  return agency.includes(id)
    ? fc.oneof({ weight: 3, arbitrary: oneOf('bank', 'originAgency', 'court') }, { weight: 1, arbitrary: anybody })
    : anybody;
}

/** To this operation. */
function requestTo(operation: Operation, all: Schemas): fc.Arbitrary<Sent> {
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const given = (fields: Operation['query']) =>
    fc.record(Object.fromEntries(fields.map(({ name, schema }) => [name, fc.oneof(rightValue(schema, all), oddText)])), {
      requiredKeys: [],
    });
  return fc
    .record({
      who: whoFor(operation),
      method: fc.oneof(
        { weight: 24, arbitrary: fc.constant(operation.method) },
        { weight: 1, arbitrary: oneOf('PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'PROPFIND', 'POST') },
      ),
      path: fc.record(Object.fromEntries(names.map((name) => [name, inPath(name)]))),
      query: fc.oneof(given(operation.query), fc.constant({ '': '', a: '\0' })),
      right: fc.record<Record<string, string>>(
        operation.headers.some(({ name }) => name === 'Idempotency-Key') ? { 'idempotency-key': fc.uuid() } : {},
      ),
      odd: fc.oneof(
        { weight: 2, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(oddHeader, { minLength: 1, maxLength: 2 }) },
      ),
      content: bodyOf(operation, all),
    })
    .map(({ who, method, path, query, right, odd, content: { type, body } }) => {
      const search = new URLSearchParams(fieldsOf(query)).toString();
      const address = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => path[name] ?? '');
      return {
        operation,
        who,
        method,
        target: address + (search && `?${search}`),
        headers: { ...(type === undefined ? {} : { 'content-type': type }), ...right, ...Object.fromEntries(odd) },
        body: ['GET', 'HEAD', 'OPTIONS'].includes(method) ? undefined : body,
      };
    });
}

/** To each in turn: a few hundred come by all of them. */
export function requestsTo(operations: readonly Operation[], all: Schemas, seed: number, count: number): Sent[] {
  const requests = operations.map((operation) => requestTo(operation, all));
  const shares = requests.map((request, index) => {
    const share = Math.floor(count / requests.length) + (index < count % requests.length ? 1 : 0);
    return share > 0 ? fc.sample(request, { seed: seed + index, numRuns: share }) : [];
  });
  return Array.from({ length: Math.ceil(count / requests.length) }, (_, turn) =>
    shares.flatMap((share) => share.slice(turn, turn + 1)),
  ).flat();
}
