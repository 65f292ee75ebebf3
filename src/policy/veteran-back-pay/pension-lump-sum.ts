import { type IsoDate, isBefore } from '../dates.ts';
import type { Outcome } from '../reason.ts';
import { because } from './clauses.ts';
import { SOCIAL_INSURANCE_LAW_EFFECTIVE } from './fixed-dates.ts';
import { type PensionYears, pensionShortfall } from './shortfall.ts';
import { countText, dateText } from '../wording.ts';

/** "延长缴费5年后": 60 months really paid as extension (AMB-53). */
export const EXTENSION_MONTHS_BEFORE_LUMP_SUM = 60;

/**
 * B-15: may pay once up to the minimum who was first insured strictly before the Social Insurance Law and is still
 * below the minimum after 60 extension months. B-16: whoever was first insured on or after that day may not.
 */
export function pensionLumpSum(
  facts: PensionYears & { firstInsuredDate: IsoDate; extensionPaidMonths: number },
): Outcome<boolean> {
  const law = `《中华人民共和国社会保险法》实施日${dateText(SOCIAL_INSURANCE_LAW_EFFECTIVE)}`;
  const first = `首次参保时间${dateText(facts.firstInsuredDate)}`;
  if (!isBefore(facts.firstInsuredDate, SOCIAL_INSURANCE_LAW_EFFECTIVE)) {
    return { value: false, reasons: [because('B-16', `${first}不早于${law}，不适用养老保险一次性缴费。`)] };
  }
  const missing = pensionShortfall(facts).value;
  const extended = facts.extensionPaidMonths >= EXTENSION_MONTHS_BEFORE_LUMP_SUM;
  const value = extended && missing > 0;
  return {
    value,
    reasons: [
      because('B-15', `${first}早于${law}。`),
      because('B-15', extensionText(facts.extensionPaidMonths, extended), 'AMB-53'),
      because('B-15', missing === 0 ? '累计缴费年限已达到最低缴费年限，无需一次性缴费。' : missingText(missing, value)),
    ],
  };
}

function extensionText(paid: number, extended: boolean): string {
  const limit = countText(EXTENSION_MONTHS_BEFORE_LUMP_SUM);
  return `已实际延长缴费${countText(paid)}，${extended ? '已满' : '未满'}${limit}。`;
}

function missingText(missing: number, allowed: boolean): string {
  return `累计缴费年限尚差${countText(missing)}，${allowed ? '允许一次性缴费至最低缴费年限' : '暂不适用一次性缴费'}。`;
}
