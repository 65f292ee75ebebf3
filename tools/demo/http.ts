/** An answer that is not a success. The message names the request and what the other side said. */
export class RequestFailed extends Error {
  override name = 'RequestFailed';
  readonly status: number;

  constructor(request: string, status: number, answer: string) {
    super(`${request} answered ${status}: ${answer.slice(0, 500)}`);
    this.status = status;
  }
}

/** How long one request may take, in milliseconds. */
const patienceMs = 20_000;

interface Options {
  body?: unknown;
  headers?: Record<string, string>;
}

/** Sends JSON and reads JSON (null where the answer is empty). @throws RequestFailed, TypeError when nobody listens */
export async function send(method: 'GET' | 'POST', url: string, { body, headers = {} }: Options = {}): Promise<unknown> {
  const response = await fetch(url, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(patienceMs),
  });
  const text = await response.text();
  if (!response.ok) throw new RequestFailed(`${method} ${new URL(url).pathname}`, response.status, text);
  return text === '' ? null : JSON.parse(text);
}
