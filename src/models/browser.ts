import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from './chromium.ts';

const resolve = createRequire(import.meta.url).resolve;

// The language decides which font a browser takes for characters that Chinese shares with Japanese.
const page = (body: string, styles = ''): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>html,body{margin:0;background:#fff}svg{display:block}${styles}</style><body>${body}</body></html>`;

/** @throws Error when there is no browser, with the remedy */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_FLAGS] });
}

/** Without a Chinese font every character is the same empty box. */
function drawsChinese(blank: Page): Promise<boolean> {
  return blank.evaluate(() => {
    const draw = (text: string): string => {
      const canvas = document.createElement('canvas');
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no 2d canvas');
      context.font = '40px Arial, sans-serif';
      context.fillText(text, 0, 60);
      return canvas.toDataURL();
    };
    return draw('保') !== draw('险');
  });
}

/** What a page needs from the libraries in node_modules. */
export interface PageParts {
  readonly body: string;
  readonly scripts?: readonly string[];
  readonly styles?: readonly string[];
}

/**
 * Opens a page in Chinese without any network.
 * @param scale picture points per page point
 * @throws Error when no Chinese font is installed, with the remedy
 */
export async function openPage(browser: Browser, { body, scripts = [], styles = [] }: PageParts, scale = 1): Promise<Page> {
  const css = await Promise.all(styles.map((path) => readFile(resolve(path), 'utf8')));
  const opened = await browser.newPage({ deviceScaleFactor: scale });
  await opened.setContent(page(body, css.join('\n')));
  for (const path of scripts) await opened.addScriptTag({ path: resolve(path) });
  if (await drawsChinese(opened)) return opened;
  throw new Error(
    'No Chinese font found, so labels would be empty boxes: install one (Debian and Ubuntu: apt-get install fonts-noto-cjk).',
  );
}
