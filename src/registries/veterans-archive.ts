import { z } from 'zod';
import { asking, type AnswerOf } from './exchange.ts';
import type { Connection } from './http.ts';
import { archiveStatusSchema, dateSchema, dischargeModeSchema, personQuestionSchema, personTypeSchema } from './values.ts';

/** What the veterans affairs bureau's archive (退役军人事务局档案) says about a person. What the file lacks is null. */
export const serviceArchiveSchema = z.object({
  status: archiveStatusSchema,
  personType: personTypeSchema.nullable(),
  enlistmentDate: dateSchema.nullable(),
  dischargeDate: dateSchema.nullable(),
  dischargeMode: dischargeModeSchema.nullable(),
  /** Unit named in the placement papers (退役后政府安排工作有关材料); null = none assigned, or the paper is missing. */
  placementUnit: z.string().nullable(),
  /** Chinese names of the papers that are missing. */
  missingPapers: z.array(z.string()),
});

export const serviceArchive = { path: '/veterans-archive/lookup', question: personQuestionSchema, answer: serviceArchiveSchema };
export type ServiceArchive = AnswerOf<typeof serviceArchive>;

/** B-27: whether the bureau itself keeps the file. Asked before anything of its content. */
export const archiveCustody = {
  path: '/veterans-archive/custody',
  question: personQuestionSchema,
  answer: z.object({ managedByVeteransBureau: z.boolean() }),
};

export interface VeteransArchive {
  /** B-31, B-32. @throws RegistryNotFound when the bureau never had a file of this person. */
  lookUp(idNumber: string): Promise<ServiceArchive>;
  /** B-27. @throws RegistryNotFound when the bureau never had a file of this person. */
  custody(idNumber: string): Promise<AnswerOf<typeof archiveCustody>>;
}

export function connectVeteransArchive(connection: Connection): VeteransArchive {
  const lookUp = asking(connection, serviceArchive);
  const custody = asking(connection, archiveCustody);
  return { lookUp: (idNumber) => lookUp({ idNumber }), custody: (idNumber) => custody({ idNumber }) };
}
