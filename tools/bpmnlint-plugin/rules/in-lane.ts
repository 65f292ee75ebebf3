import { collaborationOf, type Element, isNode, lanesOf } from '../../../src/models/index.ts';
import { diagramRule, type ElementFinding } from '../diagram-rule.ts';
import { drawingOf, type Drawing } from '../drawing.ts';
import { contains } from '../geometry.ts';
import { called } from '../wording.ts';

/** Lanes say who does a step: each step lies in the lane that it belongs to, each lane in its pool. */
const rule = diagramRule((diagram) => {
  const lanes = lanesOf(diagram.process);
  if (lanes.length === 0) return [];
  const { boundsOf } = drawingOf(diagram);
  const pool = collaborationOf(diagram.definitions)?.participants?.find(({ processRef }) => processRef === diagram.process);
  const nodes = (diagram.process.flowElements ?? []).filter(isNode);
  return [
    ...lanes.filter((lane) => pool && !lies(boundsOf, lane, pool)).map(beyondPool),
    ...nodes.flatMap((node) => homeOf(boundsOf, node, lanes)),
  ];
});

function lies(boundsOf: Drawing['boundsOf'], inner: Element, outer: Element): boolean {
  const [box, frame] = [boundsOf(inner), boundsOf(outer)];
  // What is not drawn is another rule's finding.
  return !box || !frame || contains(frame, box);
}

const beyondPool = (lane: Element): ElementFinding => ({
  element: lane,
  message: `${called(lane)}超出了所在的池。`,
  remedy: '在 Camunda Modeler 中拖动池的边框，使池包住全部泳道。',
});

function homeOf(boundsOf: Drawing['boundsOf'], node: Element, lanes: readonly Element[]): ElementFinding[] {
  const [home, ...more] = lanes.filter(({ flowNodeRef = [] }) => flowNodeRef.includes(node));
  if (!home || more.length > 0) {
    const message = `${called(node)}${home ? '同时属于多个泳道' : '不属于任何泳道'}。`;
    return [{ element: node, message, remedy: '在 Camunda Modeler 中把它拖出池外再拖回应在的泳道，整个图形须落在泳道内。' }];
  }
  if (lies(boundsOf, node, home)) return [];
  return [
    {
      element: node,
      message: `${called(node)}超出了所属的${called(home)}。`,
      remedy: '在 Camunda Modeler 中把它移回泳道内，或拖动泳道边框加宽泳道。',
    },
  ];
}

export { rule as default, rule as 'module.exports' };
