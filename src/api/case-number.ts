import { z } from 'zod';

/** The path of every route about one case. Whatever is not a case number is answered like an unknown one. */
export const caseParams = z.object({
  caseNumber: z.string().meta({
    description: '受理编号',
    example: 'BJ2026-7QK2M-X4RTA',
  }),
});
