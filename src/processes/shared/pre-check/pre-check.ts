import type { z } from 'zod';
import type { Outcomes, PrecheckServices } from './outcomes.ts';

/** What the pre-check asks of a process. */
export interface PreCheck<Given extends z.ZodObject = z.ZodObject> {
  /** The name of the process in the vocabulary: part of the address, and published. */
  key: string;
  /** The facts that may be given, each of which may be left out. */
  given: Given;
  /** Asks the rules. `given` has been read with the schema. */
  outcomes(given: z.output<Given>, services: PrecheckServices): Outcomes;
  /** What its own outcome keys mean, and which values they have, for whoever reads the API's description. */
  outcomeSchema: z.ZodRawShape;
}
