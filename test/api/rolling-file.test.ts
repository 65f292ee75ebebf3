import { expect, test } from '#test';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '../../src/log.ts';
import { rollingFile } from '../../src/rolling-file.ts';

const modeOf = (path: string) => statSync(path).mode & 0o777;

test('a log in a file is its owner’s only, also one that was everybody’s, and is put aside when it is full', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rolling-'));
  try {
    const path = join(folder, 'logs', 'app.log');
    createLog({ level: 'info', destination: path }).info('first');
    expect([modeOf(path), modeOf(join(folder, 'logs'))]).toEqual([0o600, 0o700]);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ msg: 'first' });

    const old = join(folder, 'old.log');
    writeFileSync(old, 'before\n');
    chmodSync(old, 0o644);
    const file = rollingFile(old, { maxBytes: 20, keep: 2 });
    expect(modeOf(old)).toBe(0o600);
    for (const line of ['one\n', 'two two two two\n', 'three three three\n', 'four four four four four\n']) file.write(line);
    expect(readdirSync(folder).sort()).toEqual(['logs', 'old.log', 'old.log.1', 'old.log.2']);
    expect(readFileSync(old, 'utf8')).toBe('four four four four four\n');
    expect(readFileSync(`${old}.1`, 'utf8')).toBe('three three three\n');
    expect(readFileSync(`${old}.2`, 'utf8')).toBe('two two two two\n');
    expect(modeOf(`${old}.1`)).toBe(0o600);

    // What cannot be written does not disturb the work; the file says that something is missing.
    rmSync(`${old}.2`);
    mkdirSync(join(`${old}.2`, 'in the way'), { recursive: true });
    for (const line of ['lost lost lost lost\n', 'lost too\n']) file.write(line);
    expect(readFileSync(old, 'utf8')).toBe('four four four four four\n');
    rmSync(`${old}.2`, { recursive: true });
    file.write('five\n');
    expect(readFileSync(old, 'utf8')).toBe('{"level":40,"msg":"2 lines before this one could not be written"}\nfive\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
