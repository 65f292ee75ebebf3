import type { IsoDate, Money } from '../../../policy/index.ts';

/** What ends the participation (L-02 to L-04). `workAbroad`: abroad or across the border without settling there. */
export const eventNames = {
  death: '参保人员死亡',
  emigration: '出国（境）定居',
  workAbroad: '出国（境）但未定居',
  agencyTransfer: '调入机关事业单位',
} as const;
export type LumpSumEvent = keyof typeof eventNames;

/** Where an emigrant settles. */
export const destinationNames = { foreign: '国外', hongKong: '香港', macau: '澳门', taiwan: '台湾' } as const;

/** What is known of a case; a rule that needs more than is known decides nothing. */
export interface LumpSumFacts {
  event?: LumpSumEvent | undefined;
  /** Does the agency that the person moved to take part in the insurance (false: 未参保机关事业单位)? */
  agencyInsured?: boolean | undefined;
  /** Has the person retired from that agency? */
  retired?: boolean | undefined;
  deathDate?: IsoDate | undefined;
  /** When the settlement was approved; the departure does not matter. */
  approvalDate?: IsoDate | undefined;
  /** When the person moved to the agency, and retired from it. */
  transferDate?: IsoDate | undefined;
  retirementDate?: IsoDate | undefined;
  /** Contributions recorded in the personal account, and the interest on them. */
  accountPrincipal?: Money | undefined;
  accountInterest?: Money | undefined;
  arrearsAmount?: Money | undefined;
}

/** The event that is stated, else the only one that the other facts tell of. */
export function eventOf(facts: LumpSumFacts): LumpSumEvent | undefined {
  if (facts.event) return facts.event;
  const told: LumpSumEvent[] = [];
  if (facts.deathDate !== undefined) told.push('death');
  if (facts.approvalDate !== undefined) told.push('emigration');
  if (facts.agencyInsured !== undefined) told.push('agencyTransfer');
  return told.length === 1 ? told[0] : undefined;
}
