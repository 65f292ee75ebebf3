/** The pension relation, without the account's number. */
import type { RelationFacts } from '../rules/index.ts';
import type { Registries } from '../../../registries/index.ts';
import { orIfUnknown } from '../../shared/index.ts';
import type { Participation } from '../records.ts';

/** What the register says now; null if the person is not insured. */
export async function askForParticipation({ pensionRelations }: Registries, idNumber: string): Promise<Participation | null> {
  const found = await orIfUnknown(pensionRelations.relation({ idNumber }), null);
  if (!found) return null;
  const { status, place, insuredFrom, paid, deemedMonths, arrears, account } = found;
  const { principal, interest } = account;
  return { status, place, insuredFrom, paid, deemedMonths, arrears, account: { principal, interest } };
}

export function relationFacts(participation: Participation | null): RelationFacts | null {
  if (!participation) return null;
  const { status, paid, deemedMonths, arrears } = participation;
  return { status, paidPeriods: paid, deemedMonths, arrears };
}
