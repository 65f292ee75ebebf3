/** What is said of the death of a case's applicant, for the clerk who verifies it. */
import { z } from 'zod';
import { personOf } from '../../applications/index.ts';
import { type CaseFile, deathSourceNames } from '../../cases/index.ts';
import { dateInChina } from '../../clock.ts';
import { dateText } from '../../policy/index.ts';
import { partyOf, partyView, partyViewSchema, type TaskView } from '../shared/index.ts';

const text = z.string();
const reported = z.object({ diedOn: text, sourceLabel: text, reportedOn: text, warning: text });

/** The variables `application`, and `deathReport`: null where a clerk has decided meanwhile. */
export const reportView = {
  schema: z.object({ application: partyViewSchema, deathReport: reported.nullable() }),
  async show({ caseNumber, context: { cases } }) {
    const file = await cases.files.get(caseNumber);
    return { application: partyView(file), deathReport: viewOf(file) };
  },
} satisfies TaskView;

function viewOf(file: CaseFile): z.output<typeof reported> | null {
  const { death } = file;
  if (!death) return null;
  return {
    diedOn: dateText(death.diedOn),
    sourceLabel: deathSourceNames[death.source],
    reportedOn: dateText(dateInChina(death.reportedAt)),
    warning: `${whatFollows(file)}${doubt(file)}`,
  };
}

function whatFollows({ settledAt, remittanceOrderedAt, state }: CaseFile): string {
  if (state === 'closed') return '本件已经办结；属实的，不再向本人寄送文书。';
  if (settledAt !== null || remittanceOrderedAt !== null)
    return '申请的事项已经登记生效或者已经通知缴款；属实的，继续办完，文书寄继承人（正在等待恢复缴费的，停止办理）。';
  return '属实的，立即停止办理，期限和催办停止，已收款项退还继承人。';
}

/** Who applied after they are said to have died, or before they were born. */
function doubt(file: CaseFile): string {
  const { application, death } = file;
  const { birthDate } = personOf(partyOf(file).idNumber);
  const early = death !== null && (death.diedOn < application.applicationDate || death.diedOn < birthDate);
  return early ? '死亡日期早于申请日期，请着重核对是否误报或者他人冒用身份。' : '';
}
