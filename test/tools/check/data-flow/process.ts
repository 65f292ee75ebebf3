/** Small processes in a few words, and what the analysis says of them. */
import { z } from 'zod';
import type { Contract } from '../../../../tools/check/rule.ts';
import { type Flow, flowsOf } from '../../../../tools/check/data-flow/analysis.ts';
import { isoDate } from '../../../../src/policy/dates.ts';
import { exampleWorker } from '../../../workers/example-worker.ts';
import { type Project, readProject } from '../../../../src/models/project.ts';

/** By id: an element as BPMN writes it, with what stands inside it. */
export type Elements = Readonly<Record<string, string>>;

const open =
  '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="t">';

/** `flows`: `from > to`, or `from > to: =condition`. The elements of a subprocess stand inside it, with their flows. */
export const processXml = (id: string, elements: string, flows: readonly string[] = []): string =>
  `${open}<bpmn:process id="${id}" isExecutable="true">${elements}${flows.map(flowXml).join('')}</bpmn:process>${messages}</bpmn:definitions>`;

const messages = ['begun', 'told'].map((name) => `<bpmn:message id="m-${name}" name="${name}" />`).join('');

export function flowXml(flow: string): string {
  const [ends = '', condition] = flow.split(/: (?==)/);
  const [from, to] = ends.split(' > ');
  const inside = condition ? `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${condition}</bpmn:conditionExpression>` : '';
  return `<bpmn:sequenceFlow id="${from}-to-${to}" sourceRef="${from}" targetRef="${to}">${inside}</bpmn:sequenceFlow>`;
}

const extended = (type: string, id: string, extensions: string, more = ''): string =>
  `<bpmn:${type} id="${id}"><bpmn:extensionElements>${extensions}</bpmn:extensionElements>${more}</bpmn:${type}>`;

export const start = (id = 'start'): string =>
  `<bpmn:startEvent id="${id}"><bpmn:messageEventDefinition id="${id}-m" messageRef="m-begun" /></bpmn:startEvent>`;
export const end = (id = 'end'): string => `<bpmn:endEvent id="${id}" />`;
export const split = (id: string): string => `<bpmn:exclusiveGateway id="${id}" />`;
export const parallel = (id: string): string => `<bpmn:parallelGateway id="${id}" />`;
/** A step whose worker is of the same name as its job; `mappings` as `target=source` with `in` or `out` before it. */
export const job = (id: string, type: string, mappings: readonly string[] = []): string =>
  extended('serviceTask', id, `<zeebe:taskDefinition type="${type}" />${ioMapping(mappings)}`);
export const ioMapping = (mappings: readonly string[]): string => {
  const xml = mappings.map((mapping) => {
    const [, way = '', target = '', source = ''] = /^(in|out) (\w+)(=.*)$/.exec(mapping) ?? [];
    return `<zeebe:${way}put source="${source.replaceAll('"', '&#34;')}" target="${target}" />`;
  });
  return xml.length === 0 ? '' : `<zeebe:ioMapping>${xml.join('')}</zeebe:ioMapping>`;
};
export const boundary = (id: string, host: string, { interrupting }: { interrupting: boolean }): string =>
  `<bpmn:boundaryEvent id="${id}" attachedToRef="${host}" cancelActivity="${interrupting}"><bpmn:timerEventDefinition id="${id}-t"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>`;

/** Workers by job type: what they set. `uses-x` needs the text `x`. */
const sets: Record<string, z.ZodObject> = {
  'sets-x': z.object({ x: z.string() }),
  'sets-y': z.object({ y: z.string() }),
  'may-set-x': z.object({ x: z.string().optional() }),
  'sets-x-or-null': z.object({ x: z.string().nullable() }),
  'sets-object': z.object({ found: z.object({ name: z.string(), rows: z.array(z.object({ code: z.string() })) }) }),
};
const caseNumber = z.string();
export const contract: Contract = {
  workers: [
    ...Object.entries(sets).map(([jobType, output]) =>
      exampleWorker({ jobType, input: z.object({ caseNumber }), output, handle: async () => ({}) }),
    ),
    exampleWorker({ jobType: 'uses-x', input: z.object({ caseNumber, x: z.string() }), output: z.object({}), handle: async () => ({}) }),
    exampleWorker({
      jobType: 'uses-found',
      input: z.object({ caseNumber, found: z.object({ name: z.string(), kind: z.string() }) }),
      output: z.object({}),
      handle: async () => ({}),
    }),
  ],
  clerkSteps: {},
  processes: {},
  misplaced: [],
  actions: {},
  messages: { begun: z.object({ caseNumber }), told: z.object({ y: z.string() }) },
  documents: {},
  fourEyes: [],
  requirements: [],
  today: isoDate('2026-11-29'),
};

export const projectOf = (...xmls: string[]): Promise<Project> =>
  readProject(new Map(xmls.map((xml, index) => [`bpmn/${index}.bpmn`, xml])));

/** What may be known of a variable where a step begins: `set`, `unset`, or both. */
export async function whatIs(name: string, at: string, ...xmls: string[]): Promise<string> {
  const flows = flowsOf(await projectOf(...xmls), contract);
  return wordsFor(name, at, flows);
}

function wordsFor(name: string, at: string, flows: readonly Flow[]): string {
  const passed = flows.flatMap((flow) => [...flow.at]).find(([{ element, part }]) => element.id === at && part !== 'end')?.[1];
  if (!passed) return 'not reached';
  const all = passed.entered.get(name);
  if (!all) return 'unset';
  const words = [...all.values()].map(({ value }) => (value === undefined ? 'unset' : value.mayBeNull ? 'set or null' : 'set'));
  return [...new Set(words)].sort().join(', ');
}
