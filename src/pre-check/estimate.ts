/** What one would probably pay, before anybody has checked anything. */
import type { Reason } from '../policy/index.ts';

/** One kind of contribution. Amounts are exact, in CNY. */
export interface EstimatedItem {
  item: string;
  months: number;
  unitShare: string;
  personalShare: string;
  total: string;
}

export interface Open {
  item: string;
  /** The facts that it waits for. */
  missing: readonly string[];
}

export interface Estimate {
  /** What is to be paid; nothing where nothing is. */
  items: readonly EstimatedItem[];
  /** The sum of them, where none is left open. */
  sum?: EstimatedItem | undefined;
  /** What cannot be said yet. */
  open: readonly Open[];
  /** Who pays, a sentence; absent where one pays alone. */
  payer?: string;
  /** On what it rests beside the facts, each a sentence. */
  supposed: readonly string[];
  reasons: readonly Reason[];
  /** "name@validFrom". */
  parameterVersions: readonly string[];
}

/** No amounts: there is nothing to pay, or it cannot be said yet. */
export const noEstimate = (open: readonly Open[]): Estimate => ({ items: [], open, supposed: [], reasons: [], parameterVersions: [] });
