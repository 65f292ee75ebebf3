import { Router } from 'express';
import { z } from 'zod';
import { dateSchema, idNumberSchema } from '../../values.ts';
import { answering } from '../answering.ts';
import { breakPeriods } from '../break-time.ts';
import type { Seed } from '../seed.ts';
import { personQuestionSchema, recordOf } from './shared.ts';

const breakQuestionSchema = z.strictObject({ idNumber: idNumberSchema, dischargeDate: dateSchema });

/**
 * 社保经办机构: the break time and the pension ledger. The ledgers stay as they were seeded: what is posted later is
 * kept in the state file, so that the same example can be played again.
 */
export function socialInsurance(seed: Seed): Router {
  return Router()
    .post(
      '/social-insurance/break-time',
      answering(breakQuestionSchema, ({ idNumber, dischargeDate }) => {
        const { paid, duesUntil } = recordOf(seed, idNumber, 'pension');
        return { periods: breakPeriods(dischargeDate, paid, duesUntil) };
      }),
    )
    .post(
      '/social-insurance/pension-records',
      answering(personQuestionSchema, ({ idNumber }) => {
        const { firstInsuredDate, preEnlistmentFirstInsuredDate, paid, extensionPaidMonths } = recordOf(seed, idNumber, 'pension');
        return { firstInsuredDate, preEnlistmentFirstInsuredDate, paid, extensionPaidMonths };
      }),
    );
}
