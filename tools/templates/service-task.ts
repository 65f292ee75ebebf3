/** The template of a job type: from its worker's schemas and the steps that use it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Worker } from '../../src/engine/worker.ts';
import { extension, extensionList } from '../../src/models/diagram.ts';
import type { ModelFiles } from '../../src/models/files.ts';
import { parseTemplate } from '../../src/notices/index.ts';
import { describe, type Step } from './steps.ts';
import { dropdown, hidden, type Property, type Template, template } from './template.ts';

/** What no diagram says in Chinese. */
interface Words {
  readonly jobs: Readonly<Record<string, { readonly name: string; readonly description: string }>>;
  readonly inputs: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly choices: Readonly<Record<string, string>>;
}
const words = JSON.parse(readFileSync(join(import.meta.dirname, 'words.json'), 'utf8')) as Words;

const wordFor = (kind: 'inputs' | 'headers' | 'choices', name: string): string => words[kind][name] ?? name;

/** Every step of a case has them, so nobody is asked for them. */
const always = new Set(['caseNumber', 'deadlines']);

export const jobTypeOf = ({ element }: Step): unknown => extension(element, 'zeebe:TaskDefinition')?.['type'];

/** What the diagrams hand to the job under a name of its own; the most usual first. */
function mapped(steps: readonly Step[], target: string): string[] {
  const counts = new Map<string, number>();
  for (const mapping of steps.flatMap(({ element }) => extensionList(element, 'zeebe:IoMapping', 'inputParameters'))) {
    if (mapping['target'] === target) counts.set(String(mapping['source']), (counts.get(String(mapping['source'])) ?? 0) + 1);
  }
  return [...counts].sort(([one, often], [other, oftener]) => oftener - often || (one < other ? -1 : 1)).map(([source]) => source);
}

function inputProperty(name: string, schema: z.core.$ZodType, steps: readonly Step[]): Property {
  const label = wordFor('inputs', name);
  const binding = { type: 'zeebe:input', name };
  const sources = mapped(steps, name);
  if (sources.length > 0)
    return dropdown(
      label,
      sources.map((value) => ({ name: wordFor('choices', value), value })),
      binding,
      sources[0],
    );
  const needed = !(schema as z.ZodType).safeParse(undefined).success;
  const description = `${needed ? '必需' : '可以没有'}。留空时取流程中的变量 ${name}；变量名不同的，在此填写表达式。`;
  return { type: 'String', feel: 'required', optional: true, label, description, binding };
}

/** The values that the worker accepts, in words: a notice by its title. */
function headerProperty(key: string, schema: z.core.$ZodType, files: ModelFiles): Property {
  const values = (schema as z.ZodEnum).options.map(String);
  const inWords = (value: string): string => {
    const notice = files.get(`notices/${value}.md`);
    return notice ? parseTemplate(notice).title.replace('{{processName}}', '〔事项名称〕') : wordFor('choices', value);
  };
  return dropdown(
    wordFor('headers', key),
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
    ...Object.entries(input.shape)
      .filter(([name]) => !always.has(name))
      .map(([name, schema]) => inputProperty(name, schema, steps)),
    ...Object.entries(headers.shape).map(([key, schema]) => headerProperty(key, schema, files)),
  ]);
}
