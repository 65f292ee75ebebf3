/** What a handler's error means for its job. */
import { safeError } from '../log.ts';
import { RegistryNotFound, RegistryRejected, RegistryUnavailable } from '../registries/index.ts';
import { InvalidJob } from '../jobs/index.ts';
import { WithRemedy } from '../with-remedy.ts';

export interface Failure {
  /** What failed, for the log and the incident. No personal data. */
  what: string;
  /** What an operator does about it. */
  remedy: string;
  /** False where a repetition would fail in the same way. */
  retry: boolean;
}

const resolve = 'then raise the retries of the job and resolve the incident; the step repeats nothing that is done';

/** Sorts an error: a fault that may pass, or something that needs a person. */
export function failureOf(error: unknown): Failure {
  const what = safeError(error).message;
  if (error instanceof WithRemedy) return { what, remedy: error.remedy, retry: false };
  if (error instanceof InvalidJob) {
    const remedy = `Correct the variable in Operate (or the model or worker that sets it), ${resolve}.`;
    return { what, remedy, retry: false };
  }
  if (error instanceof RegistryUnavailable) {
    return { what, remedy: `Check that the agency's system answers, ${resolve}.`, retry: true };
  }
  if (error instanceof RegistryRejected || error instanceof RegistryNotFound) {
    return { what, remedy: `Clear up with the agency why it refuses the request, ${resolve}.`, retry: false };
  }
  return { what: `${safeError(error).type}: ${what}`, remedy: `Check the database and the log of the workers, ${resolve}.`, retry: true };
}
