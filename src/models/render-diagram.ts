import type { Browser } from 'playwright-core';
import { openPage } from './browser.ts';

/** A drawn diagram: `svg` for print at any size, `png` for pages that show pictures. */
export interface Picture {
  readonly svg: string;
  readonly png: Buffer;
}

/** What bpmn-js puts on `window` when its bundle is loaded as a script. */
interface Viewer {
  importXML(xml: string): Promise<{ warnings: readonly { message: string }[] }>;
  saveSVG(): Promise<{ svg: string }>;
  destroy(): void;
}
type ViewerClass = new (options: { container: string }) => Viewer;

/** bpmn-js names its arrow heads at random; numbers keep the picture of an unchanged diagram unchanged. */
function numberMarkers(svg: string): string {
  const names = [...new Set(svg.match(/marker-[a-z0-9]{20,}/g))];
  return names.reduce((text, name, index) => text.replaceAll(name, `arrow-${index + 1}`), svg);
}

/** Runs in the browser. */
async function draw(xml: string): Promise<{ svg: string; warnings: string[] }> {
  const { BpmnJS } = window as unknown as { BpmnJS: ViewerClass };
  const viewer = new BpmnJS({ container: '#canvas' });
  const { warnings } = await viewer.importXML(xml);
  const { svg } = await viewer.saveSVG();
  viewer.destroy();
  return { svg, warnings: warnings.map((warning) => warning.message) };
}

async function toSvg(browser: Browser, xml: string): Promise<string> {
  const page = await openPage(browser, { body: '<div id="canvas"></div>', scripts: ['bpmn-js/dist/bpmn-viewer.production.min.js'] });
  try {
    const { svg, warnings } = await page.evaluate(draw, xml);
    if (warnings.length > 0) throw new Error(`The diagram cannot be drawn completely: ${warnings.join('; ')}`);
    return numberMarkers(svg).replace('<svg ', '<svg xml:lang="zh-CN" ');
  } finally {
    await page.close();
  }
}

function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return { width: Math.ceil(Number(width)), height: Math.ceil(Number(height)) };
}

/**
 * Draws a BPMN file with bpmn-js, as Camunda Modeler does.
 * @param scale picture points per diagram point
 */
export async function renderDiagram(browser: Browser, xml: string, scale = 1): Promise<Picture> {
  const svg = await toSvg(browser, xml);
  const page = await openPage(browser, { body: svg.slice(svg.indexOf('<svg')) }, scale);
  try {
    await page.setViewportSize(sizeOf(svg));
    return { svg, png: await page.screenshot() };
  } finally {
    await page.close();
  }
}
