/** The service of an unplaced serviceman, for whoever determines it (E-28, E-29). */
import { z } from 'zod';
import { countText, monthOf } from '../../../policy/index.ts';
import type { EnrollmentFacts } from '../rules/index.ts';
import { groundViews, groundViewSchema } from '../../shared/index.ts';
import type { DeemedService } from '../facts/deemed-service.ts';

export const deemedServiceViewSchema = z.object({
  enlistmentDate: z.string(),
  dischargeDate: z.string(),
  dischargeMonth: z.string(),
  months: z.int(),
  monthsLabel: z.string(),
  workStartMonth: z.string(),
  /** The review has corrected it before, and the window has seen it. */
  corrected: z.boolean(),
  reasons: z.array(groundViewSchema),
});

export function deemedServiceView(
  { months, workStart, corrected, reasons }: DeemedService,
  { enlistmentDate, dischargeDate }: EnrollmentFacts,
): z.output<typeof deemedServiceViewSchema> {
  return {
    enlistmentDate: enlistmentDate ?? '',
    dischargeDate: dischargeDate ?? '',
    dischargeMonth: dischargeDate ? monthOf(dischargeDate) : '',
    months,
    monthsLabel: countText(months),
    workStartMonth: workStart,
    corrected,
    reasons: groundViews(reasons),
  };
}
