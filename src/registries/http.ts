import { z } from 'zod';
import { RegistryNotFound, RegistryRejected, RegistryUnavailable } from './errors.ts';

/** How to reach the agencies. `timeoutMs` bounds one request, from connecting to the last byte of the answer. */
export interface Connection {
  baseUrl: string;
  timeoutMs: number;
}

/** Body of an agency's refusal. */
const refusalSchema = z.object({ error: z.string().optional(), problems: z.array(z.string()).default([]) });

const thrownSchema = z.object({
  name: z.string(),
  message: z.string(),
  cause: z.object({ code: z.string().optional(), message: z.string().optional() }).optional(),
});

/**
 * Asks an agency once. ID numbers travel in the body, never in the address, which ends up in access logs; each connector
 * names the fields that it sends, so that an agency gets no more than its question needs.
 * There is no retry here: the engine retries the job, with its own count and backoff.
 *
 * @throws RegistryUnavailable, RegistryNotFound, RegistryRejected. No message contains what was sent.
 */
export async function ask<S extends z.ZodType>(connection: Connection, path: string, body: unknown, answer: S): Promise<z.output<S>> {
  const { status, text } = await send(connection, path, body);
  if (status === 404 && isNoRecord(text)) throw new RegistryNotFound(`${path}: the agency has no such record`);
  if (status === 408 || status === 429 || status >= 500) {
    throw new RegistryUnavailable(`${path}: the agency answered ${status}`);
  }
  if (status < 200 || status > 299) throw new RegistryRejected(`${path}: refused with ${status}${problems(text)}`);
  const parsed = answer.safeParse(json(path, text));
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ');
  throw new RegistryRejected(`${path}: the answer does not fit: ${where}`);
}

async function send(connection: Connection, path: string, body: unknown) {
  try {
    const response = await fetch(connection.baseUrl + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(connection.timeoutMs),
    });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    throw new RegistryUnavailable(`${path}: ${reasonOf(error, connection.timeoutMs)}`, { cause: error });
  }
}

/** The errors of fetch: a timeout by its name, everything else by what lies underneath. */
function reasonOf(error: unknown, timeoutMs: number): string {
  const { name, message, cause } = thrownSchema.parse(error);
  if (name === 'TimeoutError') return `no answer within ${timeoutMs} ms`;
  return `not reachable (${cause?.code ?? cause?.message ?? message})`;
}

/** A page of HTML with status 200 comes from something in between, not from the agency. */
function json(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RegistryUnavailable(`${path}: the answer is not JSON`);
  }
}

/** Any web server answers 404 for a wrong address; only `{"error":"noRecord"}` says that the person is unknown. */
function isNoRecord(text: string): boolean {
  return refusal(text).error === 'noRecord';
}

/** The agencies' own list of problems: field names and English sentences, no values. */
function problems(text: string): string {
  const list = refusal(text).problems;
  return list.length === 0 ? '' : `: ${list.join('; ')}`;
}

function refusal(text: string): z.output<typeof refusalSchema> {
  try {
    return refusalSchema.parse(JSON.parse(text));
  } catch {
    return { problems: [] };
  }
}
