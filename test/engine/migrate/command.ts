/** The command as an operator runs it: another process, which can be killed. */
import { spawn } from 'node:child_process';
import type { System } from '../system.ts';

export interface Ended {
  code: number | null;
  output: string;
  errors: string;
}

/** @param killAfter lines that tell of a case: then the process is killed, with no chance to tidy up */
export function migrateCommand({ apiUrl, operatorToken }: System, args: readonly string[], killAfter = Infinity): Promise<Ended> {
  const { port, hostname } = new URL(apiUrl);
  const settings = { API_HOST: hostname, API_PORT: port, OPERATOR_TOKEN: operatorToken };
  const child = spawn(process.execPath, ['tools/cli/main.ts', 'migrate', ...args], { env: { ...process.env, ...settings } });
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
