import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '#test';
import { keepPrivate } from '../../src/local/private-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'private-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const modeOf = (...path: string[]) => (statSync(join(folder, ...path)).mode & 0o777).toString(8);
function file(path: string, mode: number): void {
  writeFileSync(join(folder, path), '');
  chmodSync(join(folder, path), mode);
}

test('a folder that there is not is made for its owner only', () => {
  expect(keepPrivate(join(folder, 'data', 'new'))).toEqual([]);
  expect(modeOf('data', 'new')).toBe('700');
});

test('what an earlier version left open to others is closed, at every depth, and nothing else is changed', () => {
  mkdirSync(join(folder, 'notices'));
  chmodSync(join(folder, 'notices'), 0o755);
  file('notices/letter', 0o666);
  file('program', 0o755);
  file('read-only', 0o444);
  symlinkSync('/etc/hostname', join(folder, 'link'));
  chmodSync(folder, 0o777);
  const before = statSync('/etc/hostname').mode;
  expect(keepPrivate(folder)).toEqual([]);
  expect([modeOf(), modeOf('notices'), modeOf('notices', 'letter'), modeOf('program'), modeOf('read-only')]).toEqual([
    '700',
    '700',
    '600',
    '700',
    '400',
  ]);
  expect(statSync('/etc/hostname').mode).toBe(before);
});

// Only root can give files to somebody else.
(process.getuid?.() === 0 ? test : test.skip)(
  'another user who has files in it can still come to them, and reads nothing on the way',
  () => {
    mkdirSync(join(folder, 'postgresql', 'data'), { recursive: true });
    for (const path of ['', 'postgresql']) chmodSync(join(folder, path), 0o755);
    chownSync(join(folder, 'postgresql', 'data'), 65534, 65534);
    mkdirSync(join(folder, 'logs'));
    chmodSync(join(folder, 'logs'), 0o755);
    expect(keepPrivate(folder)).toEqual([]);
    expect([modeOf(), modeOf('postgresql'), modeOf('logs')]).toEqual(['711', '711', '700']);
  },
);
