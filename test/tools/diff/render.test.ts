import { describe, expect, test } from '#test';
import type { ChangeSet } from '../../../tools/diff/index.ts';
import { renderMarkdown } from '../../../tools/diff/render/markdown.ts';
import { renderTerminal } from '../../../tools/diff/render/terminal.ts';

const names = { base: 'main', head: '工作目录' };
const file = 'bpmn/suspension.bpmn';
const changeSet: ChangeSet = {
  files: [{ path: file, area: 'diagram', title: '流程图“中断”' }],
  changes: [
    { file, element: 'a', kind: 'added', text: '新增步骤“复核”' },
    { file, element: 'b', kind: 'changed', text: '步骤“<b>*收件*</b>”改名为“收件\u001b[2J”', warning: '须先通知窗口' },
  ],
  unreadable: [{ version: 'head', path: 'dmn/place.dmn', problem: 'unclosed tag' }],
};
const nothing: ChangeSet = { files: [], changes: [], unreadable: [] };
const summary = '共2处变化（新增1、修改1），涉及1个文件；其中1处须注意';

describe('on the terminal', () => {
  test('file by file, and a label cannot command the terminal', () => {
    expect(renderTerminal(changeSet, names)).toBe(
      `main 与 工作目录 的差异\n\n流程图“中断”  ${file}\n  + 新增步骤“复核”\n  ~ 步骤“<b>*收件*</b>”改名为“收件�[2J”\n    注意：须先通知窗口\n\n` +
        `dmn/place.dmn（工作目录）无法读取，没有比较：unclosed tag\n\n${summary}\n`,
    );
  });

  test('nothing', () => {
    expect(renderTerminal(nothing, names)).toBe('main 与 工作目录 的差异\n\n没有变化\n');
  });
});

describe('as Markdown', () => {
  test('labels stay text', () => {
    expect(renderMarkdown(changeSet, names)).toBe(
      `## main 与 工作目录 的差异\n\n${summary}\n\n### 流程图“中断”\n\n\`${file}\`\n\n- 新增步骤“复核”\n` +
        '- 步骤“\\<b\\>\\*收件\\*\\</b\\>”改名为“收件\u001b\\[2J”\n  - ⚠️ **注意**：须先通知窗口\n\n- dmn/place.dmn（工作目录）无法读取，没有比较：unclosed tag\n',
    );
  });

  test('nothing', () => {
    expect(renderMarkdown(nothing, names)).toBe('## main 与 工作目录 的差异\n\n没有变化\n');
  });
});
