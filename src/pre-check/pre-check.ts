/** What a process says of its pre-check, and how it is asked. */
import { z } from 'zod';
import type { RequiredDocument } from '../policy/index.ts';
import { type Estimate, noEstimate } from './estimate.ts';
import type { Guide } from './guide.ts';
import { commonOutcomes } from './outcome-words.ts';
import { toResult, type Outcomes, type PrecheckResult, type PrecheckServices } from './outcomes.ts';

export interface PreCheck<Given extends z.ZodObject = z.ZodObject> {
  /** The name of the process in the vocabulary: part of the address, and published. */
  key: string;
  /** The facts that may be given, each of which may be left out. */
  given: Given;
  /** Asks the rules. `given` has been read with the schema. */
  outcomes: (given: z.output<Given>, services: PrecheckServices) => Outcomes;
  /** What its own outcome keys mean, and which values they have, for whoever reads the API's description. */
  outcomeSchema: z.ZodRawShape;
  /** The documents that are needed, as far as the facts say which. */
  required: (given: z.output<Given>, services: PrecheckServices) => readonly RequiredDocument[];
  /** What one would probably pay, where the service has an amount that its rules compute. */
  estimate?: (given: z.output<Given>, services: PrecheckServices) => Estimate;
  guide: Guide;
}

export interface NamedPreCheck extends PreCheck {
  /** Of the process, in Chinese. */
  name: string;
}

/** Each fact is possible by itself, but a rule cannot be applied to them. The cause says which, for developers. */
export class ImpossibleFacts extends Error {
  override name = 'ImpossibleFacts';

  constructor(cause: RangeError) {
    super('所填情况无法按规则判断，请核对各项日期和月数。', { cause });
  }
}

/**
 * What the facts decide, and why.
 * @param given read with the schema of the pre-check
 * @throws ImpossibleFacts
 */
export function precheck({ outcomes }: PreCheck, given: Record<string, unknown>, services: PrecheckServices): PrecheckResult {
  return possible(() => toResult(outcomes(given, services)));
}

/**
 * What one would probably pay: nothing where the service has no amount that its rules compute.
 * @throws ImpossibleFacts
 */
export function estimated({ estimate }: PreCheck, given: Record<string, unknown>, services: PrecheckServices): Estimate {
  return possible(() => estimate?.(given, services) ?? noEstimate([]));
}

function possible<T>(ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ImpossibleFacts(error);
  }
}

/** All outcome keys of the vocabulary. An undecided key is absent. */
export function outcomeSchemaOf(prechecks: readonly PreCheck[]): z.ZodObject {
  const shapes = [commonOutcomes, ...prechecks.map(({ outcomeSchema }) => outcomeSchema)];
  return z.strictObject(Object.fromEntries(shapes.flatMap((shape) => Object.entries(shape))));
}
