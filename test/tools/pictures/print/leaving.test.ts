import { describe, expect, test } from '#test';
import { apart, together } from '../../../../tools/pictures/print/leaving.ts';
import { cutAt } from '../../../../tools/pictures/print/polyline.ts';
import { tagged } from '../../../../tools/pictures/print/tags.ts';

describe('a flow is cut', () => {
  const frame = { x: 0, y: 0, width: 100, height: 100 };
  const from = { x: 50, y: 50 };

  test.each([
    ['right', { x: 300, y: 50 }, { x: 100, y: 50 }],
    ['left', { x: -9, y: 50 }, { x: 0, y: 50 }],
    ['top', { x: 50, y: -9 }, { x: 50, y: 0 }],
    ['bottom', { x: 50, y: 900 }, { x: 50, y: 100 }],
  ])('where it leaves to the %s', (side, to, at) => {
    expect(cutAt([from, to, { x: 999, y: 999 }], frame)).toEqual({ points: [from, at], side });
  });

  test('at its end where it does not leave', () => {
    expect(cutAt([from, { x: 20, y: 50 }], frame)).toEqual({ points: [from, { x: 20, y: 50 }], side: 'left' });
  });
});

test('flows that run out on one line have their steps named together', () => {
  const at = { x: 0, y: 10 };
  const references = together([
    { at, side: 'left', lines: ['接第4页', '欠费如何处理？'] },
    { at, side: 'left', lines: ['接第4页', '申请删除'] },
  ]);
  expect(references).toEqual([{ at, side: 'left', lines: ['接第4页', '欠费如何处理？', '申请删除'] }]);
});

test('references on one side do not stand upon one another', () => {
  const ys = apart([10, 12, 200].map((y) => ({ at: { x: 0, y }, side: 'right', lines: ['转第2页'] }))).map(({ at }) => at.y);
  expect(ys).toEqual([10, 50, 200]);
});

test('a tag stands at the nearest place that is free', () => {
  const place = { x: 0, y: 0, width: 36, height: 36 };
  const wall = { x: -200, y: -200, width: 400, height: 250 };
  const [tag] = tagged([{ place, lines: ['30日'], kind: 'tag' }], [place, wall]);
  expect(tag?.y).toBeGreaterThanOrEqual(wall.y + wall.height);
});
