import { type Condition, countText, dateText, isBefore, type IsoDate, type Outcome, type Partly } from '../../../policy/index.ts';
import { because } from './clauses.ts';
import { SOCIAL_INSURANCE_LAW_EFFECTIVE } from './fixed-dates.ts';
import { type PensionYears, pensionShortfall } from './shortfall.ts';

/** "延长缴费5年后": 60 months really paid as extension (AMB-53). */
export const EXTENSION_MONTHS_BEFORE_ONE_OFF = 60;

interface Extended {
  firstInsuredDate: IsoDate;
  extensionPaidMonths: number;
}

/**
 * B-15: may pay once up to the minimum who was first insured strictly before the Social Insurance Law and is still
 * below the minimum after 60 extension months. B-16: whoever was first insured on or after that day may not. Undefined
 * where the known facts do not refuse and one of the three conditions is not known.
 */
export function pensionOneOff(facts: PensionYears & Extended): Outcome<boolean>;
export function pensionOneOff(facts: Partly<PensionYears & Extended>): Condition;
export function pensionOneOff(facts: Partly<PensionYears & Extended>): Condition {
  const insured = insuredBeforeLaw(facts.firstInsuredDate);
  if (insured?.value === false) return insured;
  const extended = extendedLongEnough(facts.extensionPaidMonths);
  const missing = pensionShortfall(facts)?.value;
  const refused = extended?.value === false || missing === 0;
  if (!refused && !(insured && extended && missing)) return undefined;
  return {
    value: !refused,
    reasons: [
      ...(insured?.reasons ?? []),
      ...(extended?.reasons ?? []),
      ...(missing === undefined ? [] : [because('B-15', missingText(missing, !refused))]),
    ],
  };
}

function insuredBeforeLaw(firstInsuredDate: IsoDate | undefined): Condition {
  if (firstInsuredDate === undefined) return undefined;
  const law = `《中华人民共和国社会保险法》实施日${dateText(SOCIAL_INSURANCE_LAW_EFFECTIVE)}`;
  const first = `首次参保时间${dateText(firstInsuredDate)}`;
  const value = isBefore(firstInsuredDate, SOCIAL_INSURANCE_LAW_EFFECTIVE);
  if (value) return { value, reasons: [because('B-15', `${first}早于${law}。`)] };
  return { value, reasons: [because('B-16', `${first}不早于${law}，不适用养老保险一次性缴费。`)] };
}

function extendedLongEnough(paid: number | undefined): Condition {
  if (paid === undefined) return undefined;
  const value = paid >= EXTENSION_MONTHS_BEFORE_ONE_OFF;
  const limit = countText(EXTENSION_MONTHS_BEFORE_ONE_OFF);
  const finding = `已实际延长缴费${countText(paid)}，${value ? '已满' : '未满'}${limit}。`;
  return { value, reasons: [because('B-15', finding, 'AMB-53')] };
}

function missingText(missing: number, allowed: boolean): string {
  if (missing === 0) return '累计缴费年限已达到最低缴费年限，无需一次性缴费。';
  return `累计缴费年限尚差${countText(missing)}，${allowed ? '允许一次性缴费至最低缴费年限' : '暂不适用一次性缴费'}。`;
}
