import { execFile } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { said } from '../../language.ts';
import { EngineSetupError } from './contract.ts';

const LOWEST_MAJOR = 21;

export interface Java {
  command: string;
  major: number;
  version: string;
}

export interface JavaSearch {
  environment: NodeJS.ProcessEnv;
  /** Folders that hold one JDK per subfolder. */
  jvmFolders: string[];
}

/** Where JDKs are installed on Linux and macOS, and by the usual version managers. */
export function usualSearch(environment: NodeJS.ProcessEnv = process.env): JavaSearch {
  const user = environment['HOME'] ?? '';
  const own = ['.sdkman/candidates/java', '.jdks', '.asdf/installs/java', 'Library/Java/JavaVirtualMachines'];
  return {
    environment,
    jvmFolders: [
      '/usr/lib/jvm',
      '/usr/lib64/jvm',
      '/usr/java',
      '/opt/java',
      '/opt/jdk',
      '/Library/Java/JavaVirtualMachines',
      '/opt/homebrew/opt',
      ...(user ? own.map((folder) => join(user, folder)) : []),
    ],
  };
}

/** The version in what `java -version` prints: `25.0.3`, `1.8.0_392`, `21-ea`. */
export function parseJavaVersion(output: string): { major: number; version: string } | undefined {
  const version = /version "([^"]+)"/.exec(output)?.[1];
  const [first, second] = version?.match(/\d+/g) ?? [];
  if (!version || first === undefined) return undefined;
  const major = first === '1' && second !== undefined ? Number(second) : Number(first);
  return { major, version };
}

/**
 * The first Java that is new enough: JAVA_HOME, then PATH, then the system's folders, where the oldest that will do is
 * taken because it is the likeliest to be a long-term release.
 */
export async function findJava(search: JavaSearch = usualSearch()): Promise<Java> {
  const lookedAt: string[] = [];
  for (const group of candidates(search)) {
    const answers = await Promise.all(group.filter((command) => existsSync(command)).map(ask));
    lookedAt.push(...answers.map(({ command, version }) => `${command} (${version})`));
    const [best] = answers.filter(({ major }) => major >= LOWEST_MAJOR).sort((a, b) => a.major - b.major);
    if (best) return best;
  }
  throw new EngineSetupError(
    said({
      en: `The local engine needs Java ${LOWEST_MAJOR} or newer. ${
        lookedAt.length > 0 ? `Found only: ${lookedAt.join(', ')}.` : 'JAVA_HOME, PATH and the usual folders hold none.'
      }`,
      zh: `本地流程引擎需要Java ${LOWEST_MAJOR}或者更新的版本。${
        lookedAt.length > 0 ? `只找到：${lookedAt.join('、')}。` : '在JAVA_HOME、PATH和常用的文件夹中都没有找到。'
      }`,
    }),
    said({
      en: `Install a JDK ${LOWEST_MAJOR} or newer (for instance Temurin 21 or 25), or set JAVA_HOME to one.`,
      zh: `请安装JDK ${LOWEST_MAJOR}或者更新的版本（例如Temurin 21、25），或者用JAVA_HOME指明。`,
    }),
  );
}

function candidates({ environment, jvmFolders }: JavaSearch): string[][] {
  const { JAVA_HOME: javaHome, PATH: path = '' } = environment;
  return [
    javaHome ? [join(javaHome, 'bin', 'java')] : [],
    ...path
      .split(delimiter)
      .filter(Boolean)
      .map((folder) => [join(folder, 'java')]),
    distinct(jvmFolders.flatMap(javasUnder)),
  ];
}

function javasUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => [join(folder, name, 'bin', 'java'), join(folder, name, 'Contents', 'Home', 'bin', 'java')]);
}

/** JVM folders are full of links to each other. */
function distinct(commands: string[]): string[] {
  return [...new Set(commands.filter((command) => existsSync(command)).map((command) => realpathSync(command)))];
}

function ask(command: string): Promise<Java> {
  return new Promise((resolve) => {
    // macOS ships a `java` that only offers to install one: it fails, and so counts as version 0.
    execFile(command, ['-version'], { timeout: 20_000 }, (_error, stdout, stderr) => {
      resolve({
        command,
        ...(parseJavaVersion(stderr + stdout) ?? { major: 0, version: said({ en: 'does not tell its version', zh: '版本不明' }) }),
      });
    });
  });
}
