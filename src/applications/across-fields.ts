import { z } from 'zod';
import { dateInChina, type Clock } from '../clock.ts';
import type { Check } from './check.ts';

/**
 * The checks between fields, as one zod check that runs even when single fields are wrong: the applicant is to learn
 * of everything at once. A check whose fields are wrong by themselves is left out.
 */
export function checkAcrossFields<A>(checks: readonly Check<A>[], clock: Clock): z.core.$ZodCheck<A> {
  return z.core._check<A>(
    (payload) => {
      const wrong = payload.issues.filter((issue) => issue.code !== 'unrecognized_keys').map((issue) => (issue.path ?? []).join('.'));
      if (wrong.includes('')) return;
      const circumstances = { today: dateInChina(clock()), isRight: (field: string) => !isWrong(field, wrong) };
      for (const { reads, find } of checks) {
        if (!reads.every(circumstances.isRight)) continue;
        for (const { path, message } of find(payload.value, circumstances)) {
          payload.issues.push({ code: 'custom', input: undefined, path, message });
        }
      }
    },
    { when: () => true },
  );
}

/** True if the field, a group around it or a field within it has a problem of its own. */
function isWrong(field: string, wrong: string[]): boolean {
  return wrong.some((path) => `${path}.`.startsWith(`${field}.`) || `${field}.`.startsWith(`${path}.`));
}
