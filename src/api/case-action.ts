import { z } from 'zod';
import { failureSchema } from './problem.ts';
import type { ResponseDescription } from './route.ts';

/** The answer to what an applicant does in a case: the engine goes on by itself, a moment later. */
export const acceptedSchema = z
  .object({
    caseNumber: z.string(),
    message: z.string().meta({ description: '受理情况' }),
  })
  .meta({ id: 'Accepted' });

/** What such an action may be answered. */
export function caseActionResponses(description: string, schema: z.ZodType = acceptedSchema): Record<number, ResponseDescription> {
  return {
    202: { description, schema },
    404: { description: '未找到该受理编号', schema: failureSchema },
    409: { description: '目前不能办理，说明原因和处理办法', schema: failureSchema },
  };
}
