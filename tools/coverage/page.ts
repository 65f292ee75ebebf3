/** The coverage as a page for owners: every diagram coloured by what ran, with the figures. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diagramPage, escaped } from '../pictures/index.ts';
import { type Covered, type DiagramCoverage, neverRan, share } from './coverage.ts';

const part = (name: string): Promise<string> => readFile(join(import.meta.dirname, 'page', name), 'utf8');

const titleOf = ({ diagram }: DiagramCoverage): string => escaped(diagram.process.name ?? diagram.id);

function figures(coverage: readonly DiagramCoverage[]): string {
  const rows = coverage.map(
    (one) => `<tr><td>${titleOf(one)}</td><td class="number">${share(one.flows)}</td><td class="number">${share(one.steps)}</td></tr>`,
  );
  return `<section><table class="figures"><thead><tr><th>流程</th><th>经过的顺序流</th><th>经过的步骤</th></tr></thead><tbody>${rows.join('\n')}</tbody></table></section>`;
}

function missing(kind: string, all: readonly Covered[]): string[] {
  return neverRan(all).map(
    ({ id, label }) => `<li><button type="button" data-element="${escaped(id)}">${kind}“${escaped(label)}”（${escaped(id)}）</button></li>`,
  );
}

function section(one: DiagramCoverage, index: number): string {
  const { diagram, flows, steps } = one;
  const never = [...missing('顺序流', flows), ...missing('步骤', steps)];
  const list = never.length > 0 ? `<p>从未经过的：</p><ul class="never-ran">${never.join('\n')}</ul>` : '<p>全部经过。</p>';
  return `<section class="diagram" data-diagram="${index}"><h2>${titleOf(one)} <code>${escaped(diagram.path)}</code></h2>
<p>顺序流 ${share(flows)}，步骤 ${share(steps)}。</p>${list}
<figure><div class="canvas"></div><div class="print"></div></figure></section>`;
}

const countsOf = ({ flows, steps }: DiagramCoverage): Record<string, number> =>
  Object.fromEntries([...flows, ...steps].map(({ id, count }) => [id, count]));

const legend = `<p class="legend"><b class="ran">经过</b><b class="never">从未经过</b>数字为经过的次数。拖动图可移动，按住Ctrl并滚动可缩放，双击看全图。</p>`;

/** @param ranOn day and time of the run, in words. @returns HTML */
export async function coveragePage(coverage: readonly DiagramCoverage[], ranOn: string): Promise<string> {
  return diagramPage({
    title: '流程图的测试覆盖',
    header: `<p class="summary">引擎测试于${escaped(ranOn)}经过的步骤和顺序流。</p>${legend}`,
    body: [figures(coverage), ...coverage.map(section)].join('\n'),
    diagrams: coverage.map((one) => ({ xml: one.diagram.text, counts: countsOf(one) })),
    styles: await part('page.css'),
    script: await part('page.js'),
  });
}
