import { expect, test } from '#test';
import { coverageOf, coverageReport, neverRan, share } from '../../../tools/coverage/coverage.ts';
import { flowElementsOf } from '../../../src/models/element.ts';
import { filesOf } from '../../../src/models/files.ts';
import { readProject } from '../../../src/models/project.ts';

const { diagrams } = await readProject(filesOf());
const everything = Object.fromEntries(
  diagrams.map(({ id, process }) => [id, Object.fromEntries(flowElementsOf(process).map((element) => [element.id, 1]))]),
);

test('a run that did everything leaves nothing out, and what two engines did counts together', () => {
  for (const { flows, steps } of coverageOf(diagrams, [everything, everything])) {
    expect([...neverRan(flows), ...neverRan(steps)]).toEqual([]);
    expect(new Set([...flows, ...steps].map(({ count }) => count))).toEqual(new Set([2]));
  }
});

test('a flow behind an event-based gateway ran as often as its event happened', () => {
  const counts = { ...everything['veteran-back-pay'], 'statement-received': 3 };
  const [coverage] = coverageOf(
    diagrams.filter(({ id }) => id === 'veteran-back-pay'),
    [{ 'veteran-back-pay': counts }],
  );
  expect(coverage?.flows.find(({ id }) => id === 'hearing-to-statement-received')?.count).toBe(3);
});

test('the report says in words what never ran', () => {
  const enrollment = diagrams.filter(({ id }) => id === 'enrollment');
  const coverage = coverageOf(enrollment, [
    { enrollment: { ...everything['enrollment'], 'materials-complete-to-supplement-needed': 0, 'send-lapse-notice': 0 } },
  ]);
  const { flows, steps } = coverage[0] ?? { flows: [], steps: [] };
  expect(coverageReport(coverage)).toBe(`个人参保新参保（bpmn/enrollment.bpmn）：顺序流 ${share(flows)}，步骤 ${share(steps)}
  从未经过：不齐全（材料是否齐全？ → supplement-needed）（materials-complete-to-supplement-needed）
  从未经过：告知逾期终止（send-lapse-notice）
`);
  expect([share(flows), share(steps)]).toEqual([`${flows.length - 1}/${flows.length}`, `${steps.length - 1}/${steps.length}`]);
});
