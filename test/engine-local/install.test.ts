import { afterAll, afterEach, describe, expect, test } from '#test';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EngineSetupError } from '../../src/engine/local/contract.ts';
import { install } from '../../src/engine/local/install.ts';
import { downloadProgress, findMaven, mavenComplaint } from '../../src/engine/local/maven.ts';
import { newFolder, newProgram, removeFolders } from './folders.ts';

const { PATH: usualPath } = process.env;

afterEach(() => {
  process.env['PATH'] = usualPath;
});
afterAll(removeFolders);

/** A Maven that lays out what the real one would, next to the pom that it is given. */
function newMaven(script: string): string {
  const folder = newFolder();
  newProgram(join(folder, 'mvn'), script);
  process.env['PATH'] = `${folder}:${usualPath}`;
  return folder;
}

const LAYS_OUT = `
for argument in "$@"; do case "$argument" in *pom.xml) cd "$(dirname "$argument")";; esac; done
mkdir -p camunda-zeebe-8.6.0/lib opensearch/lib; echo called >> "$(dirname "$0")/calls"; echo "$@" > "$(dirname "$0")/arguments"`;

describe('install', () => {
  test('fetches once, with checked checksums, and is complete afterwards', async () => {
    const maven = newMaven(LAYS_OUT);
    const home = join(newFolder(), 'home');
    const lines: string[] = [];
    const installed = await install(home, (line) => lines.push(line));
    expect(existsSync(installed.camundaLib)).toBe(true);
    expect(existsSync(installed.openSearchLib)).toBe(true);
    const [licence, where, ...rest] = lines;
    expect(licence).toContain('Camunda License 1.0');
    expect(where).toContain('https://');
    expect(rest).toEqual([expect.stringContaining('Fetching Camunda 8.6.0'), 'Camunda 8.6.0 is installed.']);
    expect(readFileSync(join(maven, 'arguments'), 'utf8')).toContain('--strict-checksums');

    process.env['PATH'] = '/nowhere';
    expect(await install(home, () => undefined)).toEqual(installed);
    expect(readFileSync(join(maven, 'calls'), 'utf8')).toBe('called\n');
  });

  test('leaves nothing half done when Maven fails, and says why', async () => {
    newMaven('echo "[INFO] Scanning"; echo "[ERROR] Failed to collect dependencies: no route to host"; exit 1');
    const home = newFolder();
    const error: unknown = await install(home, () => undefined).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(EngineSetupError);
    expect((error as EngineSetupError).message).toContain('no route to host');
    expect((error as EngineSetupError).remedy).toContain(join(home, 'maven.log'));
    expect(readdirSync(home)).toEqual(['maven.log']);
  });

  test('removes what an interrupted install left, but not one that still goes on', async () => {
    newMaven(LAYS_OUT);
    const home = newFolder();
    const dead = join(home, `engine-0.part-${spawnSync('true').pid}`);
    const living = join(home, `engine-0.part-${process.ppid}`);
    for (const folder of [dead, living]) mkdirSync(folder);
    await install(home, () => undefined);
    expect([existsSync(dead), existsSync(living)]).toEqual([false, true]);
  });
});

describe('Maven', () => {
  test('is missing', () => {
    expect(() => findMaven({ PATH: '/nowhere' })).toThrow('not found');
  });

  test('tells the progress of the large file among the small ones', () => {
    expect(downloadProgress('Progress (3): 357 kB | 52/299 MB | 16 kB\r')).toBe('52 of 299 MB');
    expect(downloadProgress('Progress (1): 4.1/20 kB\r')).toBeUndefined();
  });

  test('complains in its log, or its start script does', () => {
    expect(mavenComplaint('[INFO] a\n[ERROR] first\n[ERROR] second')).toBe('first');
    expect(mavenComplaint('The JAVA_HOME environment variable is not defined correctly\nmore')).toContain('JAVA_HOME');
    expect(mavenComplaint('')).toBe('it gave no reason');
  });
});
