import { z } from 'zod';

/** A state file from the time when every callback was a payment and nobody's pension relation changed. */
const fileSchema = z.object({
  version: z.literal(1),
  entries: z.array(z.unknown()),
  callbacks: z.array(
    z.object({
      paymentId: z.string(),
      caseNumber: z.string(),
      kind: z.string(),
      amount: z.string(),
      paidOn: z.string(),
      reference: z.string(),
      status: z.string(),
      attempts: z.int(),
      lastAnswer: z.string().nullable(),
      dueAt: z.int(),
    }),
  ),
});
type File = z.output<typeof fileSchema>;

export function isVersion1(file: unknown): file is File {
  return fileSchema.safeParse(file).success;
}

/** The same in today's form: no payment that is still to be told gets lost. */
export function upgraded({ entries, callbacks }: File) {
  return {
    version: 2,
    entries,
    callbacks: callbacks.map(({ paymentId, caseNumber, kind, amount, paidOn, reference, ...progress }) => ({
      id: paymentId,
      path: `/api/cases/${encodeURIComponent(caseNumber)}/payments`,
      body: { paymentId, kind, amount, paidOn, reference },
      ...progress,
    })),
    participants: {},
  };
}
