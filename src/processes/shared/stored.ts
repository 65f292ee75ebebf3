/** Facts of earlier steps, as they were recorded in the case file. */
import type { z } from 'zod';
import type { Cases, Decision } from '../../cases/index.ts';
import { NeedsOperator } from '../../engine/worker.ts';
import type { ElementId } from '../../models/names.ts';

export interface Stored<T> {
  outcome: T;
  decidedAt: Date;
  reasons: Decision['reasons'];
}

/** The latest outcome of a step; null if the step has not been taken. @throws NeedsOperator if it has another form */
export async function latest<S extends z.ZodType>(
  cases: Cases,
  caseNumber: string,
  step: ElementId,
  schema: S,
): Promise<Stored<z.output<S>> | null> {
  const decision = await cases.latestDecision(caseNumber, step);
  if (!decision) return null;
  const parsed = schema.safeParse(decision.outcome);
  if (parsed.success) return { outcome: parsed.data, decidedAt: decision.decidedAt, reasons: decision.reasons };
  const fields = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  throw new NeedsOperator(
    `the record of the step ${step} does not have the form that this version expects (${fields})`,
    'Cancel the instance and start the case anew, or repair the record in the case file, then resolve the incident.',
  );
}

/** The same where the diagram cannot have come here without the step. @throws NeedsOperator */
export async function latestOrFail<S extends z.ZodType>(
  cases: Cases,
  caseNumber: string,
  step: ElementId,
  schema: S,
): Promise<Stored<z.output<S>>> {
  const found = await latest(cases, caseNumber, step, schema);
  if (found) return found;
  throw new NeedsOperator(
    `the case file has no record of the step ${step}`,
    `Let the instance take that step (Operate: modify the instance), then resolve the incident.`,
  );
}
