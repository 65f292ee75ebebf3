import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, expect, test } from '#test';
import { findChromium } from '../../../tools/pictures/chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'chromium-test-'));
const program = join(folder, 'chromium');
writeFileSync(program, '');
chmodSync(program, 0o755);
afterAll(() => rmSync(folder, { recursive: true }));

test('finds a browser on the PATH', () => {
  expect(findChromium({ PATH: ['/nowhere', folder].join(delimiter) })).toBe(program);
});

test('takes the browser that CHROMIUM_PATH names before any other', () => {
  expect(findChromium({ CHROMIUM_PATH: program, PATH: '/nowhere' })).toBe(program);
});

test('does not quietly take another browser than the one that is named', () => {
  expect(() => findChromium({ CHROMIUM_PATH: join(folder, 'missing'), PATH: folder })).toThrow(
    /CHROMIUM_PATH names .*correct it or unset it/,
  );
});
