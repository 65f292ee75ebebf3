import type { z } from 'zod';
import type { Recorded } from '../../cases/index.ts';
import type { ElementId } from '../../models/index.ts';

/** The latest outcome of the step, if it has that form: another one than expected counts as unknown. */
export function latestRecord<S extends z.ZodType>(decisions: readonly Recorded[], step: ElementId, schema: S): z.output<S> | null {
  return schema.safeParse(decisions.findLast((decision) => decision.step === step)?.outcome).data ?? null;
}
