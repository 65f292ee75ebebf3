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
export const calledWith = (environment: Readonly<Record<string, string>>, ...args: string[]): Promise<Called> =>
  // The language of the tests is not that of whoever calls.
  withSettings({ LC_ALL: '', LC_MESSAGES: '', ...environment }, () => called(...args));

/** Those settings are this process's while it runs. */
export async function withSettings<T>(settings: Readonly<Record<string, string>>, run: () => Promise<T>): Promise<T> {
  const before = { ...process.env };
  Object.assign(process.env, settings);
  try {
    return await run();
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
