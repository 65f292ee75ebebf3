/** One entry of a file of pre-checks: {"id", "process", "given"}. Other keys are of no concern here. */
import { z } from 'zod';
import { choice } from '../applications/index.ts';
import type { PrecheckServices } from './outcomes.ts';
import { precheck, type NamedPreCheck } from './pre-check.ts';

export interface Answered {
  id: string;
  outcome: Record<string, unknown>;
}

/** `id` as it came, null where there is none. */
export interface Refused {
  id: unknown;
  error: string;
}

const id = z.string({ error: ({ input }) => (input === undefined ? 'id未填写，请补充填写。' : 'id应为文字，请更正。') });
const anyGiven = z.looseObject(
  {},
  { error: ({ input }) => (input === undefined ? '已知情况未填写，请补充填写。' : '已知情况应为一组字段，请更正。') },
);

/** Never throws: an entry that cannot be answered says why, with all its problems. */
export function answerEntry(entry: unknown, prechecks: readonly NamedPreCheck[], services: PrecheckServices): Answered | Refused {
  try {
    const asked = prechecks.find(({ key }) => key === fieldsOf(entry)['process']);
    const read = schemaOf(prechecks, asked?.given).safeParse(entry);
    if (!asked || !read.success) return { id: idOf(entry), error: problems(read.error) };
    return { id: read.data.id, outcome: precheck(asked, read.data.given, services).outcome };
  } catch (error) {
    return { id: idOf(entry), error: withCause(error as Error) };
  }
}

/** @param given of the entry's own process, so that the problems of all parts are found at once */
function schemaOf(prechecks: readonly NamedPreCheck[], given: z.ZodObject = anyGiven) {
  const process = choice('办理事项', Object.fromEntries(prechecks.map(({ key, name }) => [key, name])));
  return z.looseObject({ id, process, given }, { error: '条目应为一组字段：id、process、given。' });
}

function idOf(entry: unknown): unknown {
  return fieldsOf(entry)['id'] ?? null;
}

function fieldsOf(entry: unknown): Record<string, unknown> {
  return typeof entry === 'object' && entry !== null ? (entry as Record<string, unknown>) : {};
}

function withCause({ message, cause }: Error): string {
  return cause instanceof Error ? `${message} ${cause.message}` : message;
}

function problems(error?: z.ZodError): string {
  return (error?.issues ?? []).map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message)).join(' ');
}
