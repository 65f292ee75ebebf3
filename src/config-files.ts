/** Secrets in files, as containers are given them: in place of NAME, NAME_FILE names the file that the value stands in. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { said } from './language.ts';

/** Read when all settings are. The file of the master key is not among them: src/secrets.ts reads it, `rekey` once more. */
export const secretsInFiles = [
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'SMTP_URL',
  'SMS_URL',
  'OIDC_CLIENT_SECRET',
  'SESSION_SECRET',
  'OPERATOR_TOKEN',
  'ZEEBE_CLIENT_SECRET',
  'CAMUNDA_BASIC_AUTH_PASSWORD',
] as const;

interface WithFiles {
  /** With what the files hold, under the names without _FILE. */
  environment: NodeJS.ProcessEnv;
  /** Of the files: a line each, with the setting's name. */
  problems: string[];
  /** By which name a setting was given, for messages about its value. */
  givenAs: (name: string) => string;
}

/** @param root what relative paths start at */
export function withSecretFiles(given: NodeJS.ProcessEnv, root: string): WithFiles {
  const environment = { ...given };
  const problems: string[] = [];
  const isSet = (name: string) => given[name]?.trim();
  for (const name of [...secretsInFiles, 'MASTER_KEY']) {
    if (isSet(name) && isSet(`${name}_FILE`)) {
      const both = `${name}_FILE`;
      problems.push(said({ en: `${name} and ${both} are both set. Keep one of them.`, zh: `${name}和${both}只能设置一个。` }));
    }
  }
  const read = secretsInFiles.filter((name) => isSet(`${name}_FILE`) && !isSet(name));
  for (const name of read) {
    const text = readSetFile(root, isSet(`${name}_FILE`) ?? '');
    if ('problem' in text) problems.push(`${name}_FILE ${text.problem}`);
    else if (text.content.trim() === '') problems.push(`${name}_FILE ${emptyFile()}`);
    else environment[name] = text.content.trim();
  }
  const inFile = new Set<string>(read);
  return { environment, problems, givenAs: (name) => (inFile.has(name) ? `${name}_FILE` : name) };
}

/** A file that a setting names. The problem goes on after the setting's name. */
export function readSetFile(root: string, file: string): { content: string } | { problem: string } {
  try {
    return { content: readFileSync(resolve(root, file), 'utf8') };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const problem = said({
      en: `cannot be read (${code}). Set a file that is there and that this user may read.`,
      zh: `不能读取（${code}）。请设为存在并且本用户可以读取的文件。`,
    });
    return { problem };
  }
}

const emptyFile = () =>
  said({
    en: 'names an empty file. Write the value into it, or name another.',
    zh: '所指的文件是空的。请在文件中写入内容，或者改指其他文件。',
  });
