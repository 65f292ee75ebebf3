import { expect, test } from '#test';
import { bumped, CannotBump } from '../../../tools/deploy/bump.ts';
import { planOf } from '../../../src/deployment/plan.ts';
import { parseDiagram, writeDiagram } from '../../../src/models/diagram.ts';
import { bundles, changed, recordOf, shipped } from '../../deployment/recorded.ts';

const record = await recordOf(shipped);
const relabel = (text: string) => text.replace('name="', 'name="新');

/** The lines that are not the same, before and after. */
function changedLines(before: string, after: string): [string, string][] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  expect(now).toHaveLength(old.length);
  return old.flatMap((line, index): [string, string][] => (line === now[index] ? [] : [[line.trim(), now[index]?.trim() ?? '']]));
}

test('raises the patch number of the changed process, and changes nothing else in any file', async () => {
  const files = changed({ 'forms/enrollment/review-enrollment.form': (text) => text.replace('"label": "', '"label": "新的') });
  const { bumps, texts } = bumped(planOf(await bundles(files), record), record);
  expect(bumps).toEqual([{ processId: 'enrollment', path: 'bpmn/enrollment.bpmn', from: '0.2.0', to: '0.2.1' }]);
  expect([...texts.keys()]).toEqual(['bpmn/enrollment.bpmn']);
  const text = texts.get('bpmn/enrollment.bpmn') ?? '';
  expect(changedLines(files.get('bpmn/enrollment.bpmn') ?? '', text)).toEqual([
    ['<zeebe:versionTag value="0.2.0" />', '<zeebe:versionTag value="0.2.1" />'],
  ]);
  expect(await writeDiagram(await parseDiagram(text))).toBe(text);
});

test('the callers of a called process name its new tag, and are raised themselves when planned once more', async () => {
  const files = changed({ 'bpmn/supplement-materials.bpmn': relabel });
  const first = bumped(planOf(await bundles(files), record), record);
  expect(first.bumps.map(({ processId, to }) => [processId, to])).toEqual([['supplement-materials', '0.2.1']]);
  const callers = ['continuation', 'enrollment', 'lump-sum-payout', 'suspension', 'veteran-back-pay'];
  expect([...first.texts.keys()].sort()).toEqual(['supplement-materials', ...callers].map((id) => `bpmn/${id}.bpmn`).sort());
  for (const caller of callers) {
    const [[, after] = [], ...more] = changedLines(files.get(`bpmn/${caller}.bpmn`) ?? '', first.texts.get(`bpmn/${caller}.bpmn`) ?? '');
    expect([more, after]).toEqual([[], expect.stringMatching(/calledElement processId="supplement-materials".* versionTag="0\.2\.1"/)]);
  }
  const again = new Map([...files, ...first.texts]);
  const second = bumped(planOf(await bundles(again), record), record);
  expect(second.bumps.map(({ processId }) => processId).sort()).toEqual(callers);
  const settled = planOf(await bundles(new Map([...again, ...second.texts])), record);
  const touched = settled.filter(({ kind }) => kind !== 'unchanged');
  expect(touched.map(({ bundle }) => bundle.processId).sort()).toEqual(['supplement-materials', ...callers].sort());
  expect(touched.map(({ kind, conflict }) => [kind, conflict])).toEqual(touched.map(() => ['changed', undefined]));
});

test('a tag that was used once is not given again', async () => {
  const files = changed({ 'bpmn/enrollment.bpmn': relabel });
  const used = {
    ...record[0],
    processId: 'enrollment',
    versionTag: '0.2.1',
    version: 0,
    definitionKey: '0',
    digest: 'x',
    deployedBy: 'tester',
  };
  const [bump] = bumped(planOf(await bundles(files), [...record, used]), [...record, used]).bumps;
  expect(bump).toMatchObject({ from: '0.2.0', to: '0.2.2' });
});

test('a tag without a number is left to its owner', async () => {
  const named = changed({ 'bpmn/enrollment.bpmn': (text) => text.replace('versionTag value="0.2.0"', 'versionTag value="draft"') });
  const recorded = await recordOf(named);
  const plan = planOf(await bundles(changed({ 'bpmn/enrollment.bpmn': relabel }, named)), recorded);
  expect(() => bumped(plan, recorded)).toThrow(CannotBump);
  expect(() => bumped(plan, recorded)).toThrow('bpmn/enrollment.bpmn: the version tag "draft" has no number');
});
