import { Router } from 'express';
import { breakTime, pensionRecords } from '../../social-insurance.ts';
import { answering } from '../answering.ts';
import { breakPeriods } from '../break-time.ts';
import type { Seed } from '../seed.ts';
import { recordOf } from './shared.ts';

/**
 * 社保经办机构: the break time and the pension ledger. The ledgers stay as they were seeded: what is posted later is
 * kept in the state file, so that the same example can be played again.
 */
export function socialInsurance(seed: Seed): Router {
  return Router()
    .post(
      breakTime.path,
      answering(breakTime.question, ({ idNumber, dischargeDate }) => {
        const { paid, duesUntil } = recordOf(seed, idNumber, 'pension');
        return { periods: breakPeriods(dischargeDate, paid, duesUntil) };
      }),
    )
    .post(
      pensionRecords.path,
      answering(pensionRecords.question, ({ idNumber }) => {
        const { firstInsuredDate, preEnlistmentFirstInsuredDate, paid, extensionPaidMonths } = recordOf(seed, idNumber, 'pension');
        return { firstInsuredDate, preEnlistmentFirstInsuredDate, paid, extensionPaidMonths };
      }),
    );
}
