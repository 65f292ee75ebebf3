import type { StoppedCase } from '../../cases/index.ts';
import { html, type Html } from '../../html.ts';
import { unfolding } from '../pages/page.ts';
import { table } from '../pages/table.ts';
import { dayOf } from '../portal/case-address.ts';
import { staffCaseAddress } from './addresses.ts';

const title = '等待补正，时限停计';

/** What comes back to the list once the applicant has supplemented it. */
export function stoppedPart(stopped: readonly StoppedCase[]): Html | undefined {
  if (stopped.length === 0) return undefined;
  const rows = stopped.map(({ caseNumber, processName, since, dueAt }) => [
    `自${dayOf(since)}`,
    processName,
    html`<a class="govuk-link" href="${staffCaseAddress(caseNumber)}">${caseNumber}</a>`,
    dueAt === null ? '' : dayOf(dueAt),
  ]);
  return unfolding(title, table(title, ['时限停计', '办理事项', '受理编号', '补正期限'], rows));
}
