/** What the register of pension relations says of the applicant. */
import { z } from 'zod';
import type { EnrollmentStatus } from '../records.ts';
import { agencyPensionLabel, standing } from '../../shared/index.ts';

export const enrollmentStatusViewSchema = z.object({
  alreadyInsured: z.boolean(),
  statusLabel: z.string(),
  placeLabel: z.string(),
  insuredFromLabel: z.string(),
  agencyPensionLabel: z.string(),
});

export function enrollmentStatusView(status: EnrollmentStatus): z.output<typeof enrollmentStatusViewSchema> {
  const { statusLabel, place, insuredFrom } = standing(status);
  return {
    alreadyInsured: status.alreadyInsured || status.agencyPension,
    statusLabel,
    placeLabel: place,
    insuredFromLabel: insuredFrom,
    agencyPensionLabel: agencyPensionLabel(status),
  };
}
