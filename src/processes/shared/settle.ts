/** The point of no return: from here on the case takes effect outside. */
import type { Visit } from './visit.ts';

/**
 * Taken before an effect outside, since withdrawal and effect exclude each other.
 *
 * @throws Error if the applicant withdrew first. Nothing is done then: the job is tried again until the event subprocess
 * of the withdrawal cuts it off, so that the case never goes on as if the effect had come.
 */
export async function settle({ caseNumber, context }: Visit): Promise<void> {
  const { settled } = await context.cases.payments.settle(caseNumber);
  if (!settled) throw new Error('the applicant has withdrawn: nothing is done any more, and the withdrawal ends the case');
}
