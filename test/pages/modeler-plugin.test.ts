/** The script for Camunda Modeler in a browser, on the diagrams as bpmn-js itself has read them. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from '#test';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser, openPage } from '../../tools/pictures/browser.ts';
import { projectRoot } from '../../src/models/files.ts';
import { examples, foundByCheck, inOrder, type Found } from '../tools/modeler-plugin/examples.ts';

interface Rule {
  check(node: object, reporter: { report(id: string, message: string): void }): void;
}
interface Page {
  BpmnJS: new (options: object) => { importXML(xml: string): Promise<unknown>; getDefinitions(): object; destroy(): void };
  plugins: { plugin: { config: { rules: object }; resolver: { resolveRule(pkg: string, name: string): () => Rule } } }[];
}

/** Runs in the browser: what the linter does for the first element, the definitions. */
async function lint([xml, zeebe]: [string, object]): Promise<Found[]> {
  const { BpmnJS, plugins } = window as unknown as Page;
  const viewer = new BpmnJS({ container: '#canvas', moddleExtensions: { zeebe } });
  await viewer.importXML(xml).catch(() => undefined);
  const definitions = viewer.getDefinitions();
  viewer.destroy();
  return plugins.flatMap(({ plugin: { config, resolver } }) =>
    Object.keys(config.rules).flatMap((name) => {
      const found: Found[] = [];
      const rule = name.replace('social-insurance/', '');
      const report = (element: string, message: string): void => void found.push({ rule, element, message });
      resolver.resolveRule('bpmnlint-plugin-social-insurance', rule)().check(definitions, { report });
      return found;
    }),
  );
}

test('an owner sees while he draws what check will say', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'modeler-plugin-'));
  execFileSync(process.execPath, [join(projectRoot, 'tools/modeler-plugin/main.ts'), folder]);
  const zeebe = JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve('zeebe-bpmn-moddle/resources/zeebe.json'), 'utf8'),
  ) as object;
  const browser = await openBrowser();
  try {
    const page = await openPage(browser, '<div id="canvas"></div>', ['bpmn-js/dist/bpmn-viewer.production.min.js']);
    await page.addScriptTag({ path: join(folder, 'social-insurance', 'client.js') });
    for (const { xml } of examples)
      expect(inOrder(await page.evaluate(lint, [xml, zeebe] as [string, object]))).toEqual(await foundByCheck(xml));
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
});
