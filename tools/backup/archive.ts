/** Archives: tar, packed by zlib, with the hash of what lies on the disk. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

/** A file of a backup, as its manifest names it. */
export interface Archived {
  file: string;
  bytes: number;
  sha256: string;
}

/** Packs `paths` of `folder` into `target`, readable by its owner only. @throws Error where it is there already, or tar fails */
export async function pack(folder: string, paths: string[], leftOut: string[], target: string): Promise<Omit<Archived, 'file'>> {
  const excluded = leftOut.map((path) => `--exclude=${path}`);
  // An archive of nothing is one too.
  const listed = paths.length > 0 ? paths : ['--files-from=/dev/null'];
  const tar = running('tar', ['-C', folder, ...excluded, '-cf', '-', ...listed]);
  await Promise.all([pipeline(tar.output, createGzip({ level: 1 }), createWriteStream(target, { mode: 0o600, flags: 'wx' })), tar.ended]);
  return { bytes: statSync(target).size, sha256: await hashOf(target) };
}

export async function unpack(archive: string, folder: string): Promise<void> {
  const tar = running('tar', ['-C', folder, '-xpf', '-']);
  // tar stops listening at the archive's end mark, before the padding behind it: whether it has everything, it says itself.
  const fed = pipeline(createReadStream(archive), createGunzip(), tar.input).catch((error: unknown) => {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'].includes(code)) throw error;
  });
  await Promise.all([fed, tar.ended]);
}

export async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

function running(command: string, args: string[]) {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'], env: { PATH: process.env['PATH'], LC_ALL: 'C' } });
  const said: string[] = [];
  child.stderr.on('data', (text) => said.push(String(text)));
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', (error) => reject(new Error(`${command}: ${error.message}`)));
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`${command}: ${said.join('').trim() || code}`))));
  });
  return { input: child.stdin, output: child.stdout, ended };
}
