import { checkAcrossFields } from './application-checks/index.ts';
import { applicationFields, type VeteranApplication as Application } from './application-fields.ts';
import { systemClock, type Clock } from './clock.ts';

/**
 * A veteran's application (B-19) as it is handed in. Unknown fields are refused, every problem is reported at once,
 * in Chinese. `clock` says what day it is: nothing may lie in the future.
 */
export function applicationSchema(clock: Clock) {
  return applicationFields.check(checkAcrossFields(clock));
}

/** The schema by the present day. */
export const VeteranApplication = applicationSchema(systemClock);

/** A checked application. */
export type VeteranApplication = Application;

/** Personal data of the applicant. */
export type Applicant = Application['applicant'];
