import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from './chromium.ts';

const resolve = createRequire(import.meta.url).resolve;

// The language decides which font a browser takes for characters that Chinese shares with Japanese.
const page = (body: string): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>html,body{margin:0;background:#fff}svg{display:block}</style><body>${body}</body></html>`;

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

/**
 * Opens a page in Chinese without any network.
 * @param scripts of the libraries in node_modules
 * @throws Error when no Chinese font is installed, with the remedy
 */
export async function openPage(browser: Browser, body: string, scripts: readonly string[]): Promise<Page> {
  const opened = await browser.newPage();
  await opened.setContent(page(body));
  for (const path of scripts) await opened.addScriptTag({ path: resolve(path) });
  if (await drawsChinese(opened)) return opened;
  throw new Error(
    'No Chinese font found, so labels would be empty boxes: install one (Debian and Ubuntu: apt-get install fonts-noto-cjk).',
  );
}
