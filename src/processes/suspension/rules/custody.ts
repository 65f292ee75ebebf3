import { type Condition, countText, type Outcome, type Reason } from '../../../policy/index.ts';
import { because } from './clauses.ts';
import { custodyOf, type SuspensionFacts, suspensionReasonOf } from './facts.ts';

/** As they stand before 期间. */
const names = { reEducationThroughLabor: '劳动教养', control: '管制', suspendedSentence: '缓刑考验' } as const;

/** Re-education is not labour reform (AMB-38); control and suspended sentences are sentences, and S-16 goes before S-14 (AMB-39). */
const openReading = { reEducationThroughLabor: 'AMB-38', control: 'AMB-39', suspendedSentence: 'AMB-39' } as const;

function becauseOfCustody(custody: keyof typeof names, finding: string): Reason {
  return because('S-16', `${names[custody]}期间${finding}`, openReading[custody]);
}

/**
 * S-10, S-14, S-16: may the person go on paying while the interruption lasts? Undecided after a sentence unless the
 * question is about months in prison.
 */
export function mayContribute(facts: SuspensionFacts): Condition {
  if (suspensionReasonOf(facts) === 'enlisted') {
    return { value: false, reasons: [because('S-10', '自批准参军当月起，不再缴纳基本养老保险费。')] };
  }
  const custody = custodyOf(facts);
  if (!custody) return undefined;
  if (custody !== 'imprisonment') return { value: true, reasons: [becauseOfCustody(custody, '可以继续缴费。')] };
  if (facts.sentenceServed && facts.custodyMonthsPaid === undefined) return undefined;
  return { value: false, reasons: [because('S-14', '服刑期间不能继续缴费；服刑期满后可以按规定继续缴费。')] };
}

/** S-14, S-16: the months paid in custody that count. */
export function countedMonths(facts: SuspensionFacts): Outcome<number> | undefined {
  const custody = custodyOf(facts);
  const { custodyMonthsPaid: paid } = facts;
  if (custody === 'imprisonment') {
    const finding = paid ? `服刑期间的${countText(paid)}不计算缴费年限。` : '服刑期间不计算缴费年限。';
    return { value: 0, reasons: [because('S-14', finding)] };
  }
  if (!custody || paid === undefined) return undefined;
  return { value: paid, reasons: [becauseOfCustody(custody, `缴费${countText(paid)}，计算实际缴费年限。`)] };
}
