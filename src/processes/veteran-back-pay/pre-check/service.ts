/** What the given dates say of the service and of the insurance before it. */
import { dateText, type IsoDate, type Outcome } from '../../../policy/index.ts';
import * as policy from '../rules/index.ts';
import type { BackPayGiven } from './given.ts';

/** 军龄 (AMB-09): as stated, else by the dates; undefined where neither is given. */
export function serviceMonths({ serviceMonths: stated, enlistmentDate, dischargeDate }: BackPayGiven): Outcome<number> | undefined {
  if (stated !== undefined) return { value: stated, reasons: [] };
  return enlistmentDate && dischargeDate && policy.serviceMonths({ enlistmentDate, dischargeDate });
}

/** B-10, B-11: by the rule where its facts are known, else as it was determined before. */
export function firstInsuredDate(given: BackPayGiven): Outcome<IsoDate> | undefined {
  const { preEnlistmentFirstInsuredDate: actual, enlistmentDate, firstInsuredDate: determined } = given;
  if (actual !== undefined && (actual !== null || enlistmentDate !== undefined)) {
    return policy.firstInsuredDate({ preEnlistmentFirstInsuredDate: actual, enlistmentDate });
  }
  if (determined === undefined) return undefined;
  const finding = `首次参保时间已认定为${dateText(determined)}。`;
  return { value: determined, reasons: [policy.because('B-10', finding)] };
}
