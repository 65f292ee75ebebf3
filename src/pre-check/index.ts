/** The pre-check of all processes: what the rules and tables say to the facts that are known so far. No engine, no case. */
import { caseProcesses } from '../processes/index.ts';
import { toResult, type PrecheckResult, type PrecheckServices } from '../processes/shared/pre-check/outcomes.ts';
import type { PreCheck } from '../processes/shared/pre-check/pre-check.ts';

export type { PrecheckResult, PrecheckServices } from '../processes/shared/pre-check/outcomes.ts';

export interface NamedPreCheck extends PreCheck {
  /** Of the process, in Chinese. */
  name: string;
}

export const prechecks: readonly NamedPreCheck[] = caseProcesses.map(({ name, preCheck }) => ({ name, ...preCheck }));

/** @param key of the vocabulary. @throws Error where no process has it */
export function precheckOf(key: string): NamedPreCheck {
  const found = prechecks.find((each) => each.key === key);
  if (!found) throw new Error(`There is no pre-check ${key}: the keys are ${prechecks.map((each) => each.key).join(', ')}.`);
  return found;
}

/** Each fact is possible by itself, but a rule cannot be applied to them. The cause says which, for developers. */
export class ImpossibleFacts extends Error {
  override name = 'ImpossibleFacts';

  constructor(cause: RangeError) {
    super('所填情况无法按规则判断，请核对各项日期和月数。', { cause });
  }
}

/**
 * What the facts decide, and why.
 * @param given read with the schema of the pre-check
 * @throws ImpossibleFacts
 */
export function precheck({ outcomes }: PreCheck, given: Record<string, unknown>, services: PrecheckServices): PrecheckResult {
  try {
    return toResult(outcomes(given, services));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ImpossibleFacts(error);
  }
}
