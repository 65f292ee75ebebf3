/** The diagrams compared with what the engines did: how often each step and each sequence flow ran. */
import { type Diagram, type Element, flowElementsOf, isNode, labelOf } from '../../src/models/index.ts';
import type { EngineRecord } from './record.ts';

export interface Covered {
  readonly id: string;
  /** As people call it: a flow without a label by its two ends. */
  readonly label: string;
  /** How often it ran, in all engines. */
  readonly count: number;
}

export interface DiagramCoverage {
  readonly diagram: Diagram;
  readonly flows: readonly Covered[];
  readonly steps: readonly Covered[];
}

function flowLabel({ name, sourceRef, targetRef }: Element): string {
  const ends = [sourceRef, targetRef].map((end) => (end ? labelOf(end) : '')).join(' → ');
  return name ? `${name.replace(/\s+/g, '')}（${ends}）` : ends;
}

/** The engine records no flow behind an event-based gateway: there the event that happened stands for its flow. */
function recordedAs({ id, sourceRef, targetRef }: Element): string {
  return sourceRef?.$type === 'bpmn:EventBasedGateway' ? (targetRef?.id ?? id) : id;
}

export function coverageOf(diagrams: readonly Diagram[], engines: readonly EngineRecord[]): DiagramCoverage[] {
  return diagrams.map((diagram) => {
    const countOf = (id: string): number => engines.reduce((sum, record) => sum + (record[diagram.id]?.[id] ?? 0), 0);
    const elements = flowElementsOf(diagram.process);
    const flows = elements.filter(({ $type }) => $type === 'bpmn:SequenceFlow');
    const steps = elements.filter(isNode);
    return {
      diagram,
      flows: flows.map((flow) => ({ id: flow.id, label: flowLabel(flow), count: countOf(recordedAs(flow)) })),
      steps: steps.map((step) => ({ id: step.id, label: labelOf(step), count: countOf(step.id) })),
    };
  });
}

export const neverRan = (all: readonly Covered[]): Covered[] => all.filter(({ count }) => count === 0);

/** "3/4" */
export const share = (all: readonly Covered[]): string => `${all.length - neverRan(all).length}/${all.length}`;

/** For the terminal. */
export function coverageReport(coverage: readonly DiagramCoverage[]): string {
  return coverage
    .map(({ diagram, flows, steps }) => {
      const line = `${diagram.process.name ?? diagram.id}（${diagram.path}）：顺序流 ${share(flows)}，步骤 ${share(steps)}\n`;
      const missing = [...neverRan(flows), ...neverRan(steps)].map(({ label, id }) => `  从未经过：${label}（${id}）\n`);
      return [line, ...missing].join('');
    })
    .join('');
}
