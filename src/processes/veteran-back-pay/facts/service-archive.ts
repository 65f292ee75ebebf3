/** What the service archive said, as the step look-up-service-archive recorded it. */
import type { z } from 'zod';
import { serviceArchiveSchema } from '../../../registries/veterans-archive.ts';

export const archivedServiceSchema = serviceArchiveSchema;
export type ArchivedService = z.output<typeof archivedServiceSchema>;

/** The bureau never had a file of this person: as if it were lost (B-33). */
export const noArchive: ArchivedService = {
  status: 'lost',
  personType: null,
  enlistmentDate: null,
  dischargeDate: null,
  dischargeMode: null,
  placementUnit: null,
  missingPapers: [],
};
