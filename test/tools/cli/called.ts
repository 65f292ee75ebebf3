/** A command as it is called, in this process: a process of its own would spend most of its time on loading the code. */
import { jest } from '#test';
import { runCommand } from '../../../tools/cli/run.ts';

export interface Called {
  status: number;
  stdout: string;
  stderr: string;
}

/** One at a time. */
export const called = (...args: string[]): Promise<Called> => heard(() => runCommand(args));

/** The same with these settings, which are those of this process meanwhile. */
export async function calledWith(environment: Readonly<Record<string, string>>, ...args: string[]): Promise<Called> {
  const before = { ...process.env };
  // The language of the tests is not that of whoever calls.
  const settings: Record<string, string> = { LC_ALL: '', LC_MESSAGES: '', ...environment };
  Object.assign(process.env, settings);
  try {
    return await called(...args);
  } finally {
    for (const name of Object.keys(settings)) {
      if (before[name] === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = before[name];
    }
  }
}

/** What a command says, and its exit code. */
export async function heard(run: () => Promise<number>): Promise<Called> {
  const said = { stdout: '', stderr: '' };
  const before = process.exitCode;
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    jest.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[stream] += String(text);
      return true;
    }),
  );
  try {
    const status = await run();
    return { status, ...said };
  } finally {
    for (const spy of spies) spy.mockRestore();
    process.exitCode = before;
  }
}
