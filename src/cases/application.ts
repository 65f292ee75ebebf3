import { z } from 'zod';
import { checkAcrossFields } from './applications/across-fields.ts';
import { continuationChecks, continuationFields, type ContinuationApplication } from './applications/continuation.ts';
import { enrollmentChecks, enrollmentFields, type EnrollmentApplication } from './applications/enrollment.ts';
import { payoutChecks, payoutFields, type PayoutApplication } from './applications/lump-sum-payout.ts';
import { suspensionChecks, suspensionFields, type SuspensionApplication } from './applications/suspension.ts';
import { veteranChecks } from './applications/veteran-back-pay/checks.ts';
import { applicationFields as veteranFields, type VeteranApplication } from './applications/veteran-back-pay/fields.ts';
import type { Clock } from './clock.ts';
import { processNames } from './labels.ts';

export type { ContinuationApplication } from './applications/continuation.ts';
export type { EnrollmentApplication } from './applications/enrollment.ts';
export type { PayoutApplication } from './applications/lump-sum-payout.ts';
export type { Applicant, BankAccount, Claimant, PersonalData } from './applications/persons.ts';
export type { SuspensionApplication } from './applications/suspension.ts';
export type { VeteranApplication } from './applications/veteran-back-pay/fields.ts';

/** A checked application, by the process that it starts. */
export interface Applications {
  'veteran-back-pay': VeteranApplication;
  enrollment: EnrollmentApplication;
  continuation: ContinuationApplication;
  'lump-sum-payout': PayoutApplication;
  suspension: SuspensionApplication;
}
export type ProcessId = keyof Applications;
export type Application = Applications[ProcessId];

const possible = Object.entries(processNames)
  .map(([id, name]) => `${id}（${name}）`)
  .join('、');

/**
 * An application as it is handed in (B-19 and the like), told apart by `process`. Unknown fields are refused, every
 * problem is reported at once, in Chinese. `clock` says what day it is: nothing may lie in the future.
 */
export function applicationSchema(clock: Clock) {
  return z.discriminatedUnion(
    'process',
    [
      veteranFields
        .check(checkAcrossFields(veteranChecks, clock))
        .meta({ id: 'VeteranApplication', description: processNames['veteran-back-pay'] }),
      enrollmentFields
        .check(checkAcrossFields(enrollmentChecks, clock))
        .meta({ id: 'EnrollmentApplication', description: processNames.enrollment }),
      continuationFields
        .check(checkAcrossFields(continuationChecks, clock))
        .meta({ id: 'ContinuationApplication', description: processNames.continuation }),
      payoutFields
        .check(checkAcrossFields(payoutChecks, clock))
        .meta({ id: 'PayoutApplication', description: processNames['lump-sum-payout'] }),
      suspensionFields
        .check(checkAcrossFields(suspensionChecks, clock))
        .meta({ id: 'SuspensionApplication', description: processNames.suspension }),
    ],
    { error: (issue) => (issue.code === 'invalid_union' ? `办理事项应为下列之一：${possible}，请更正。` : '申请应为一组字段，请更正。') },
  );
}
