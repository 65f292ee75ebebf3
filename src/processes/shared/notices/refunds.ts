/** What was given back: many notices end with it. */
import { chineseDate, commonData, type CommonData, numbered, type Source, yuan } from '../../../notices/index.ts';
import { Money } from '../../../policy/index.ts';

export interface RefundData extends CommonData {
  hasRefunds: boolean;
  refunds: string;
  refundTotal: string;
}

export async function refundData(source: Source): Promise<RefundData> {
  const progress = await source.cases.progress.of(source.file.caseNumber);
  const refunds = progress?.refunds ?? [];
  return {
    ...commonData(source),
    hasRefunds: refunds.length > 0,
    refunds: numbered(
      refunds.map(({ amount, refundedOn, reference }) => `${chineseDate(refundedOn)}退还${amount}元，退款凭证号${reference}。`),
    ),
    refundTotal: yuan(Money.sum(refunds.map(({ amount }) => Money.of(amount)))),
  };
}
