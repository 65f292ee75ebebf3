import { z } from 'zod';
import { pensionRelationSchema } from '../pension-relation.ts';
import { transferAnswerSchema } from '../transfer-reply.ts';

/** One plainly fictitious person, as the register of pension relations knows them before any case. */
export const participantSeedSchema = z.strictObject({
  idNumber: z.string(),
  name: z.string(),
  /** What the person is good for, in one English sentence that begins with "man" or "woman". */
  shows: z.string(),
  /** null = not insured. */
  relation: pensionRelationSchema.strict().nullable(),
  /** What the origin's agency says, one after the other, the last one again and again; none = it never answers. */
  transferReplies: z.array(transferAnswerSchema),
});
export type SeedParticipant = z.output<typeof participantSeedSchema>;
