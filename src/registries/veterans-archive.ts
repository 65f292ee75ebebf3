import { z } from 'zod';
import { ask, type Connection } from './http.ts';
import { archiveStatusSchema, dateSchema, dischargeModeSchema, personTypeSchema } from './values.ts';

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
export type ServiceArchive = z.output<typeof serviceArchiveSchema>;

export interface VeteransArchive {
  /** B-31, B-32. @throws RegistryNotFound when the bureau never had a file of this person. */
  lookUp(idNumber: string): Promise<ServiceArchive>;
}

export function connectVeteransArchive(connection: Connection): VeteransArchive {
  return {
    lookUp: (idNumber) => ask(connection, '/veterans-archive/lookup', { idNumber }, serviceArchiveSchema),
  };
}
