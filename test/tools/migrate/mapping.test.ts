import { describe, expect, test } from '#test';
import { mapElements } from '../../../tools/migrate/mapping.ts';
import { nodesOf } from '../../../tools/migrate/nodes.ts';
import { diagram, edit, renamed, withNewStep, withoutReview } from './edited.ts';

const enrollment = diagram('enrollment');
const continuation = diagram('continuation');
const mapped = async (source: string, target: string, confirmed?: Record<string, string>) =>
  mapElements(await nodesOf(source), await nodesOf(target), confirmed);

describe('the same id and kind in the same place', () => {
  test('is the same element, those of an event subprocess and its start included', async () => {
    const { pairs, unmapped, added, problems } = await mapped(enrollment, enrollment);
    expect(pairs).toMatchObject({
      'review-enrollment': 'review-enrollment',
      withdrawal: 'withdrawal',
      'application-withdrawn': 'application-withdrawn',
    });
    expect([unmapped, added, problems]).toEqual([[], [], []]);
  });

  test('a new step is told, and everything else is mapped', async () => {
    const { unmapped, added } = await mapped(enrollment, withNewStep(enrollment));
    expect([unmapped, added]).toEqual([[], [{ id: 'look-up-status-again', label: '复查参保状况' }]]);
  });

  test('an element of another kind is another element', async () => {
    const target = edit(enrollment, [
      /<bpmn:serviceTask( id="check-enrollment".*?)<\/bpmn:serviceTask>/,
      '<bpmn:sendTask$1</bpmn:sendTask>',
    ]);
    const { pairs, unmapped } = await mapped(enrollment, target);
    expect(pairs).not.toHaveProperty('check-enrollment');
    expect(unmapped).toMatchObject([{ id: 'check-enrollment', label: '核查参保条件', reason: 'was a serviceTask and is a sendTask' }]);
  });

  test('an element that moved into a subprocess is not the same', async () => {
    const [task = ''] = /<bpmn:serviceTask id="check-enrollment".*?<\/bpmn:serviceTask>/s.exec(enrollment) ?? [];
    const target = edit(enrollment, [task, `<bpmn:subProcess id="inner">${task}</bpmn:subProcess>`]);
    expect((await mapped(enrollment, target)).unmapped).toMatchObject([
      { id: 'check-enrollment', reason: 'was in enrollment and is in inner' },
    ]);
  });

  test('a boundary event on another task is not the same', async () => {
    const target = edit(continuation, ['attachedToRef="decide-transfer"', 'attachedToRef="review-collection"']);
    expect((await mapped(continuation, target)).unmapped).toMatchObject([
      { id: 'transfer-answered-late', reason: 'was attached to decide-transfer and is attached to review-collection' },
    ]);
  });
});

describe('what was renamed', () => {
  const target = renamed(enrollment, 'review-enrollment', 'examine-enrollment');

  test('is proposed with what speaks for it, and not mapped', async () => {
    const { pairs, unmapped } = await mapped(enrollment, target);
    expect(pairs).not.toHaveProperty('review-enrollment');
    expect(unmapped).toEqual([
      {
        id: 'review-enrollment',
        label: '参保审核',
        reason: 'is not in the new diagram',
        candidates: [
          {
            id: 'examine-enrollment',
            label: '参保审核',
            because: ['same label', 'comes after the same element', 'comes before the same element'],
          },
        ],
      },
    ]);
  });

  test('is mapped once a person has confirmed it, with what is attached to it', async () => {
    const { pairs, unmapped, problems } = await mapped(enrollment, target, { 'review-enrollment': 'examine-enrollment' });
    expect(pairs['review-enrollment']).toBe('examine-enrollment');
    expect([unmapped, problems]).toEqual([[], []]);
    const moved = await mapped(continuation, renamed(continuation, 'decide-transfer', 'handle-transfer'), {
      'decide-transfer': 'handle-transfer',
    });
    expect(moved.pairs).toMatchObject({ 'transfer-answered-late': 'transfer-answered-late' });
  });

  test('a confirmation that cannot be is a problem: an unknown element, another kind, two that become one', async () => {
    expect((await mapped(enrollment, target, { 'review-enrollment': 'nowhere' })).problems).toEqual([
      '--map review-enrollment=nowhere: is not in the new diagram.',
    ]);
    expect((await mapped(enrollment, target, { 'review-enrollment': 'check-enrollment' })).problems).toEqual([
      '--map review-enrollment=check-enrollment: was a userTask and is a serviceTask.',
    ]);
    const both = { 'review-enrollment': 'examine-enrollment', 'determine-deemed-service': 'examine-enrollment' };
    expect((await mapped(enrollment, target, both)).problems).toEqual([
      '--map determine-deemed-service=examine-enrollment: examine-enrollment is named twice.',
    ]);
  });
});

test('what was removed has no place, and nothing is proposed where nothing is like it', async () => {
  const { unmapped } = await mapped(enrollment, withoutReview(enrollment));
  expect(unmapped).toEqual([
    { id: 'determine-deemed-service', label: '认定军龄和参加工作时间', reason: 'is not in the new diagram', candidates: [] },
  ]);
});
