import { createInterface } from 'node:readline/promises';
import { isIdNumber } from '../../src/applications/index.ts';
import { CommandProblem } from '../shared/index.ts';

/** As it was typed behind the command, else the first line of the standard input. @throws CommandProblem */
export async function askedFor(given: string | undefined): Promise<string> {
  const typed = (given ?? (await firstLine())).trim().toUpperCase();
  if (isIdNumber(typed)) return typed;
  throw new CommandProblem('公民身份号码不正确，请按身份证上的18位号码填写。');
}

/** Nothing is shown of what is typed. */
async function firstLine(): Promise<string> {
  const { stdin, stderr } = process;
  if (stdin.isTTY) stderr.write('公民身份号码（输入时不显示）：');
  const lines = createInterface({ input: stdin, terminal: stdin.isTTY });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
    if (stdin.isTTY) stderr.write('\n');
  }
}
