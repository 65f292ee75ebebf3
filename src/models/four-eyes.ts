/** Which step checks which, kept by the owners: who decided one of those that a step checks does not decide it. */
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from './files.ts';
import { fourEyesFile } from './owners.ts';
import { readText } from './text.ts';

const checkSchema = z.strictObject({
  process: z.string(),
  /** User tasks, as in the diagram of the process. */
  step: z.string(),
  checks: z.array(z.string()).nonempty(),
  /** Why another person is wanted, in Chinese: the owners keep it up. */
  why: z.string().regex(/\p{Script=Han}/u, 'does not say in Chinese why'),
});
export type FourEyes = z.output<typeof checkSchema>;

/** @throws ZodError naming the entry that is wrong, SyntaxError */
export const readFourEyes = (json: string): readonly FourEyes[] => z.array(checkSchema).parse(JSON.parse(json));

export const fourEyes = readFourEyes(readText(join(projectRoot, fourEyesFile)));

/** The steps that this one checks; none for most. */
export const checkedBy = (process: string, step: string): readonly string[] =>
  fourEyes.filter((one) => one.process === process && one.step === step).flatMap(({ checks }) => checks);
