/** The command as an operator runs it, in this process; or in one of its own, which can be killed. */
import { spawn } from 'node:child_process';
import { calledWith } from '../../tools/cli/called.ts';
import type { System } from '../system.ts';

export interface Ended {
  code: number | null;
  output: string;
  errors: string;
}

const settingsOf = ({ apiUrl, operatorToken }: System): Record<string, string> => {
  const { port, hostname } = new URL(apiUrl);
  return { API_HOST: hostname, API_PORT: port, OPERATOR_TOKEN: operatorToken };
};

export async function migrateCommand(system: System, args: readonly string[]): Promise<Ended> {
  const { status, stdout, stderr } = await calledWith(settingsOf(system), 'migrate', ...args);
  return { code: status, output: stdout, errors: stderr };
}

/** With no chance to tidy up, once so many lines have told of a case. */
export function killedMigration(system: System, args: readonly string[], killAfter: number): Promise<Ended> {
  const child = spawn(process.execPath, ['tools/cli/main.ts', 'migrate', ...args], { env: { ...process.env, ...settingsOf(system) } });
  const texts = { output: '', errors: '' };
  child.stderr.on('data', (text) => (texts.errors += String(text)));
  child.stdout.on('data', (text) => {
    texts.output += String(text);
    if (told(texts.output).length >= killAfter) child.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...texts }));
  });
}

/** The lines that tell what became of a case. */
export const told = (output: string): string[] => output.split('\n').filter((line) => /^\d+\/\d+ /.test(line));
