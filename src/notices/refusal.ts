import { z } from 'zod';
import type { Cases, Decision } from '../cases/index.ts';
import type { Reason } from '../policy/reason.ts';

/** Why a case is to be refused. */
export interface Refusal {
  /** 受理审核, 身份认定 or 补缴核定. */
  stage: string;
  /** The clerk's own words; empty where the rules alone decided. */
  reason: string;
  reasons: Reason[];
}

const clerk = z.object({ decision: z.literal('refuse'), reason: z.string().default('') });
const calculated = z.object({ anythingPayable: z.literal(false) });

/** The newest of the three decisions that lead to a refusal; of two at the same moment the later stage. */
export async function currentRefusal(cases: Cases, caseNumber: string): Promise<Refusal | null> {
  const latest = (step: string) => cases.latestDecision(caseNumber, step);
  const grounds = (await latest('assess-identity'))?.reasons ?? [];
  const candidates = [
    refusedBy(await latest('accept-application'), '受理审核', []),
    refusedBy(await latest('determine-identity'), '身份认定', grounds),
    nothingPayable(await latest('calculate-back-pay')),
  ].filter((candidate) => candidate !== null);
  return candidates.sort((a, b) => a.at.getTime() - b.at.getTime()).at(-1)?.refusal ?? null;
}

interface Dated {
  at: Date;
  refusal: Refusal;
}

function refusedBy(decision: Decision | null, stage: string, grounds: Reason[]): Dated | null {
  const refused = clerk.safeParse(decision?.outcome).data;
  if (!decision || !refused) return null;
  const { reason } = refused;
  return { at: decision.decidedAt, refusal: { stage, reason, reasons: [...grounds, ...decision.reasons] } };
}

function nothingPayable(decision: Decision | null): Dated | null {
  if (!decision || !calculated.safeParse(decision.outcome).success) return null;
  return { at: decision.decidedAt, refusal: { stage: '补缴核定', reason: '', reasons: decision.reasons } };
}
