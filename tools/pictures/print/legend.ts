/** The terms of a page: what the timers on it wait for, and which parameter says so. */
import { type Element, flowNodesOf, labelOf } from '../../../src/models/index.ts';
import type { Term } from './terms.ts';

const columns = 3;
const lineHeight = 4;

export interface LegendEntry {
  readonly timer: Element;
  readonly term: Term;
}

const timersOn = (process: Element, nodes: ReadonlySet<string>): Element[] =>
  flowNodesOf(process).filter(({ id, eventDefinitions }) => nodes.has(id) && eventDefinitions?.[0]?.$type === 'bpmn:TimerEventDefinition');

/** In mm. */
export const legendHeight = (process: Element, nodes: ReadonlySet<string>): number =>
  Math.ceil(timersOn(process, nodes).length / columns) * lineHeight;

export const legendOf = (process: Element, nodes: ReadonlySet<string>, terms: ReadonlyMap<string, Term>): LegendEntry[] =>
  timersOn(process, nodes).flatMap((timer) => {
    const term = terms.get(timer.id);
    return term ? [{ timer, term }] : [];
  });

/** 期满未缴：30日（个人缴费期限 deadlinePersonalShare，示例值） */
export function legendText({ timer, term: { words, parameter } }: LegendEntry): string {
  const origin = parameter ? `（${parameter.title} ${parameter.name}${parameter.example ? '，示例值' : ''}）` : '';
  return `${labelOf(timer)}：${words}${origin}`;
}
