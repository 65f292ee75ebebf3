/** What a diagram has beyond the source says so: whoever owns the process has to know what is the bureau's own. */
import { expect, test } from '#test';
import { drawnElements } from '../../tools/bpmnlint-plugin/elements.ts';
import { diagramOf } from './project.ts';

/** The source of the individual services names no notice, no term, no refund, no end but the service itself, and no withdrawal. */
const neverInSource: [string, RegExp][] = [
  ['bpmn:SendTask', /./],
  ['bpmn:BoundaryEvent', /./],
  ['bpmn:CallActivity', /./],
  ['bpmn:SubProcess', /./],
  ['bpmn:UserTask', /^decide-/],
  ['bpmn:ServiceTask', /^(refund|close)-/],
  ['bpmn:EndEvent', /^(refused|lapsed|withdrawn|.*-reminded)$/],
  ['bpmn:IntermediateThrowEvent', /./],
  ['bpmn:IntermediateCatchEvent', /./],
];

test.each(['continuation'])('%s: every step that the source does not have says so', (id) => {
  const beyond = drawnElements(diagramOf(id)).filter((element) =>
    neverInSource.some(([type, ids]) => element.$type === type && ids.test(element.id)),
  );
  expect(beyond.length).toBeGreaterThan(25);
  const silent = beyond.filter(({ documentation = [] }) => !documentation.some(({ text }) => text.includes('原文未作规定')));
  expect(silent.map((element) => element.id)).toEqual([]);
});
