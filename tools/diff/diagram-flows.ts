/** Flows that need no sentence of their own: they only join a step that is said to be new or gone. */
import type { Element } from '../../src/models/index.ts';
import type { Elements } from './diagram-elements.ts';

export interface ToldFlows {
  has(flow: string): boolean;
  /** Those at the step. */
  at(node: string): readonly string[];
}

const isPlain = (flow: Element): boolean => flow.$type === 'bpmn:SequenceFlow' && !flow.name && !flow.conditionExpression;
const ends = (flow: Element | undefined): readonly string[] =>
  [flow?.sourceRef, flow?.targetRef].flatMap((node) => (node ? [node.id] : []));

export function toldFlows(before: Elements, after: Elements): ToldFlows {
  const flows = [...new Map([...before, ...after]).values()].filter(({ $type }) => $type === 'bpmn:SequenceFlow');
  const comeOrGone = (id: string): boolean => before.has(id) !== after.has(id);
  const nodes = flows.map(({ id }) => {
    const versions = [before.get(id), after.get(id)].flatMap((flow) => flow ?? []);
    const [old, now] = [ends(before.get(id)), ends(after.get(id))];
    const touched = [...old, ...now].filter((end) => old.includes(end) !== now.includes(end)).filter(comeOrGone);
    return [id, versions.every(isPlain) ? touched : []] as const;
  });
  const told = new Map(nodes.filter(([, touched]) => touched.length > 0));
  return { has: (flow) => told.has(flow), at: (node) => [...told].filter(([, touched]) => touched.includes(node)).map(([id]) => id) };
}
