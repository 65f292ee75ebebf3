/**
 * Gives the browser tests what they need: a Chrome or Chromium, and a font with Chinese letters (without one the
 * screenshots show boxes). As root on Debian what is missing is installed; elsewhere it is named, with the remedy.
 */
import { spawnSync } from 'node:child_process';
import { findChromium } from './chromium.ts';

type Need = 'chromium' | 'font';

const NAMES: Record<Need, string> = { chromium: 'Chrome or Chromium', font: 'a font with Chinese letters' };

/** Names of Debian; `fontconfig` brings the command that lists the fonts. */
const PACKAGES: Record<Need, string[]> = { chromium: ['chromium-headless-shell'], font: ['fontconfig', 'fonts-noto-cjk'] };

/** What a command printed, or undefined where it is missing or failed. */
function output(command: string, ...args: string[]): string | undefined {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', timeout: 30_000 });
  return status === 0 ? stdout.trim() : undefined;
}

/** The browser's version; undefined where there is none, or only Ubuntu's stand-in that asks for a snap. */
function chromiumVersion(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  try {
    const program = findChromium();
    // On Windows the question would open a window.
    const version = process.platform === 'win32' ? program : output(program, '--version');
    if (named && !version) throw new Error(`CHROMIUM_PATH names ${named}, which does not start: correct it or unset it.`);
    return version;
  } catch (error) {
    // A wrong CHROMIUM_PATH is a mistake in the settings: no package would heal it.
    if (named) throw error;
    return undefined;
  }
}

/** macOS and Windows bring Chinese fonts along. */
function hasChineseFont(): boolean {
  return process.platform !== 'linux' || Boolean(output('fc-list', ':lang=zh'));
}

function missing(): Need[] {
  return [...(chromiumVersion() ? [] : ['chromium' as const]), ...(hasChineseFont() ? [] : ['font' as const])];
}

/** Whether this script may install: root on a Linux with Debian's packages. */
function mayInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && output('apt-get', '--version') !== undefined;
}

/** @throws Error with the last line that apt-get wrote */
function aptGet(...args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stderr } = spawnSync('apt-get', ['-q', '-y', ...args], { encoding: 'utf8', env, stdio: ['ignore', 'ignore', 'pipe'] });
  // Null where there is no apt-get.
  const told = stderr as string | null;
  if (status !== 0) throw new Error(`apt-get ${args[0]} failed: ${told?.trim().split('\n').at(-1)}`);
}

/** Returns how the needs are met. @throws Error with the remedy where they are not */
function ensure(): string {
  const needs = missing();
  if (needs.length === 0) return 'found';
  const packages = needs.flatMap((need) => PACKAGES[need]).join(' ');
  const what = `Missing for the browser tests: ${needs.map((need) => NAMES[need]).join(' and ')}`;
  const remedy = `Remedy: on Debian apt-get install ${packages}; elsewhere install it and, for a browser, set CHROMIUM_PATH.`;
  if (!mayInstall()) throw new Error(`${what}. ${remedy}`);
  try {
    process.stdout.write(`Installing ${packages} (some minutes).\n`);
    aptGet('update');
    aptGet('install', '--no-install-recommends', ...packages.split(' '));
  } catch (error) {
    throw new Error(`${what}, and ${(error as Error).message}. ${remedy}`, { cause: error });
  }
  if (missing().length > 0) throw new Error(`${what}, even after the installation of ${packages}. ${remedy}`);
  return `installed ${packages}`;
}

try {
  const how = ensure();
  process.stdout.write(`Browser for the tests: ${chromiumVersion()}, with Chinese letters (${how}).\n`);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
