// What the forms of a process must agree with. One of these for each folder of `forms/`.
import type { z } from 'zod';

/** What a clerk fills in, and so the object that the form must yield. */
export type Answer = { decision: string } & Record<string, unknown>;

/** `optional`: the form shows something sensible when the variable is null or was never set. */
export interface Reads {
  required: string[];
  optional: string[];
}

export interface ProcessForms {
  /** What each form of a user task reads from the engine besides `always`. Workers and models must provide exactly this. */
  reads: Record<string, Reads>;
  /** The decisions that a form offers. */
  decisions: Record<string, string[]>;
  /** One answer for each decision, with everything that it needs. */
  submissions: Record<string, Answer[]>;
  /** Fields of the answers that need not be filled in: they have a default, or are optional. */
  settled: Record<string, string[]>;
  /** What differs from the example of a form where nothing is in doubt: the decision then stands on the first screen. */
  plain?: Record<string, Record<string, object | null>>;
  /** The form of the variables that workers provide. */
  views: Record<string, z.ZodType>;
  /** What an applicant fills in while the case runs, by the form. */
  acts?: Record<string, Record<string, unknown>>;
  /** The application form, where the process has one: what an applicant fills in, the labels of the materials ticked, and what is left out of the API's body. */
  application?: {
    answers: Record<string, unknown>;
    tick: string[];
    /** The materials that the form offers. */
    documents: readonly string[];
  };
}

/** Read by every form of a user task. */
export const always = ['caseNumber', 'application', 'caseHistory'] as const;
