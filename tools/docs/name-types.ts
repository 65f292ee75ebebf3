/** The names in diagrams and forms as types, so that a worker that uses one that is no longer there does not compile. */
import { answersOf, type Shape } from '../check/index.ts';
import { type Diagram, type Element, flowNodesOf, jobTypesOf, noticesSentBy, type Project } from '../../src/models/index.ts';

const heading = `/**
 * The names in bpmn/ and forms/ as types. Made by \`npm run docs\`; do not edit: where a name is gone, tsc shows what used it.
 * No import and nothing that runs, so that every part of the program may use it.
 */
`;

/** In alphabetical order, so that moving things in a diagram changes nothing here. */
function union(names: readonly string[], indent: string): string {
  const sorted = [...new Set(names)].sort();
  if (sorted.length === 0) return ' never';
  return sorted.map((name) => `\n${indent}| '${name}'`).join('');
}

function processType({ id, process, definitions }: Diagram): string {
  const nodes = flowNodesOf(process);
  const ofType = (type: string): string[] => nodes.filter(({ $type }) => $type === type).map((node) => node.id);
  const names = {
    element: nodes.map((node) => node.id),
    userTask: ofType('bpmn:UserTask'),
    notice: noticesSentBy(process).map(({ template }) => template),
    message: messagesIn(definitions),
  };
  const lines = Object.entries(names).map(([kind, all]) => `    ${kind}:${union(all, '      ')};\n`);
  return `  '${id}': {\n${lines.join('')}    receives: ${receiveTasks(nodes)};\n  };\n`;
}

const messagesIn = ({ rootElements = [] }: Element): string[] =>
  rootElements.filter(({ $type }) => $type === 'bpmn:Message').map(({ name }) => name ?? '');

/** Each with the name of the message that it waits for. */
function receiveTasks(nodes: readonly Element[]): string {
  const members = nodes
    .filter(({ $type }) => $type === 'bpmn:ReceiveTask')
    .map(({ id, messageRef }) => `\n      '${id}': '${messageRef?.name ?? ''}';`)
    .sort();
  return members.length === 0 ? '{ [task in never]: string }' : `{${members.join('')}\n    }`;
}

/** `decision`, `periods`, `periods.from`: a list counts as one of its items. */
function pathsIn(shape: Shape): string[] {
  if (shape.kind === 'list') return pathsIn(shape.item.shape);
  if (shape.kind !== 'object') return [];
  return Object.entries(shape.members).flatMap(([name, value]) => [name, ...pathsIn(value.shape).map((path) => `${name}.${path}`)]);
}

function answerTypes({ diagrams, forms }: Project): string[] {
  const tasks = new Set(diagrams.flatMap(({ process }) => flowNodesOf(process)).map(({ id }) => id));
  return forms
    .filter(({ id }) => tasks.has(id))
    .flatMap(({ schema }) => Object.entries(answersOf(schema)))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([variable, { shape }]) => `  ${variable}:${union(pathsIn(shape), '    ')};\n`);
}

/** @returns the text of `src/models/names.ts` */
export function nameTypes(project: Project): string {
  const elements = project.diagrams.flatMap(({ process }) => flowNodesOf(process));
  const jobTypes = elements.flatMap((element) => (['start', 'task', 'end'] as const).flatMap((when) => jobTypesOf(element, when)));
  const messages = project.diagrams.flatMap(({ definitions }) => messagesIn(definitions));
  return `${heading}
/** By process. */
export interface Processes {
${project.diagrams.map(processType).join('')}}

/** Of all processes. */
export type ElementId = Processes[keyof Processes]['element'];

export type JobType =${union(jobTypes, '  ')};

/** What the diagrams wait for. */
export type MessageName =${union(
    messages,
    '  ',
  )};

/** By the variable that a user task's form fills: its fields. */
export interface Answers {
${answerTypes(project).join('')}}
`;
}
