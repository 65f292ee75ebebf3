import { z } from 'zod';
import type { Cases, Decision } from '../cases/index.ts';
import type { Reason } from '../policy/reason.ts';
import type { ElementId } from '../models/names.ts';

/** Why a case is to be refused. */
export interface Refusal {
  /** 受理审核, 身份认定, 补缴核定 and the like. */
  stage: string;
  /** The clerk's own words; empty where the rules alone decided. */
  reason: string;
  reasons: Reason[];
}

const clerk = z.object({ decision: z.literal('refuse'), reason: z.string().default('') });
const calculated = z.object({ anythingPayable: z.literal(false) });

/** The steps in which a clerk can refuse, by their stage's name; `grounds`: the step of the rules that it rests on. */
const refusingSteps: Partial<Record<ElementId, { stage: string; grounds?: ElementId }>> = {
  'accept-application': { stage: '受理审核' },
  'determine-identity': { stage: '身份认定', grounds: 'assess-identity' },
  'review-enrollment': { stage: '参保审核' },
  'review-continuation': { stage: '续保审核', grounds: 'check-continuation' },
  'decide-transfer': { stage: '关系转移', grounds: 'check-transfer-reply' },
  'review-payout': { stage: '支付审核', grounds: 'check-payout' },
  'approve-payout': { stage: '支付复核', grounds: 'check-payout' },
  'review-suspension': { stage: '中断审核', grounds: 'check-suspension' },
};

/** The newest of the decisions that lead to a refusal; of two at the same moment the later stage. */
export async function currentRefusal(cases: Cases, caseNumber: string): Promise<Refusal | null> {
  const latest = (step: ElementId) => cases.latestDecision(caseNumber, step);
  const byClerks = await Promise.all(
    (Object.entries(refusingSteps) as [ElementId, { stage: string; grounds?: ElementId }][]).map(async ([step, { stage, grounds }]) =>
      refusedBy(await latest(step), stage, (grounds && (await latest(grounds))?.reasons) || []),
    ),
  );
  const candidates = [...byClerks, nothingPayable(await latest('calculate-back-pay'))].filter((candidate) => candidate !== null);
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
