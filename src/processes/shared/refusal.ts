/** Why a case is refused: by a clerk, or by the rules alone. */
import { z } from 'zod';
import type { Cases, Decision } from '../../cases/index.ts';
import type { ElementId } from '../../models/index.ts';
import type { Reason } from '../../policy/index.ts';
import { refuse } from './answer-fields.ts';

/** A step in which a case can be refused. */
export interface RefusingStep {
  /** What applicants are told of it: 受理审核, 身份认定 and the like. */
  stage: string;
  /** The step of the rules that a clerk's refusal rests on. */
  grounds?: ElementId;
  /** Of what the rules found there, what speaks against the application: a refusal names nothing else. Without it, all. */
  against?: (found: Decision) => Reason[];
  /** Where the rules alone refuse: whether this outcome does. */
  byRules?: (outcome: unknown) => boolean;
}

/** Of a process, in the order of its diagram. */
export type Refusals = Readonly<Partial<Record<ElementId, RefusingStep>>>;

export interface Refusal {
  stage: string;
  /** The clerk's own words; empty where the rules alone decided. */
  reason: string;
  reasons: Reason[];
}

const recorded = refuse.extend({ reason: z.string().default('') });

/** The newest of the decisions that lead to a refusal; of two at the same moment the later stage. */
export async function currentRefusal(cases: Cases, caseNumber: string, refusals: Refusals): Promise<Refusal | null> {
  const steps = Object.entries(refusals) as [ElementId, RefusingStep][];
  const found = await Promise.all(
    steps.map(async ([step, refusing]) => refusedIn(cases, await cases.decisions.latest(caseNumber, step), refusing)),
  );
  const candidates = found.filter((candidate) => candidate !== null);
  return candidates.sort((a, b) => a.at.getTime() - b.at.getTime()).at(-1)?.refusal ?? null;
}

async function refusedIn(cases: Cases, decision: Decision | null, { stage, grounds, against, byRules }: RefusingStep) {
  if (!decision) return null;
  const { caseNumber, decidedAt: at, outcome, reasons } = decision;
  if (byRules) return byRules(outcome) ? { at, refusal: { stage, reason: '', reasons } } : null;
  const refused = recorded.safeParse(outcome).data;
  if (!refused) return null;
  const found = grounds ? await cases.decisions.latest(caseNumber, grounds) : null;
  const foundBefore = found ? (against?.(found) ?? found.reasons) : [];
  return { at, refusal: { stage, reason: refused.reason, reasons: [...foundBefore, ...reasons] } };
}
