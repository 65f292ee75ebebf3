// One form at a time in Chromium, rendered by form-js as Tasklist does it.
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { evaluate } from 'feelin';
import { chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../../tools/pictures/chromium.ts';
import { takePicture } from '../pages/pictures.ts';
import { type Component, type FormFile, walk } from './form-files.ts';

/** `form-js-viewer-8.6` is what Tasklist 8.6 carries; the portal has a newer one, as newer Tasklists do. */
export type Viewer = 'form-js-viewer-8.6' | '@bpmn-io/form-js-viewer';

export interface Submitted {
  data: Record<string, unknown>;
  /** Complaints by the id of the field. */
  errors: Record<string, unknown>;
}

export interface FormPage {
  /** Shows the form with these variables. */
  open(form: FormFile, variables: object): Promise<void>;
  /** Fills the fields that have a value in the answer; in a list the fields of its first row. */
  fill(form: FormFile, answer: Record<string, unknown>, prefix?: string): Promise<void>;
  submit(): Promise<Submitted>;
  /** Names of the variables that Tasklist would load for the form. */
  variablesOf(form: FormFile): Promise<string[]>;
  /** What the clerk reads. */
  text(): Promise<string>;
  /** Figures that stand on two lines when everything is unfolded. */
  brokenFigures(): Promise<string[]>;
  picture(file: string): Promise<unknown>;
  page: Page;
  /** Errors that the page threw since `open`. */
  thrown: string[];
  close(): Promise<void>;
}

/** What the page offers to scripts. */
interface Globals {
  form?: { submit(): Submitted; destroy(): void };
  viewer: {
    createForm(options: object): Promise<NonNullable<Globals['form']>>;
    getSchemaVariables(schema: object, options: object): string[];
  };
  requestAnimationFrame: (then: () => void) => void;
}

/** What a clerk has of Tasklist's width, and what an applicant has of a phone's. */
export const tasklist = { window: 1280, form: 820 };
export const phone = { window: 390, form: 390 };

/** @throws Error when there is no Chromium */
export async function openFormPage(viewer: Viewer, { window, form } = tasklist): Promise<FormPage> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_FLAGS] });
  const page = await browser.newPage({ viewport: { width: window, height: 1200 }, locale: 'zh-CN' });
  await page.setContent(`<!doctype html><html lang="zh-CN"><body style="margin:0"><div id="canvas" style="width:${form}px"></div></body></html>`);
  await page.addStyleTag({ path: createRequire(import.meta.url).resolve(`${viewer}/dist/assets/form-js.css`) });
  await page.addScriptTag({ content: await bundled(viewer) });
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(error.message));
  let shown: object = {};
  return {
    page,
    thrown,
    async open({ schema }, data) {
      // What the form before says as it goes is none of this one's errors.
      await page.evaluate(leave);
      thrown.length = 0;
      shown = data;
      await page.evaluate(show, { schema, data });
      await settle(page);
    },
    fill: (form, answer, prefix = '') => fillIn(page, form, answer, { prefix, shown }),
    submit: () => page.evaluate(complete),
    variablesOf: ({ schema }) =>
      page.evaluate((schema) => (globalThis as unknown as Globals).viewer.getSchemaVariables(schema, { outputs: false }), schema),
    text: () => page.locator('#canvas').innerText(),
    brokenFigures: () => page.evaluate(broken),
    picture: (path) => takePicture(page.locator('#canvas'), path),
    close: () => browser.close(),
  };
}

/** As a person does, in a page that shows the form. `shown`: the variables that it was opened with. */
export async function fillIn(
  page: Page,
  { schema }: Pick<FormFile, 'schema'>,
  answer: Record<string, unknown>,
  { prefix = '', shown = {} }: { prefix?: string; shown?: object } = {},
): Promise<void> {
  for (const component of walk(schema)) {
    const { key } = component;
    const value = key?.startsWith(prefix) ? answer[key.slice(prefix.length)] : undefined;
    if (value === undefined || component.readonly) continue;
    // A form that is drawn again at that moment loses what was typed: a person would see it and type again.
    for (let tries = 0; tries < 5; tries++) {
      await enter(page, component, value, shown);
      // A field of a list overwrites its neighbour's new value if it is changed before the list is drawn again.
      await settle(page);
      if (await holds(page, component, value)) break;
    }
  }
}

async function bundled(viewer: Viewer): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: `export { createForm, getSchemaVariables } from '${viewer}';`, resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'viewer',
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

/** Runs in the browser. */
function leave(): void {
  (globalThis as unknown as Globals).form?.destroy();
}

/** Runs in the browser. */
async function show({ schema, data }: { schema: object; data: object }): Promise<void> {
  const page = globalThis as unknown as Globals;
  page.form = await page.viewer.createForm({ schema, data, container: '#canvas' });
}

/** Runs in the browser. */
function complete(): Submitted {
  const { form } = globalThis as unknown as Globals;
  const { data = {}, errors = {} } = form?.submit() ?? {};
  return { data, errors };
}

/** Runs in the browser. */
function broken(): string[] {
  const { document } = globalThis as unknown as { document: Document };
  for (const folded of document.querySelectorAll('details')) folded.open = true;
  const texts = document.createTreeWalker(document.body, 4 /* text nodes */);
  const found: string[] = [];
  while (texts.nextNode()) {
    const node = texts.currentNode;
    for (const { 0: figure, index } of (node.textContent ?? '').matchAll(/\d[\d.-]*\d%?/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + figure.length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) found.push(figure);
    }
  }
  return found;
}

/** form-js shows and hides fields within the next frames, not at once. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { requestAnimationFrame } = globalThis as unknown as Globals;
    for (let i = 0; i < 4; i++) await new Promise<void>((next) => requestAnimationFrame(() => setTimeout(next)));
  });
}

async function enter(page: Page, component: Component, value: unknown, variables: object): Promise<void> {
  const { id, type } = component;
  const field = (suffix = '') => page.locator(`[id$="-${id}${suffix}"], [id$="-${id}_0${suffix}"]`);
  if (type === 'radio') {
    const index = optionsOf(component, variables).findIndex((option) => option.value === value);
    await field(`-${index}`).check();
  } else if (type === 'checkbox') await field().setChecked(value === true);
  else await field().fill(String(value));
  // form-js waits for a pause in typing, or for the field to lose the focus.
  if (type !== 'radio') await field().blur();
}

/** Whether a text field still shows what was entered. */
async function holds(page: Page, { id, type }: Component, value: unknown): Promise<boolean> {
  if (!['textfield', 'textarea', 'number'].includes(type)) return true;
  return (await page.locator(`[id$="-${id}"], [id$="-${id}_0"]`).inputValue()) === String(value);
}

function optionsOf({ values, valuesExpression }: Component, variables: object): readonly { value: string }[] {
  if (valuesExpression === undefined) return values ?? [];
  return evaluate(valuesExpression.slice(1), { ...variables }).value as readonly { value: string }[];
}
