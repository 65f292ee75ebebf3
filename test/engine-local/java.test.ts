import { afterAll, describe, expect, test } from '#test';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { EngineSetupError } from '../../src/engine/local/contract.ts';
import { findJava, parseJavaVersion, usualSearch } from '../../src/engine/local/java.ts';
import { newFolder, newProgram, removeFolders } from './folders.ts';

afterAll(removeFolders);

/** A JDK in a folder that answers `java -version` like a real one: on the error output. */
function newJdk(home: string, version: string): string {
  return newProgram(join(home, 'bin', 'java'), `echo 'openjdk version "${version}" 2026-04-21 LTS' >&2`);
}

describe('version', () => {
  test.each([
    ['openjdk version "25.0.3" 2026-04-21 LTS', 25],
    ['openjdk version "21-ea" 2023-09-19', 21],
    ['java version "1.8.0_392"', 8],
    ['openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment', 17],
  ])('%s', (output, major) => {
    expect(parseJavaVersion(output)?.major).toBe(major);
  });

  test('is undefined where the program is something else', () => {
    expect(parseJavaVersion('The operation could not be completed. Unable to locate a Java Runtime.')).toBeUndefined();
  });
});

describe('search', () => {
  test('takes JAVA_HOME when it is new enough', async () => {
    const folder = newFolder();
    const expected = newJdk(join(folder, 'home'), '25.0.3');
    newJdk(join(folder, 'jvm', 'jdk-21'), '21.0.2');
    const found = await findJava({ environment: { JAVA_HOME: join(folder, 'home'), PATH: '' }, jvmFolders: [join(folder, 'jvm')] });
    expect(found).toEqual({ command: expected, major: 25, version: '25.0.3' });
  });

  test('passes over an old JAVA_HOME and an old PATH, and takes the oldest of the installed ones that will do', async () => {
    const folder = newFolder();
    newJdk(join(folder, 'old'), '17.0.15');
    for (const version of ['26.0.1', '21.0.2', '11.0.1']) newJdk(join(folder, 'jvm', `jdk-${version}`), version);
    const environment = { JAVA_HOME: join(folder, 'old'), PATH: join(folder, 'old', 'bin') };
    const found = await findJava({ environment, jvmFolders: [join(folder, 'missing'), join(folder, 'jvm')] });
    expect(found.version).toBe('21.0.2');
  });

  test("knows macOS's folders inside a bundle", async () => {
    const folder = newFolder();
    newJdk(join(folder, 'temurin-21.jdk', 'Contents', 'Home'), '21.0.2');
    expect((await findJava({ environment: {}, jvmFolders: [folder] })).major).toBe(21);
  });

  test('names what it looked at, each only once', async () => {
    const folder = newFolder();
    newJdk(join(folder, 'jdk-17'), '17.0.15');
    symlinkSync(join(folder, 'jdk-17'), join(folder, 'default'));
    const error = await findJava({ environment: {}, jvmFolders: [folder] }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(EngineSetupError);
    expect((error as EngineSetupError).message.match(/17\.0\.15/g)).toHaveLength(1);
    expect((error as EngineSetupError).remedy).toContain('JAVA_HOME');
  });

  test('says so when there is none at all', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'empty'));
    await expect(findJava({ environment: {}, jvmFolders: [folder] })).rejects.toThrow('hold none');
  });

  test('looks into the usual folders of the user', () => {
    expect(usualSearch({ HOME: '/home/anna' }).jvmFolders).toContain('/home/anna/.sdkman/candidates/java');
  });
});
