/** The pension relation as the step look-up-relation recorded it: what the rules need of it, without the account. */
import type { z } from 'zod';
import type { Cases } from '../../../cases/index.ts';
import { Money } from '../../../policy/money.ts';
import type { Registries } from '../../../registries/index.ts';
import { pensionRelationSchema, type PensionRelation } from '../../../registries/pension-relation.ts';
import { orIfUnknown } from '../../shared/or-if-unknown.ts';
import { latestOrFail } from '../../shared/stored.ts';

export const relationSchema = pensionRelationSchema.pick({
  status: true,
  place: true,
  insuredFrom: true,
  paid: true,
  arrears: true,
  suspension: true,
  servedSentences: true,
  agencyPension: true,
});
export type Relation = z.output<typeof relationSchema>;

/** Somebody whom the register does not know. */
const unknown: Relation = {
  status: 'none',
  place: null,
  insuredFrom: null,
  paid: [],
  arrears: { amount: Money.zero, months: [] },
  suspension: null,
  servedSentences: [],
  agencyPension: false,
};

/** What the register says now. */
export async function askForRelation({ pensionRelations }: Registries, idNumber: string): Promise<Relation> {
  return orIfUnknown(pensionRelations.relation({ idNumber }).then(withoutAccount), unknown);
}

function withoutAccount(relation: PensionRelation): Relation {
  const { status, place, insuredFrom, paid, arrears, suspension, servedSentences, agencyPension } = relation;
  return { status, place, insuredFrom, paid, arrears, suspension, servedSentences, agencyPension };
}

/** What the case is decided by. */
export async function recordedRelation(cases: Cases, caseNumber: string): Promise<Relation> {
  return (await latestOrFail(cases, caseNumber, 'look-up-relation', relationSchema)).outcome;
}
