/** L-02, L-05, L-11: the application of whoever claims the account of an applicant who has died. */
import type { CaseFile } from '../../../cases/index.ts';
import { NeedsOperator } from '../../../jobs/index.ts';
import type { IsoDate } from '../../../policy/index.ts';
import type { PayoutApplication } from '../application.ts';
import { payoutDocuments } from '../documents.ts';

/**
 * With the papers that lie in the case already. Where an heir died who had claimed, the participant's death stays the event.
 * @throws NeedsOperator where no heir is proved
 */
export function heirApplication({ application, death, survivors }: CaseFile<'lump-sum-payout'>, today: IsoDate): PayoutApplication {
  const { heir } = survivors;
  if (!heir || !death) {
    throw new NeedsOperator(
      'no heir or beneficiary is proved',
      'Let the instance go back to settle-with-heirs (Operate: modify the instance).',
    );
  }
  const { role, name, idNumber, phone, bankAccount } = heir;
  const codes = new Set<string>([...application.documents, ...heir.documents]);
  return {
    process: 'lump-sum-payout',
    submittedBy: role,
    applicationDate: today,
    applicant: application.applicant,
    event: 'death',
    deathDate: application.event === 'death' ? application.deathDate : death.diedOn,
    claimant: { role, name, idNumber, phone },
    bankAccount,
    documents: payoutDocuments.filter((code) => codes.has(code)),
  };
}
