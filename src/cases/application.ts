import { z } from 'zod';
import { checkAcrossFields } from './applications/across-fields.ts';
import { continuationChecks, continuationFields, type ContinuationApplication } from '../processes/continuation/application.ts';
import { enrollmentChecks, enrollmentFields, type EnrollmentApplication } from '../processes/enrollment/application.ts';
import { payoutChecks, payoutFields, type PayoutApplication } from '../processes/lump-sum-payout/application.ts';
import { suspensionChecks, suspensionFields, type SuspensionApplication } from '../processes/suspension/application.ts';
import { veteranChecks } from '../processes/veteran-back-pay/application/checks.ts';
import { applicationFields as veteranFields, type VeteranApplication } from '../processes/veteran-back-pay/application/fields.ts';
import type { Clock } from './clock.ts';
import { processNames } from './labels.ts';

export type { ContinuationApplication } from '../processes/continuation/application.ts';
export type { EnrollmentApplication } from '../processes/enrollment/application.ts';
export type { PayoutApplication } from '../processes/lump-sum-payout/application.ts';
export type { Applicant, BankAccount, Claimant, PersonalData } from './applications/persons.ts';
export type { SuspensionApplication } from '../processes/suspension/application.ts';
export type { VeteranApplication } from '../processes/veteran-back-pay/application/fields.ts';

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
