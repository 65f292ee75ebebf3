import type { Browser, Page } from 'playwright-core';
import { openPage } from './browser.ts';

/** What dmn-js puts on `window` when its bundle is loaded as a script. */
interface Viewer {
  importXML(xml: string): Promise<unknown>;
  getViews(): readonly { type: string }[];
  open(view: { type: string }): Promise<unknown>;
}
type ViewerClass = new (options: { container: string }) => Viewer;

// A narrow window would squeeze the columns. The margin leaves dmn-js' watermark its place beside the table.
const WIDEST = { width: 4000, height: 3000 };
const MARGIN = 60;

/** Runs in the browser. */
async function draw(xml: string): Promise<void> {
  const { DmnJS } = window as unknown as { DmnJS: ViewerClass };
  const viewer = new DmnJS({ container: '#canvas' });
  await viewer.importXML(xml);
  const table = viewer.getViews().find(({ type }) => type === 'decisionTable');
  if (!table) throw new Error('the file holds no decision table');
  await viewer.open(table);
}

async function fitWindow(page: Page): Promise<void> {
  const table = await page.locator('.tjs-table').boundingBox();
  if (!table) throw new Error('dmn-js has drawn no table');
  await page.setViewportSize({ width: Math.ceil(table.x + table.width) + 1, height: Math.ceil(table.y + table.height) + MARGIN });
}

/** Draws the decision table of a DMN file with dmn-js; a PNG picture. */
export async function renderTable(browser: Browser, xml: string): Promise<Buffer> {
  const page = await openPage(browser, {
    body: '<style>html,body,#canvas{height:100%}.view-drd{display:none}</style><div id="canvas"></div>',
    scripts: ['dmn-js/dist/dmn-viewer.production.min.js'],
    styles: ['dmn-js/dist/assets/dmn-js-shared.css', 'dmn-js/dist/assets/dmn-js-decision-table.css'],
  });
  try {
    await page.setViewportSize(WIDEST);
    await page.evaluate(draw, xml);
    await fitWindow(page);
    return await page.screenshot();
  } finally {
    await page.close();
  }
}
