import type { ArchivedService } from '../records/index.ts';

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

/** B-27: nor does it keep one. */
export const noCustody = { managedByVeteransBureau: false };
