import { afterAll, describe, expect, test } from '#test';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EngineSetupError } from '../../src/engine/local/contract.ts';
import { LOCK_FILE, lockDataDir } from '../../src/engine/local/lock.ts';
import { identityOf, isAlive } from '../../src/local/process-identity.ts';
import { newFolder, removeFolders } from './folders.ts';

afterAll(removeFolders);

/** The id of a process that has ended. */
function deadPid(): Promise<number> {
  const child = spawn('true');
  return new Promise((resolve) => child.once('exit', () => resolve(child.pid as number)));
}

describe('lock of the data folder', () => {
  test('keeps a second engine out and says who holds it', () => {
    const folder = newFolder();
    const unlock = lockDataDir(folder);
    let error: unknown;
    try {
      lockDataDir(folder);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(EngineSetupError);
    expect((error as EngineSetupError).message).toContain(`pid ${process.pid}`);
    unlock();
    expect(existsSync(join(folder, LOCK_FILE))).toBe(false);
  });

  test('is free again after it was given back', () => {
    const folder = newFolder();
    lockDataDir(folder)();
    expect(() => lockDataDir(folder)()).not.toThrow();
  });

  test('ignores what a dead process left', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, LOCK_FILE), JSON.stringify({ pid: await deadPid(), identity: 'gone' }));
    lockDataDir(folder);
    expect(JSON.parse(readFileSync(join(folder, LOCK_FILE), 'utf8'))).toMatchObject({ pid: process.pid });
  });

  test('ignores a lock whose process id now belongs to another program', () => {
    const folder = newFolder();
    writeFileSync(join(folder, LOCK_FILE), JSON.stringify({ pid: process.ppid, identity: 'an earlier boot 42' }));
    expect(() => lockDataDir(folder)()).not.toThrow();
  });

  test.each(['', '{"pid":', 'null'])('ignores a lock file that was cut off (%j)', (content) => {
    const folder = newFolder();
    writeFileSync(join(folder, LOCK_FILE), content);
    expect(() => lockDataDir(folder)()).not.toThrow();
  });
});

describe('identity of a process', () => {
  test('stays the same, differs from process to process and ends with it', async () => {
    expect(identityOf(process.pid)).toBe(identityOf(process.pid));
    // Not the parent: it may have started in the same tick of the clock.
    expect(identityOf(process.pid)).not.toBe(identityOf(1));
    const dead = await deadPid();
    expect(isAlive(dead)).toBe(false);
    expect(identityOf(dead)).toBeUndefined();
  });
});
