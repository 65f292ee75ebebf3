/**
 * What takes two persons, kept by the owners: who decided one of the steps that a step checks does not decide it; and some decisions
 * take effect only once another person has come to the same.
 */
import { z } from 'zod';
import { readJson } from './json-file.ts';
import { fourEyesFile } from './owners.ts';

const checkSchema = z
  .strictObject({
    process: z.string(),
    /** User tasks, as in the diagram of the process. */
    step: z.string(),
    checks: z.array(z.string()).default([]),
    /** Decisions of the step itself, as its form has them. */
    twice: z.array(z.string()).default([]),
    /** Why another person is wanted, in Chinese: the owners keep it up. */
    why: z.string().regex(/\p{Script=Han}/u, 'does not say in Chinese why'),
  })
  .refine(({ checks, twice }) => checks.length + twice.length > 0, 'names neither "checks" nor "twice"');
export type FourEyes = z.output<typeof checkSchema>;

/** @throws FileUnusable naming the entry that is wrong */
export const readFourEyes = (json?: string): readonly FourEyes[] => readJson(fourEyesFile, z.array(checkSchema), json);

export const fourEyes = readFourEyes();

/** The steps that this one checks; none for most. */
export const checkedBy = (process: string, step: string): readonly string[] =>
  fourEyes.filter((one) => one.process === process && one.step === step).flatMap(({ checks }) => checks);

/** The decisions of the step that two persons must come to; none for most. */
export const decidedTwice = (process: string, step: string): readonly string[] =>
  fourEyes.filter((one) => one.process === process && one.step === step).flatMap(({ twice }) => twice);
