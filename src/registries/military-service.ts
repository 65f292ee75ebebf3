import { z } from 'zod';
import { asking, type AnswerOf, type Asking } from './exchange.ts';
import type { Connection } from './http.ts';
import { dateSchema, dischargeModeSchema, idNumberSchema, personTypeSchema } from './values.ts';

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

export const militaryCrossCheck = {
  path: '/military-service/cross-check',
  question: z.strictObject({ idNumber: idNumberSchema, enlistmentDate: dateSchema, dischargeDate: dateSchema }),
  answer: militaryCrossCheckSchema,
};
export type MilitaryCrossCheck = AnswerOf<typeof militaryCrossCheck>;

export interface MilitaryService {
  /** B-33. A person whom the register does not know is an answer (`notFound`), not an error. */
  crossCheck: Asking<typeof militaryCrossCheck>;
}

export const connectMilitaryService = (connection: Connection): MilitaryService => ({ crossCheck: asking(connection, militaryCrossCheck) });
