import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, expect, test } from '#test';
import { FolderWatchers } from '../../../tools/deploy/folder-watchers.ts';

const root = mkdtempSync(join(tmpdir(), 'watched-'));
const forms = join(root, 'forms');
const form = join(forms, 'enrollment', 'application.form');
let changes = 0;
let watchers: FolderWatchers;

beforeEach(() => {
  mkdirSync(join(forms, 'enrollment'), { recursive: true });
  writeFileSync(form, 'first');
  watchers = new FolderWatchers(() => (changes += 1));
  watchers.watch([forms, join(root, 'not-there')]);
});
afterEach(() => watchers.close());
afterAll(() => rmSync(root, { recursive: true }));

function replace(path: string, text: string): void {
  writeFileSync(`${path}~`, text);
  renameSync(`${path}~`, path);
}

async function heard(): Promise<boolean> {
  for (let tries = 0; tries < 100 && changes === 0; tries++) await pause(20);
  const any = changes > 0;
  // What still comes of the same save belongs to it.
  await pause(100);
  changes = 0;
  return any;
}

test('a file that is replaced again and again is heard of each time, also where this process was busy meanwhile', async () => {
  await heard();
  for (let save = 0; save < 5; save++) {
    replace(form, `save ${save}`);
    const busyUntil = performance.now() + 100;
    while (performance.now() < busyUntil);
    expect(await heard()).toBe(true);
  }
});

test('a folder that is added is watched from the next call on', async () => {
  mkdirSync(join(forms, 'suspension'));
  expect(await heard()).toBe(true);
  watchers.watch([forms]);
  replace(join(forms, 'suspension', 'application.form'), 'new');
  expect(await heard()).toBe(true);
});
