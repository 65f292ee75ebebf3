/** Letters of as many cases, each of a person of its own: nothing that is read for one serves for another. */
import { systemClock } from '../../../src/clock.ts';
import type { Cases, NewNotice } from '../../../src/cases/index.ts';
import { applicationSchema } from '../../../src/processes/index.ts';
import { applications } from '../shared/applications.ts';

const count = 500;

/** @param model whose text they have */
export async function writeLetters(cases: Cases, { template, title, body }: NewNotice): Promise<void> {
  const [nth, schema] = [applications(), applicationSchema(systemClock)];
  for (let n = 0; n < count; n++) {
    const { caseNumber } = await cases.files.create(schema.parse(JSON.parse(nth(n))), `letter-${n}`);
    await cases.notices.enqueue(caseNumber, { key: 'bench', template, recipient: 'applicant', title, body });
  }
}
