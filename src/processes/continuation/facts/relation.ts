/** The pension relation: what the rules need of it, without the account. */
import { Money } from '../../../policy/index.ts';
import type { PensionRelation, Registries } from '../../../registries/index.ts';
import { orIfUnknown } from '../../shared/index.ts';
import type { Relation } from '../records.ts';

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
