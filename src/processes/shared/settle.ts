/** The point of no return: from here on the case takes effect outside. */
import type { Visit } from './visit.ts';

/**
 * Taken before an effect outside, since effect and withdrawal, or death, exclude each other.
 *
 * @throws Error if the applicant withdrew first, or died. Nothing is done then: the job is tried again until the event
 * subprocess of that cuts it off, so that the case never goes on as if the effect had come.
 */
export async function settle({ caseNumber, context }: Visit): Promise<void> {
  const { settled } = await context.cases.payments.settle(caseNumber);
  if (!settled) throw new Error('the applicant has withdrawn or died: nothing is done any more, and that ends the case');
}
