import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first draws pages and nothing else, which takes a tenth less of the processor. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'chrome.exe'];

/** Where the installers of macOS and Windows put it; those folders are not on PATH. */
const INSTALLED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Flags that keep Chromium from calling home or asking for a GPU or a sandbox that a container does not have. */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Only pages that we know, one after the other: they share a process, which otherwise starts anew for each.
  '--disable-site-isolation-trials',
  '--process-per-site',
  '--renderer-process-limit=1',
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The machine's own Chrome or Chromium, as an absolute path. `CHROMIUM_PATH` goes first, then PATH, then the usual places.
 * @throws Error saying what to install when there is none
 */
export function findChromium(env: Readonly<Record<string, string | undefined>> = process.env): string {
  const named = env['CHROMIUM_PATH'];
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which is not an executable file: correct it or unset it.`);
  }
  const onPath = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const found = [...onPath.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...INSTALLED].find(isExecutable);
  if (found) return found;
  throw new Error(
    'No Chrome or Chromium found: install one (Debian and Ubuntu: apt-get install chromium-headless-shell fonts-noto-cjk) or set CHROMIUM_PATH to its program file.',
  );
}
