/** What continuation alone takes from parameters/continuation.json. */
import { z } from 'zod';

export const parameters = {
  /** C-17, AMB-26: the document by which contributions of earlier years are collected. */
  priorYearsDocument: z.string().min(1),
  /** C-17: whose base, cap and rates earlier years have; the document's words are not in the source. */
  priorYearsAssessedBy: z.enum(['contributionMonth', 'applicationMonth']),
} as const;

declare module '../../policy/parameter-schemas.ts' {
  interface ParameterFiles {
    continuation: typeof parameters;
  }
}
