import { z } from 'zod';
import type { IsoDate } from '../policy/dates.ts';
import { ask, type Connection } from './http.ts';
import { dateSchema, dischargeModeSchema, personTypeSchema } from './values.ts';

/** Answer of the military service organ (兵役机关). The register's own facts are null when it has no entry. */
export const militaryCrossCheckSchema = z.object({
  result: z.enum(['confirmed', 'contradicted', 'notFound']),
  /** One Chinese sentence: what was compared with what. Names nobody. */
  finding: z.string(),
  personType: personTypeSchema.nullable(),
  enlistmentDate: dateSchema.nullable(),
  dischargeDate: dateSchema.nullable(),
  dischargeMode: dischargeModeSchema.nullable(),
});
export type MilitaryCrossCheck = z.output<typeof militaryCrossCheckSchema>;

export interface MilitaryService {
  /** B-33. A person whom the register does not know is an answer (`notFound`), not an error. */
  crossCheck(question: { idNumber: string; enlistmentDate: IsoDate; dischargeDate: IsoDate }): Promise<MilitaryCrossCheck>;
}

export function connectMilitaryService(connection: Connection): MilitaryService {
  return {
    crossCheck: ({ idNumber, enlistmentDate, dischargeDate }) =>
      ask(connection, '/military-service/cross-check', { idNumber, enlistmentDate, dischargeDate }, militaryCrossCheckSchema),
  };
}
