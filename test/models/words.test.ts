import { describe, expect, test } from '@jest/globals';
import { collaborationOf, diagramFiles, flowElementsOf, flowNodesOf, isSplit, lanesOf, parseDiagram, processOf, readDiagram } from './diagrams.ts';
import type { Element } from './diagrams.ts';

const CHINESE = /^[\p{Script=Han}、，：；？（）《》]+$/u;
const DOCUMENTATION = /^((?:[BECLS]|AMB)-\d{2}(?:至(?:[BECLS]|AMB)-\d{2})?、?)+：[^。]+。$/;

const number = (count: number): string => String(count).padStart(2, '0');
const range = (prefix: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `${prefix}-${number(from + index)}`);

/** The requirements of each process, and the ambiguities of the source texts. */
const REQUIREMENTS: Record<string, string[]> = {
  'veteran-back-pay.bpmn': range('B', 1, 54),
  'enrollment.bpmn': range('E', 1, 40),
  'continuation.bpmn': range('C', 1, 22),
  'lump-sum-payout.bpmn': range('L', 1, 15),
  'suspension.bpmn': range('S', 1, 18),
};
const AMBIGUITIES = range('AMB', 1, 59);

/** All requirement ids in a text; "B-25至B-30" stands for each from the first to the last. */
function requirementsIn(text: string): string[] {
  return [...text.matchAll(/([BECLS]|AMB)-(\d{2})(?:至\1-(\d{2}))?/g)].flatMap(([, prefix = '', from, to]) => range(prefix, Number(from), Number(to ?? from)));
}

const documentationOf = (element: Element): string => (element.documentation ?? []).map(({ text }) => text).join('');

async function read(file: string): Promise<{ process: Element; drawn: readonly Element[] }> {
  const definitions = await parseDiagram(readDiagram(file));
  const process = processOf(definitions);
  const { participants = [], messageFlows = [] } = collaborationOf(definitions) ?? {};
  return { process, drawn: [process, ...participants, ...messageFlows, ...lanesOf(process), ...flowElementsOf(process)] };
}

describe.each(diagramFiles)('%s', (file) => {
  test('has Chinese labels only', async () => {
    const { drawn } = await read(file);
    expect(drawn.filter(({ name }) => name !== undefined && !CHINESE.test(name)).map(({ id }) => id)).toEqual([]);
  });

  test('labels everything but merges, parallel gateways and plain flows', async () => {
    const { drawn } = await read(file);
    const mayBeSilent = (element: Element): boolean =>
      element.$type === 'bpmn:ParallelGateway' ||
      (element.$type === 'bpmn:ExclusiveGateway' && !isSplit(element)) ||
      (element.$type === 'bpmn:SequenceFlow' && !element.conditionExpression);
    expect(drawn.filter((element) => !element.name && !mayBeSilent(element)).map(({ id }) => id)).toEqual([]);
  });

  test('asks at every exclusive split, and every way out carries an answer', async () => {
    const { process } = await read(file);
    const splits = flowNodesOf(process).filter((node) => node.$type === 'bpmn:ExclusiveGateway' && isSplit(node));
    expect(splits.filter(({ name = '' }) => !name.endsWith('？')).map(({ id }) => id)).toEqual([]);
    const answers = splits.flatMap(({ outgoing = [] }) => outgoing);
    expect(answers.filter(({ name }) => !name).map(({ id }) => id)).toEqual([]);
  });

  test('explains every element by requirement ids and one Chinese sentence', async () => {
    const { drawn } = await read(file);
    const explained = drawn.filter(({ $type }) => $type !== 'bpmn:SequenceFlow');
    expect(explained.filter((element) => !DOCUMENTATION.test(documentationOf(element))).map(({ id }) => id)).toEqual([]);
  });

  test('names only requirements that exist', async () => {
    const { drawn } = await read(file);
    const known = new Set([...Object.values(REQUIREMENTS).flat(), ...AMBIGUITIES]);
    const named = drawn.flatMap((element) => requirementsIn(documentationOf(element)));
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
});

const drawnProcesses = Object.entries(REQUIREMENTS).filter(([file]) => diagramFiles.includes(file));
test.each(drawnProcesses)('%s names every one of its requirements', async (file, requirements) => {
  const { process, drawn } = await read(file);
  const parts = drawn.filter((element) => element !== process);
  const named = new Set(parts.flatMap((element) => requirementsIn(documentationOf(element))));
  expect(requirements.filter((id) => !named.has(id))).toEqual([]);
});
