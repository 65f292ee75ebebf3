/** What the notices of a transfer-out say (S-07 to S-09). */
import { z } from 'zod';
import { Money } from '../../policy/money.ts';
import { dateText, monthText } from '../../policy/wording.ts';
import { dateSchema, moneySchema } from '../../registries/values.ts';
import { numbered, reasonLines, yuan } from '../../notices/format.ts';
import { commonData, dueOn, sourceOf, type CommonData, type Source } from '../../notices/data/common.ts';
import { refundData, type RefundData } from '../../notices/data/ending.ts';
import { participantPaymentData, type ReceivedData } from '../../notices/data/payment.ts';

/** S-07 to S-09: what is owed before the relation can go elsewhere. */
export interface ArrearsData extends CommonData {
  transferTo: string;
  amount: string;
  items: string;
  reasons: string;
  dueOn: string;
}

export async function arrearsData(source: Source): Promise<ArrearsData> {
  const { cases, file } = sourceOf(source, 'suspension');
  const rows = file.calculation?.ledger ?? [];
  return {
    ...commonData(source),
    transferTo: file.application.transferTo ?? '',
    amount: yuan(file.calculation?.total ?? Money.zero),
    items: numbered(rows.map(({ month, personalShare }) => `${monthText(month)}：${yuan(personalShare)}。`)),
    reasons: reasonLines((await cases.latestDecision(file.caseNumber, 'check-suspension'))?.reasons ?? []),
    dueOn: await dueOn(source, 'settle-arrears', 'personalShare'),
  };
}

export function arrearsReminderData(source: Source): Promise<ReceivedData> {
  return participantPaymentData(source, 'settle-arrears');
}

/** S-07, S-08: the relation is elsewhere now. */
export interface TransferOutData extends RefundData {
  transferTo: string;
  transferredOn: string;
  arrearsPaid: boolean;
  arrearsDeleted: boolean;
  amount: string;
  registration: boolean;
}

const transferred = z.object({ transferredOn: dateSchema, arrearsDeleted: z.boolean() });
const owed = z.object({ arrearsAmount: moneySchema });

export async function transferOutData(source: Source): Promise<TransferOutData> {
  const { cases, file } = sourceOf(source, 'suspension');
  const { transferredOn, arrearsDeleted } = transferred.parse((await cases.latestDecision(file.caseNumber, 'transfer-relation'))?.outcome);
  const { arrearsAmount } = owed.parse((await cases.latestDecision(file.caseNumber, 'check-suspension'))?.outcome);
  return {
    ...(await refundData(source)),
    transferTo: file.application.transferTo ?? '',
    transferredOn: dateText(transferredOn),
    arrearsPaid: !arrearsDeleted && !arrearsAmount.isZero(),
    arrearsDeleted,
    amount: yuan(arrearsAmount),
    registration: file.application.registrationRequested,
  };
}
