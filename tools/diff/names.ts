/** What the files of one version call things: the words behind the ids that other files use. */
import {
  applicationForm,
  type Component,
  type Diagram,
  extension,
  flowElementsOf,
  type Form,
  nameOf,
  owners,
  type Project,
  walk,
} from '../../src/models/index.ts';
import { timersOf } from '../../src/processes/index.ts';
import type { Timers } from '../../src/policy/index.ts';
import { parseTemplate } from '../../src/notices/index.ts';
import { readParameters, type Parameter } from './parameter-files.ts';
import { durationWords } from './words/duration.ts';
import { excerpt, quoted } from './words/sentence.ts';

export interface Names {
  /** The fields that hold the value; of a process, or of any. */
  fields(key: string, process?: string): readonly Component[];
  fieldsCalled(label: string): readonly Component[];
  form(id: string, process: string): string;
  table(decision: string): string;
  process(id: string): string;
  notice(template: string): string;
  /** A length of time as a diagram states it: an ISO duration, or a name in the variable `deadlines`. */
  time(expression: string, process: string): string;
}

const called = (name: string | undefined, id: string): string => quoted(name && name !== id ? `${name}（${id}）` : id);

/** Names used in one version of the files. */
export function namesOf(project: Project): Names {
  const { diagrams, forms, tables, files } = project;
  const parameters = readParameters(files).parameters;
  return {
    fields: (key, process) => fieldsOf(forms.filter((form) => !process || form.process === process)).filter((field) => field.key === key),
    fieldsCalled: (label) => fieldsOf(forms).filter((field) => field.label === label),
    form: (id, process) =>
      called(
        formTitle(
          id,
          diagrams.find((diagram) => diagram.id === process),
        ),
        id,
      ),
    table: (id) => called(tables.find(({ decision }) => decision.id === id)?.decision.name, id),
    process: (id) => called(diagrams.find((diagram) => diagram.id === id)?.process.name, id),
    notice: (template) => called(noticeTitle(files.get(owners.notices.path(template))), template),
    time: (expression, process) => timeText(expression, timersOf(process), parameters),
  };
}

const fieldsOf = (forms: readonly Form[]): readonly Component[] => forms.flatMap(({ schema }) => walk(schema));

/** The name of the step that shows the form. */
function formTitle(id: string, diagram: Diagram | undefined): string | undefined {
  return diagram && flowElementsOf(diagram.process).find((element) => extension(element, 'zeebe:FormDefinition')?.['formId'] === id)?.name;
}

/** An application form, which no step shows, is named after its process. */
export function titleOfForm({ path, id, process }: Form, { diagrams }: Project): string {
  const diagram = diagrams.find((each) => each.id === process);
  return formTitle(id, diagram) ?? (diagram && path === applicationForm(process) ? `${diagram.process.name}申请表` : id);
}

/** Its first line without the placeholders. */
export function noticeTitle(text: string | undefined): string | undefined {
  return text && parseTemplate(text).title.replace(/\{\{.*?\}\}/g, '');
}

export const titleOfNotice = (path: string, text: string): string => noticeTitle(text) || nameOf(path);

function timeText(expression: string, timers: Timers, parameters: readonly Parameter[]): string {
  const text = expression
    .replace(/^=/, '')
    .replace(/^now\(\) \+ duration\((.*)\)$/, '$1')
    .trim()
    .replace(/^"(.*)"$/, '$1');
  const [, timer = ''] = /^deadlines\.(\w+)$/.exec(text) ?? [];
  const parameter = parameters.find((each) => each.name === timers[timer]);
  if (!parameter) return durationWords(text) ?? quoted(expression);
  const lengths = parameter.values.map(({ value }) => durationWords(String(value)) ?? String(value));
  const [first = '', ...later] = lengths;
  const changes = later.map((length, index) => `，${parameter.values[index + 1]?.validFrom}起${length}`);
  return `参数${quoted(`${parameter.title}（${parameter.name}，${excerpt(first + changes.join(''), 60)}）`)}`;
}
