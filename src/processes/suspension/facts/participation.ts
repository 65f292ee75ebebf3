/** The pension relation, as the step look-up-participation recorded it: without the account's number. */
import { z } from 'zod';
import type { Cases } from '../../../cases/index.ts';
import type { RelationFacts } from '../rules/index.ts';
import type { Registries } from '../../../registries/index.ts';
import { pensionRelationSchema } from '../../../registries/pension-relation.ts';
import { moneySchema } from '../../../registries/values.ts';
import { orIfUnknown } from '../../shared/or-if-unknown.ts';
import { latestOrFail } from '../../shared/stored.ts';

const participationSchema = pensionRelationSchema
  .pick({ status: true, place: true, insuredFrom: true, paid: true, deemedMonths: true, arrears: true })
  .extend({ account: z.object({ principal: moneySchema, interest: moneySchema }) });
export type Participation = z.output<typeof participationSchema>;

const lookedUp = z.object({ participation: participationSchema.nullable() });

/** What the register says now; null if the person is not insured. */
export async function askForParticipation({ pensionRelations }: Registries, idNumber: string): Promise<Participation | null> {
  const found = await orIfUnknown(pensionRelations.relation({ idNumber }), null);
  if (!found) return null;
  const { status, place, insuredFrom, paid, deemedMonths, arrears, account } = found;
  const { principal, interest } = account;
  return { status, place, insuredFrom, paid, deemedMonths, arrears, account: { principal, interest } };
}

/** What the case is decided by. */
export async function lookedUpParticipation(cases: Cases, caseNumber: string): Promise<Participation | null> {
  return (await latestOrFail(cases, caseNumber, 'look-up-participation', lookedUp)).outcome.participation;
}

export function relationFacts(participation: Participation | null): RelationFacts | null {
  if (!participation) return null;
  const { status, paid, deemedMonths, arrears } = participation;
  return { status, paidPeriods: paid, deemedMonths, arrears };
}
