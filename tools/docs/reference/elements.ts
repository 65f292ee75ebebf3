/** The elements of all diagrams with their labels, as the tables name them. */
import { type Element, flowNodesOf, type Project } from '../../../src/models/index.ts';

export interface Step {
  process: string;
  element: Element;
  /** 步骤 as people read it: “受理审核”（accept-application） */
  label: string;
}

/** “受理审核”（accept-application）; the id alone of what has no name. */
export const labelWithId = ({ name, id }: Element): string => (name ? `${name.replace(/\s+/g, '')}（${id}）` : id);

export function labelledSteps({ diagrams }: Project): Step[] {
  return diagrams.flatMap(({ id, process }) => flowNodesOf(process).map((element) => ({ process: id, element, label: labelWithId(element) })));
}

/** By process: 新参保：“受理审核”（…）、“通知”（…） */
export function byProcess({ diagrams }: Project, steps: readonly Step[]): string[] {
  return diagrams.flatMap(({ id, process }) => {
    const labels = steps.filter((step) => step.process === id).map(({ label }) => label);
    return labels.length === 0 ? [] : [`${process.name ?? id}：${[...new Set(labels)].join('、')}`];
  });
}
