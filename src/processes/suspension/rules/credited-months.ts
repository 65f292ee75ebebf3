import { countText, type Outcome, type ParameterValues } from '../../../policy/index.ts';
import { because } from './clauses.ts';
import { countedMonths } from './custody.ts';
import { custodyOf, type SuspensionFacts } from './facts.ts';

/** S-12: the deemed months before a sentence that still count. `lostBy`: which sentences lose them (AMB-39). */
export function deemedMonthsCounted(facts: SuspensionFacts, lostBy: ParameterValues['deemedMonthsLostBy']): Outcome<number> | undefined {
  const custody = custodyOf(facts);
  const { deemedMonthsBefore: before } = facts;
  if (!custody) return undefined;
  const open = custody === 'control' || custody === 'suspendedSentence';
  if (custody === 'imprisonment' || (open && lostBy === 'everySentence')) {
    const lost = `判刑前的视为缴费年限${before === undefined ? '' : countText(before)}不再计算。`;
    return { value: 0, reasons: [because('S-12', lost, open ? 'AMB-39' : undefined)] };
  }
  if (before === undefined) return undefined;
  const why = open ? '管制、缓刑未实际服刑' : '劳动教养不属于判刑';
  const kept = `${why}，此前的视为缴费年限${countText(before)}仍予计算。`;
  return { value: before, reasons: [because('S-12', kept, open ? 'AMB-39' : 'AMB-38')] };
}

/** S-13 to S-16: the actual months that count in total. Those before are known; others that nothing is known of are none. */
export function creditedActualMonths(facts: SuspensionFacts): Outcome<number> | undefined {
  const custody = custodyOf(facts);
  const { actualMonthsBefore: before, actualMonthsAfter: after = 0 } = facts;
  if (!custody || before === undefined) return undefined;
  return custody === 'imprisonment' ? aroundSentence(facts, before, after) : throughCustody(facts, before, after);
}

/** S-13 to S-15: before and after a sentence, never during it. Those before are kept even if nothing is ever paid again (AMB-44). */
function aroundSentence(facts: SuspensionFacts, before: number, after: number): Outcome<number> {
  const kept = `判刑前的实际缴费年限${countText(before)}予以保留`;
  const during = facts.custodyMonthsPaid ? (countedMonths(facts)?.reasons ?? []) : [];
  if (facts.sentenceServed === false || after === 0) {
    const open = facts.sentenceServed ? 'AMB-44' : undefined;
    return { value: before, reasons: [because('S-13', `${kept}。`, open), ...during] };
  }
  const value = before + after;
  const total = `服刑期满后继续缴费${countText(after)}，前后合并计算，实际缴费年限共${countText(value)}。`;
  return { value, reasons: [because('S-13', `${kept}。`), ...during, because('S-15', total)] };
}

/** S-16: the months in custody count like those before and after it. */
function throughCustody(facts: SuspensionFacts, before: number, after: number): Outcome<number> {
  const during = countedMonths(facts);
  const value = before + (during?.value ?? 0) + after;
  const finding = `此前缴费${countText(before)}、此后缴费${countText(after)}，实际缴费年限共${countText(value)}。`;
  return { value, reasons: [...(during?.reasons ?? []), because('S-16', finding)] };
}
