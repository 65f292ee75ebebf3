import { describe, expect, test } from '#test';
import { flowNodesOf } from '../../../../src/models/element.ts';
import { dividedByLanes, notesOf, phasesOf } from '../../../../tools/pictures/print/phases.ts';
import { project } from '../../../models/project.ts';

const diagramOf = (id: string) => {
  const found = project.diagrams.find((diagram) => diagram.id === id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
};

describe.each(project.diagrams)('$id', ({ definitions, process }) => {
  test('every step, gateway and event belongs to one phase', () => {
    const assigned = phasesOf(definitions, process).flatMap(({ nodes }) => [...nodes]);
    expect(assigned.sort()).toEqual(
      flowNodesOf(process)
        .map(({ id }) => id)
        .sort(),
    );
  });
});

test('phases are named by the numbered annotations, from left to right; other annotations are notes', () => {
  const { definitions, process } = diagramOf('enrollment');
  expect(phasesOf(definitions, process).map(({ title }) => title.slice(0, 2))).toEqual(['一、', '二、', '三、', '四、', '五、']);
  expect(notesOf(definitions).map((note) => note.slice(0, 4))).toEqual(['读图说明']);
});

test('a diagram without them is one phase, named as the process', () => {
  const { definitions, process } = diagramOf('supplement-materials');
  expect(phasesOf(definitions, process).map(({ title }) => title)).toEqual([process.name]);
});

test('an event on the border of a step and the steps of a subprocess stay together', () => {
  const { definitions, process } = diagramOf('veteran-back-pay');
  const phases = phasesOf(definitions, process);
  for (const node of flowNodesOf(process)) {
    const outer = node.attachedToRef ?? (node.$parent?.$type === 'bpmn:SubProcess' ? node.$parent : undefined);
    if (outer) expect(phases.find(({ nodes }) => nodes.has(node.id))?.title).toBe(phases.find(({ nodes }) => nodes.has(outer.id))?.title);
  }
});

test('a phase is divided between lanes, and nothing is lost', () => {
  const { definitions, process } = diagramOf('veteran-back-pay');
  for (const phase of phasesOf(definitions, process)) {
    for (const parts of dividedByLanes(phase, process)) {
      expect(parts.flatMap(({ nodes }) => [...nodes]).sort()).toEqual([...phase.nodes].sort());
    }
  }
});
