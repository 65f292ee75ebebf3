/** What the diagrams say of the steps that are replayed: which worker does a step, and which tables are asked before it. */
import { attributeOf, type Element, extension, extensionList, flowNodesOf, labelOf, type Project } from '../../src/models/index.ts';

import { processList } from '../../src/processes/index.ts';

/** A business rule task: its table, the variable that it sets, and what it is asked beside the variables of the case. */
export interface TableTask {
  step: string;
  name: string;
  decisionId: string;
  resultVariable: string;
  /** FEEL without the leading "=", by the name under which the table knows it. */
  inputs: readonly { target: string; expression: string }[];
}

export interface ProcessSteps {
  /** By element id; those of called processes too, and of those that run beside a case. */
  jobTypes: ReadonlyMap<string, string>;
  tableTasks: readonly TableTask[];
  /** By element id: labels on one line; those of called processes too. */
  names: ReadonlyMap<string, string>;
  /** By element id: the terms of `deadlines` that timers on its boundary run by; those of called processes too. */
  terms: ReadonlyMap<string, readonly string[]>;
}

/** By process id. */
export function diagramSteps({ diagrams }: Project): ReadonlyMap<string, ProcessSteps> {
  const nodes = new Map(diagrams.map(({ id, process }) => [id, flowNodesOf(process)]));
  const calls = new Set([...nodes.values()].flatMap((own) => own.flatMap(processesCalledBy)));
  const beside = processList.called.map(({ id }) => id).filter((id) => !calls.has(id));
  return new Map(
    [...nodes].map(([id, own]) => {
      const called = [...own.flatMap(processesCalledBy), ...beside].flatMap((process) => nodes.get(process) ?? []);
      // Its own come last: where two are called alike, they count.
      const { jobTypes, names } = stepsOfProcess([...called, ...own]);
      return [id, { ...stepsOfProcess(own), jobTypes, names, terms: termsIn([...own, ...called]) }];
    }),
  );
}

const processesCalledBy = (node: Element): string[] => {
  const id = extension(node, 'zeebe:CalledElement')?.['processId'];
  return typeof id === 'string' ? [id] : [];
};

/** The expression of an `=...` text. */
export const feel = (text: unknown): string => String(text).replace(/^=/, '');

function stepsOfProcess(nodes: readonly Element[]): Omit<ProcessSteps, 'terms'> {
  return {
    jobTypes: new Map(
      nodes.flatMap((node) => {
        const type = attributeOf(node, 'zeebe:TaskDefinition', 'type');
        return type === undefined ? [] : [[node.id, type] as const];
      }),
    ),
    tableTasks: nodes.flatMap(tableTask),
    names: new Map(nodes.map((node) => [node.id, labelOf(node)])),
  };
}

function tableTask(node: Element): TableTask[] {
  const called = extension(node, 'zeebe:CalledDecision');
  if (!called) return [];
  const inputs = extensionList(node, 'zeebe:IoMapping', 'inputParameters').map(({ source, target }) => ({
    target: String(target),
    expression: feel(source),
  }));
  return [
    {
      step: node.id,
      name: labelOf(node),
      decisionId: String(called['decisionId']),
      resultVariable: String(called['resultVariable']),
      inputs,
    },
  ];
}

function termsIn(nodes: readonly Element[]): Map<string, string[]> {
  const terms = new Map<string, string[]>();
  for (const { attachedToRef, eventDefinitions = [] } of nodes) {
    const timer = eventDefinitions[0]?.timeDuration ?? eventDefinitions[0]?.timeCycle;
    const term = /\bdeadlines\.(\w+)/.exec(timer?.body ?? '')?.[1];
    if (attachedToRef && term !== undefined) terms.set(attachedToRef.id, [...(terms.get(attachedToRef.id) ?? []), term]);
  }
  return terms;
}
