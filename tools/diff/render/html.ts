/** The changes as one page that needs no network: both versions of every changed diagram, coloured, with the list beside. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diagramPage, escaped } from '../../pictures/index.ts';
import type { Project } from '../../../src/models/index.ts';
import type { Change, ChangedFile, ChangeSet } from '../change.ts';
import { drawingOf, type Drawing } from './drawing.ts';
import { changesOf, kindWords, summaryOf, titleOf, unreadableText, type VersionNames } from './summary.ts';

const part = (name: string): Promise<string> => readFile(join(import.meta.dirname, 'page', name), 'utf8');

const warningOf = ({ warning }: Change): string => (warning ? `<p class="warning">注意：${escaped(warning)}</p>` : '');

function diagramSection(file: ChangedFile, changes: readonly Change[], drawing: Drawing, index: number): string {
  const items = changes.map((change) => {
    const ids = [change.element, ...(change.elements ?? [])].flatMap((id) => (id && drawing.drawn.has(id) ? [id] : []));
    const sentence = escaped(change.text);
    const told =
      ids.length > 0 ? `<button type="button" data-elements="${escaped(JSON.stringify(ids))}">${sentence}</button>` : `<p>${sentence}</p>`;
    return `<li class="${change.kind}">${told}${warningOf(change)}</li>`;
  });
  const figure = (version: 'before' | 'after', caption: string): string =>
    drawing[version]
      ? `<figure data-version="${version}"><figcaption>${caption}</figcaption><div class="canvas"></div><div class="print"></div></figure>`
      : '';
  return `<section class="diagram" data-diagram="${index}">${heading(file)}
<div class="beside"><ol>${items.join('\n')}</ol><div class="drawings">${figure('before', '修改前')}${figure('after', '修改后')}</div></div></section>`;
}

function listSection(file: ChangedFile, changes: readonly Change[]): string {
  const rows = changes.map((change) => {
    const side = (tag: 'del' | 'ins', text: string | undefined): string =>
      `<td>${text === undefined ? '' : `<${tag}>${escaped(text)}</${tag}>`}</td>`;
    return `<tr class="${change.kind}"><td>${kindWords[change.kind]}</td><td>${escaped(change.text)}${warningOf(change)}</td>${side('del', change.before)}${side('ins', change.after)}</tr>`;
  });
  return `<section>${heading(file)}
<table><thead><tr><th></th><th>变化</th><th>修改前</th><th>修改后</th></tr></thead><tbody>${rows.join('\n')}</tbody></table></section>`;
}

const heading = ({ title, path }: ChangedFile): string => `<h2>${escaped(title)} <code>${escaped(path)}</code></h2>`;

const legend = `<ul class="legend">
<li class="added">新增</li>
<li class="removed">删除</li>
<li class="changed">修改</li>
<li class="moved">只移动了位置</li>
<li class="hint">点击一条变化，两张图同时移到该处；拖动图可移动，按住Ctrl并滚动可缩放，双击看全图。</li>
</ul>`;

/** @param projects both versions as they were compared */
export async function renderHtml(changeSet: ChangeSet, names: VersionNames, projects: { base: Project; head: Project }): Promise<string> {
  const drawings: Drawing[] = [];
  const sections = changeSet.files.map((file) => {
    const changes = changesOf(file, changeSet);
    if (file.area !== 'diagram') return listSection(file, changes);
    const drawing = drawingOf(file.path, changes, projects.base, projects.head);
    return diagramSection(file, changes, drawing, drawings.push(drawing) - 1);
  });
  const problems = unreadableText(changeSet, names).map((problem) => `<p class="warning">${escaped(problem)}</p>`);
  return diagramPage({
    title: titleOf(names),
    header: `<p class="summary">${escaped(summaryOf(changeSet))}</p>\n${legend}`,
    body: [...problems, ...sections].join('\n'),
    diagrams: drawings.map(({ before, after }) => ({ before, after })),
    styles: await part('page.css'),
    script: await part('page.js'),
  });
}
