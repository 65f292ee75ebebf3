/** The set-up of the browser, on a machine whose only programs are the ones that each test puts there. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '#test';
import { program } from '../../program.ts';

const script = join(import.meta.dirname, '..', '..', '..', 'tools', 'pictures', 'install-chromium.ts');
const onLinux = process.platform === 'linux' ? describe : describe.skip;
const isRoot = process.getuid?.() === 0;

let programs: string;
beforeEach(() => {
  programs = mkdtempSync(join(tmpdir(), 'programs-'));
});
afterEach(() => rmSync(programs, { recursive: true, force: true }));

function put(name: string, body: string): string {
  const path = join(programs, name);
  writeFileSync(path, `#!/bin/sh\n${body}\n`);
  chmodSync(path, 0o755);
  return path;
}

const install = (env: Record<string, string> = {}) => program([script], { env: { PATH: programs, ...env } });

onLinux('install-chromium', () => {
  test('finds what is there', () => {
    put('chromium', 'echo Chromium 1.2.3');
    put('fc-list', 'echo a font');
    expect(install()).toEqual({ status: 0, stdout: 'Browser for the tests: Chromium 1.2.3, with Chinese letters (found).\n', stderr: '' });
  });

  test('names in one line what is missing where it cannot install', () => {
    expect(install()).toMatchObject({ status: 1, stdout: '' });
    expect(install().stderr).toMatch(
      /^Missing.*Chrome or Chromium and a font.*apt-get install chromium-headless-shell fontconfig fonts-noto-cjk.*\n$/,
    );
  });

  test('takes a browser that does not start for missing, and a wrong CHROMIUM_PATH for a mistake', () => {
    put('fc-list', 'echo a font');
    const standIn = put('chromium-browser', 'echo requires the snap to be installed >&2; exit 1');
    expect(install().stderr).toMatch(/^Missing for the browser tests: Chrome or Chromium\. /);
    expect(install({ CHROMIUM_PATH: standIn }).stderr).toMatch(/^CHROMIUM_PATH .* does not start.*\n$/);
    expect(install({ CHROMIUM_PATH: '/nowhere' }).stderr).toMatch(/^CHROMIUM_PATH names \/nowhere.*\n$/);
  });

  (isRoot ? test : test.skip)('installs what is missing as root, and only that', () => {
    put('fc-list', 'echo a font');
    const browser = join(programs, 'chromium-headless-shell');
    put(
      'apt-get',
      `[ "$3" = install ] && echo "$@" >&2 && printf '#!/bin/sh\\necho Chromium 4' > ${browser} && /bin/chmod 755 ${browser}; exit 0`,
    );
    const { status, stdout } = install();
    expect({ status, last: stdout.trim().split('\n').at(-1) }).toEqual({
      status: 0,
      last: 'Browser for the tests: Chromium 4, with Chinese letters (installed chromium-headless-shell).',
    });
  });

  (isRoot ? test : test.skip)('says why an installation failed', () => {
    put('fc-list', 'echo a font');
    put('apt-get', '[ "$1" = --version ] || { echo "E: no such package" >&2; exit 100; }');
    expect(install()).toMatchObject({ status: 1 });
    expect(install().stderr).toMatch(/^Missing.*apt-get update failed: E: no such package\. Remedy: .*\n$/);
  });
});
