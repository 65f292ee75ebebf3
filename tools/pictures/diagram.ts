import type { Browser } from 'playwright-core';
import { openPage } from './browser.ts';

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

export interface Drawer {
  /** Draws a BPMN file with bpmn-js, as Camunda Modeler does. @returns SVG @throws Error where something cannot be drawn */
  draw(xml: string): Promise<string>;
  close(): Promise<void>;
}

/** For any number of diagrams. */
export async function openDrawer(browser: Browser): Promise<Drawer> {
  const page = await openPage(browser, '<div id="canvas"></div>', ['bpmn-js/dist/bpmn-viewer.production.min.js']);
  return {
    async draw(xml) {
      const { svg, warnings } = await page.evaluate(draw, xml);
      if (warnings.length > 0) throw new Error(`The diagram cannot be drawn completely: ${warnings.join('; ')}`);
      return svg;
    },
    close: () => page.close(),
  };
}

/** @param note a comment that is to stand in the picture */
export async function diagramSvg(drawer: Drawer, xml: string, note: string): Promise<string> {
  return numberMarkers(await drawer.draw(xml))
    .replace('<svg ', '<svg xml:lang="zh-CN" ')
    .replace('<!-- created', `${note}\n<!-- created`);
}
