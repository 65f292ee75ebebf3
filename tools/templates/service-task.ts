/** The template of a job type: from its worker's schemas and the steps that use it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Worker } from '../../src/jobs/index.ts';
import { extension, extensionList, labelOf, type ModelFiles, owners } from '../../src/models/index.ts';
import { parseTemplate } from '../../src/notices/index.ts';
import { describe, type Step } from './steps.ts';
import { dropdown, hidden, type Property, type Template, template } from './template.ts';
import { recipientsInWords } from '../shared/index.ts';

/** Of the jobs that all processes share, where each diagram speaks of its own case. Inputs and headers are named by the workers' schemas. */
interface Words {
  readonly jobs: Readonly<Record<string, { readonly name: string; readonly description: string }>>;
  readonly choices: Readonly<Record<string, string>>;
}
const words = JSON.parse(readFileSync(join(import.meta.dirname, 'words.json'), 'utf8')) as Words;

const wordFor = (name: string, schema: z.core.$ZodType): string => (schema as z.ZodType).description ?? name;

/** Every step of a case has them, so nobody is asked for them. */
const always = new Set(['caseNumber', 'deadlines']);

export const jobTypeOf = ({ element }: Step): unknown => extension(element, 'zeebe:TaskDefinition')?.['type'];

/** What the diagrams hand to the job under a name of its own, with the steps that do; the most usual first. */
function mapped(steps: readonly Step[], target: string): [source: string, by: readonly Step[]][] {
  const mappings = steps.flatMap((step) =>
    extensionList(step.element, 'zeebe:IoMapping', 'inputParameters')
      .filter((mapping) => mapping['target'] === target)
      .map(({ source }) => ({ source: String(source), step })),
  );
  return [...Map.groupBy(mappings, ({ source }) => source)]
    .map(([source, uses]): [string, Step[]] => [source, uses.map(({ step }) => step)])
    .sort(([one, often], [other, oftener]) => oftener.length - often.length || (one < other ? -1 : 1));
}

/** A list of recipients in words; what is worked out, by a step that works it out so. */
function sourceInWords(source: string, [first]: readonly Step[]): string {
  const recipients = recipientsInWords(source);
  if (recipients !== undefined) return recipients;
  return first ? `与步骤“${labelOf(first.element)}”相同：${source.slice(1)}` : source;
}

function inputProperty(name: string, schema: z.core.$ZodType, steps: readonly Step[]): Property {
  const label = wordFor(name, schema);
  const binding = { type: 'zeebe:input', name };
  const sources = mapped(steps, name);
  if (sources.length > 0)
    return dropdown(
      label,
      sources.map(([value, by]) => ({ name: sourceInWords(value, by), value })),
      binding,
      sources[0]?.[0],
    );
  const needed = !(schema as z.ZodType).safeParse(undefined).success;
  const description = `${needed ? '必需' : '可以没有'}。留空时取流程中的变量 ${name}；变量名不同的，在此填写表达式。`;
  return { type: 'String', feel: 'required', optional: true, label, description, binding };
}

/** The values that the worker accepts, in words: a notice by its title. */
function headerProperty(key: string, schema: z.core.$ZodType, files: ModelFiles): Property {
  const values = (schema as z.ZodEnum).options.map(String);
  const inWords = (value: string): string => {
    const notice = files.get(owners.notices.path(value));
    return notice ? parseTemplate(notice).title.replace('{{processName}}', '〔事项名称〕') : (words.choices[value] ?? value);
  };
  return dropdown(
    wordFor(key, schema),
    values.map((value) => ({ name: inWords(value), value })),
    { type: 'zeebe:taskHeader', key },
  );
}

/** @param steps those that use the job type */
export function serviceTask({ jobType, input, output, headers }: Worker, steps: readonly Step[], files: ModelFiles): Template {
  const described = { ...describe(jobType, steps), ...words.jobs[jobType] };
  const results = Object.keys(output.shape);
  const description = `${described.description}${results.length > 0 ? `产生的变量：${results.join('、')}。` : ''}`;
  return template({ ...described, description }, steps[0]?.element.$type ?? 'bpmn:ServiceTask', [
    hidden(jobType, { type: 'zeebe:taskDefinition', property: 'type' }),
    hidden('3', { type: 'zeebe:taskDefinition', property: 'retries' }),
    ...Object.entries(input.shape as Record<string, z.ZodType>)
      .filter(([name]) => !always.has(name))
      .map(([name, schema]) => inputProperty(name, schema, steps)),
    ...Object.entries(headers.shape as Record<string, z.ZodType>).map(([key, schema]) => headerProperty(key, schema, files)),
  ]);
}
