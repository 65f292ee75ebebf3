/** An application as it is handed in, of whichever process. */
import { z } from 'zod';
import { type Application, type ApplicationBase, type Check, checkAcrossFields, type DocumentCode } from '../../applications/index.ts';
import type { Clock } from '../../clock.ts';

/** What a process says of its applications. */
export interface ApplicationForm<A extends ApplicationBase = ApplicationBase> {
  /** Name of the schema in the API's documentation. */
  id: string;
  /** The fields, each right by itself; told from other applications by `process`. */
  fields: z.ZodObject & z.ZodType<A>;
  /** What the fields must agree in. */
  checks: readonly Check<A>[];
}

interface Applied {
  id: string;
  name: string;
  application: ApplicationForm;
}

/**
 * Told apart by `process`. Unknown fields are refused, every problem is reported at once, in Chinese. `clock` says what
 * day it is: nothing may lie in the future.
 */
export function applicationSchemaOf(processes: readonly Applied[], clock: Clock): z.ZodType<Application> {
  const possible = processes.map(({ id, name }) => `${id}（${name}）`).join('、');
  const [first, ...others] = processes.map(({ name, application: { id, fields, checks } }) =>
    fields.check(checkAcrossFields(checks, clock)).meta({ id, description: name }),
  );
  if (!first) throw new Error('There is no process to apply for: src/processes/index.ts lists none.');
  const error: z.core.$ZodErrorMap = (issue) =>
    issue.code === 'invalid_union' ? `办理事项应为下列之一：${possible}，请更正。` : '申请应为一组字段，请更正。';
  return z.discriminatedUnion('process', [first, ...others], { error }) as unknown as z.ZodType<Application>;
}

/** What an application of the process may come with; nothing where the process is not in the list. */
export function documentsFor(process: string, processes: readonly Applied[]): readonly DocumentCode[] {
  const shape = processes.find(({ id }) => id === process)?.application.fields.shape;
  const documents = shape?.['documents'] as z.ZodArray<z.ZodEnum<Record<DocumentCode, DocumentCode>>> | undefined;
  return documents?.element.options ?? [];
}
