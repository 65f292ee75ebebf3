import { z } from 'zod';
import { hardships } from '../processes/veteran-back-pay/rules/facts.ts';
import { personalShareBearers, remitters } from '../policy/ledger.ts';
import { bearerNames, remitterNames } from './labels.ts';
import type { CaseProgress } from './progress-view.ts';
import type { Decision } from './types.ts';
import type { ElementId } from '../models/names.ts';

/** Facts that earlier steps established, read from what they recorded. Another form than expected counts as unknown. */

const missing = z.object({
  missingDocuments: z.array(z.object({ code: z.string(), name: z.string(), form: z.string() })),
});
const found = z.object({ hardship: z.enum(hardships) });
const confirmed = z.object({ decision: z.enum(['confirm', 'deny']) });
const calculated = z.object({
  payer: z.object({
    branch: z.string().default(''),
    explanation: z.string().default(''),
    remitter: z.enum(remitters),
    personalShareBorneBy: z.enum(personalShareBearers),
  }),
});

/** The latest outcome of the step, if it has that form. */
function latest<S extends z.ZodType>(decisions: Decision[], step: ElementId, schema: S): z.output<S> | null {
  return schema.safeParse(decisions.findLast((decision) => decision.step === step)?.outcome).data ?? null;
}

export function missingDocuments(decisions: Decision[]): CaseProgress['missingDocuments'] {
  return latest(decisions, 'check-materials', missing)?.missingDocuments ?? [];
}

export function factsOf(decisions: Decision[]): Pick<CaseProgress, 'hardship' | 'payer'> {
  const hardship = latest(decisions, 'look-up-hardship', found)?.hardship ?? null;
  // After a return to verification the look-up comes again, and an older denial says nothing of it.
  const sinceLookUp = decisions.slice(decisions.findLastIndex(({ step }) => step === 'look-up-hardship'));
  const denied = latest(sinceLookUp, 'confirm-hardship', confirmed)?.decision === 'deny';
  const payer = latest(decisions, 'calculate-back-pay', calculated)?.payer;
  return {
    hardship: denied ? 'none' : hardship,
    payer: payer
      ? {
          ...payer,
          remitterName: remitterNames[payer.remitter],
          personalShareBorneByName: bearerNames[payer.personalShareBorneBy],
        }
      : null,
  };
}
