/** The pre-check of all processes: what the rules and tables say to the facts that are known so far. No engine, no case. */
import type { z } from 'zod';
import type { ProcessId } from '../cases/index.ts';
import { caseProcessOf } from '../processes/index.ts';
import * as backPay from '../processes/veteran-back-pay/pre-check.ts';
import * as continuation from '../processes/continuation/pre-check.ts';
import * as enrollment from '../processes/enrollment/pre-check.ts';
import * as lumpSum from '../processes/lump-sum-payout/pre-check.ts';
import { toResult, type Outcomes, type PrecheckResult, type PrecheckServices } from './outcomes.ts';
import * as suspension from '../processes/suspension/pre-check.ts';

export type { PrecheckResult, PrecheckServices } from './outcomes.ts';

const nameOf = (process: ProcessId): string => caseProcessOf(process).name;

/** By the process keys of the vocabulary: the name, the facts that may be given, the rules that are asked. */
export const prechecks = {
  backPay: { name: nameOf('veteran-back-pay'), ...backPay },
  enrollment: { name: nameOf('enrollment'), ...enrollment },
  continuation: { name: nameOf('continuation'), ...continuation },
  lumpSum: { name: nameOf('lump-sum-payout'), ...lumpSum },
  suspension: { name: nameOf('suspension'), ...suspension },
};

export type PrecheckProcess = keyof typeof prechecks;
export const precheckProcesses = Object.keys(prechecks) as PrecheckProcess[];

/** Each fact is possible by itself, but a rule cannot be applied to them. The cause says which, for developers. */
export class ImpossibleFacts extends Error {
  override name = 'ImpossibleFacts';

  constructor(cause: RangeError) {
    super('所填情况无法按规则判断，请核对各项日期和月数。', { cause });
  }
}

/**
 * What the facts decide, and why. `given` has been read with the schema of the process.
 * @throws ImpossibleFacts
 */
export function precheck<P extends PrecheckProcess>(
  process: P,
  given: z.output<(typeof prechecks)[P]['given']>,
  services: PrecheckServices,
): PrecheckResult {
  const outcomes = prechecks[process].outcomes as (given: unknown, services: PrecheckServices) => Outcomes;
  try {
    return toResult(outcomes(given, services));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ImpossibleFacts(error);
  }
}
