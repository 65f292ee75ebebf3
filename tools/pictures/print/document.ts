/** The print of a process: a page for the overview and one for each phase, in a browser that makes a PDF of it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { attributeOf, type Diagram, labelOf } from '../../../src/models/index.ts';
import type { IsoDate } from '../../../src/policy/index.ts';
import { openPage } from '../browser.ts';
import { escaped } from '../diagram-page.ts';
import type { Drawer } from '../diagram.ts';
import { onPaper, wordsOn } from './drawing.ts';
import { legendOf, legendText } from './legend.ts';
import { overview, wordless } from './overview.ts';
import { sheetsOf } from './sheets.ts';
import { termsOf } from './terms.ts';

interface PaperPage {
  readonly title: string;
  readonly body: string;
}

/**
 * @param on the day of the print; its terms are shown
 * @throws Error (Chinese) where a phase is too large for the paper
 */
export async function openPrint(browser: Browser, drawer: Drawer, diagram: Diagram, on: IsoDate): Promise<Page> {
  const pages = await pagesOf(drawer, diagram, on);
  const version = attributeOf(diagram.process, 'zeebe:VersionTag', 'value') ?? '';
  const sections = pages.map(
    (
      { title, body },
      index,
    ) => `<section class="page" id="page-${index + 1}"><header><h1>${escaped(labelOf(diagram.process))}</h1><h2>${escaped(title)}</h2>
<span>版本${escaped(version)}</span><span>${on}打印</span><span>第${index + 1}页，共${pages.length}页</span></header>${body}</section>`,
  );
  const styles = await readFile(join(import.meta.dirname, 'page.css'), 'utf8');
  return openPage(browser, `<style>${styles}</style>${sections.join('\n')}`, []);
}

async function pagesOf(drawer: Drawer, diagram: Diagram, on: IsoDate): Promise<PaperPage[]> {
  const { sheets, hasOverview, pageOf } = await sheetsOf(diagram);
  const terms = termsOf(diagram.process, on);
  const pages: PaperPage[] = [];
  if (hasOverview) {
    const map = withoutElements(await drawer.draw(diagram.text), wordless(diagram), 1);
    pages.push({ title: '总图', body: overview(diagram, map, sheets, terms) });
  }
  for (const sheet of sheets) {
    const svg = withoutElements(await drawer.draw(sheet.xml), sheet.elsewhere, pages.length + 1);
    const drawing = onPaper(svg, sheet.view, sheet.scale, wordsOn(sheet, diagram, terms, pageOf));
    const legend = legendOf(diagram.process, sheet.phase.nodes, terms).map((entry) => `<div>${escaped(legendText(entry))}</div>`);
    pages.push({
      title: hasOverview ? sheet.phase.title : '',
      body: `<div class="drawing">${drawing}</div><div class="legend">${legend.join('')}</div>`,
    });
  }
  return pages;
}

/** Hides what is far outside of the page. bpmn-js marks what it draws with its id, and shows it by a style of its own. */
function withoutElements(svg: string, ids: readonly string[], page: number): string {
  const selectors = ids.map((id) => `#page-${page} [data-element-id="${id}"]`);
  const hidden = selectors.length > 0 ? `<style>${selectors.join(',')}{display:none!important}</style>` : '';
  return svg.replace(/<\/svg>\s*$/, `${hidden}</svg>`);
}
