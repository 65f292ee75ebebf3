/** The print of each diagram, as the browser lays it out: it can be read on A3, and nothing of the diagram is missing. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { dateInChina, systemClock } from '../../src/clock.ts';
import { collaborationOf, flowElementsOf, flowNodesOf, labelOf, lanesOf } from '../../src/models/element.ts';
import { openBrowser } from '../../tools/pictures/browser.ts';
import { openDrawer, type Drawer } from '../../tools/pictures/diagram.ts';
import { openPrint } from '../../tools/pictures/print/document.ts';
import { sheetsOf } from '../../tools/pictures/print/sheets.ts';
import { termsOf } from '../../tools/pictures/print/terms.ts';
import { project } from '../models/project.ts';

interface Text {
  words: string;
  /** On paper, in points. */
  size: number;
  kind: string;
  box: { left: number; top: number; right: number; bottom: number };
}
interface PaperPage {
  header: string;
  legend: string;
  texts: Text[];
  /** Ids of what is seen. */
  elements: string[];
  /** Words that stand partly or wholly outside of the paper. */
  cut: string[];
}

/** Runs in the browser. */
function readPages(): PaperPage[] {
  const pointsOfPixel = 0.75;
  const seen = (element: Element): boolean => element.getClientRects().length > 0 && getComputedStyle(element).display !== 'none';
  const sizeOf = (element: Element): number => {
    const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.d ?? 0) : 1;
    const upright = element instanceof SVGGraphicsElement ? Math.hypot(element.getScreenCTM()?.b ?? 0, scale) : scale;
    return parseFloat(getComputedStyle(element).fontSize) * upright * pointsOfPixel;
  };
  return [...document.querySelectorAll('.page')].map((page) => {
    const paper = page.getBoundingClientRect();
    const holders = [...page.querySelectorAll('text, h1, h2, h3, span, li, p, .legend div')].filter(seen);
    const texts = holders.flatMap((element) => {
      const words = element.textContent.trim();
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const kind = element.getAttribute('class') ?? element.tagName;
      return words === '' ? [] : [{ words, size: sizeOf(element), kind, box: { left, top, right, bottom } }];
    });
    const outside = ({ box }: { box: Text['box'] }): boolean =>
      box.left < paper.left || box.right > paper.right || box.top < paper.top || box.bottom > paper.bottom;
    return {
      header: page.querySelector('header')?.textContent ?? '',
      legend: page.querySelector('.legend')?.textContent ?? '',
      texts,
      elements: [...page.querySelectorAll('[data-element-id]')]
        .filter(seen)
        .map((element) => element.getAttribute('data-element-id') ?? ''),
      cut: texts.filter(outside).map(({ words }) => words),
    };
  });
}

const overlap = (a: Text['box'], b: Text['box']): boolean =>
  a.left + 1 < b.right && b.left + 1 < a.right && a.top + 1 < b.bottom && b.top + 1 < a.bottom;

const today = dateInChina(systemClock());
let browser: Browser;
let drawer: Drawer;
beforeAll(async () => {
  browser = await openBrowser();
  drawer = await openDrawer(browser);
});
afterAll(() => browser.close());

describe.each(project.diagrams)('$id', (diagram) => {
  let page: Page;
  let pages: PaperPage[];
  beforeAll(async () => {
    page = await openPrint(browser, drawer, diagram, today);
    pages = await page.evaluate(readPages);
  });
  afterAll(() => page.close());

  test('has an overview and a page for each phase, numbered, with name, phase, version and day', async () => {
    const { sheets, hasOverview } = await sheetsOf(diagram);
    const titles = hasOverview ? ['总图', ...sheets.map(({ phase }) => phase.title)] : [''];
    expect(pages.map(({ header }) => header.replace(/\s+/g, ''))).toEqual(
      titles.map(
        (title, index) =>
          `${labelOf(diagram.process)}${title}版本${/versionTag value="([\d.]+)"/.exec(diagram.text)?.[1]}${today}打印第${index + 1}页，共${titles.length}页`,
      ),
    );
  });

  test('is a PDF on A3 across, with as many pages', async () => {
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
    const sheets = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [Number(width), Number(height)]);
    expect(sheets).toHaveLength(pages.length);
    for (const [width = 0, height = 0] of sheets) expect([Math.round(width / 2.8346), Math.round(height / 2.8346)]).toEqual([420, 297]);
  });

  test('has no text below 7 points, and none that is cut off', () => {
    const small = pages.flatMap(({ texts }) => texts.filter(({ size }) => size < 7).map(({ words, size }) => `${words} ${size}`));
    expect(small).toEqual([]);
    expect(pages.flatMap(({ cut }) => cut)).toEqual([]);
  });

  test('shows every step, event, gateway and flow on a page of its phase, whichever page that is', () => {
    const onPhases = new Set((pages.length > 1 ? pages.slice(1) : pages).flatMap(({ elements }) => elements));
    const { participants = [], messageFlows = [] } = collaborationOf(diagram.definitions) ?? {};
    const wanted = [...flowElementsOf(diagram.process), ...lanesOf(diagram.process), ...participants, ...messageFlows].map(({ id }) => id);
    expect(wanted.filter((id) => !onPhases.has(id))).toEqual([]);
  });

  test('says beside each timer what it waits for, and below which parameter says so', () => {
    const terms = termsOf(diagram.process, today);
    for (const node of flowNodesOf(diagram.process)) {
      const term = terms.get(node.id);
      if (!term) continue;
      const own = pages.filter(({ elements }, index) => elements.includes(node.id) && (index > 0 || pages.length === 1));
      expect(own).toHaveLength(1);
      expect(own[0]?.texts.filter(({ kind }) => kind === 'tag').map(({ words }) => words)).toContain(term.words);
      expect(own[0]?.legend).toContain(`${labelOf(node)}：${term.words}（${term.parameter?.title} ${term.parameter?.name}`);
    }
  });

  test('has no words of its own upon other words', () => {
    const upon = pages.slice(pages.length > 1 ? 1 : 0).flatMap(({ header, texts }) =>
      texts.flatMap((text, index) => {
        if (!['tag', 'reference', 'name'].includes(text.kind)) return [];
        const others = texts.filter((other, at) => at !== index && overlap(text.box, other.box));
        return others.map((other) => `${header}: ${text.words} / ${other.words}`);
      }),
    );
    expect(upon).toEqual([]);
  });
});
