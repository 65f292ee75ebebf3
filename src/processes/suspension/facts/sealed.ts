/** The sealed account, as the step suspend-relation recorded it. */
import { z } from 'zod';
import type { Cases } from '../../../cases/index.ts';
import { dateSchema, moneySchema, monthSchema } from '../../../registries/values.ts';
import { latestOrFail } from '../../shared/stored.ts';

const sealedSchema = z.object({ from: monthSchema, sealedOn: dateSchema, principal: moneySchema, interest: moneySchema });
export type Sealed = z.output<typeof sealedSchema>;

export async function sealedAccount(cases: Cases, caseNumber: string): Promise<Sealed> {
  return (await latestOrFail(cases, caseNumber, 'suspend-relation', sealedSchema)).outcome;
}
