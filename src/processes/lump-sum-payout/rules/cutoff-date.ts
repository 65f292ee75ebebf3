import { dateText, type IsoDate, type Outcome, type ParameterValues } from '../../../policy/index.ts';
import { because } from './clauses.ts';
import { eventOf, type LumpSumFacts } from './facts.ts';

/**
 * L-11, L-12: up to which day contributions are due (截止缴费日期). Neither the certificate's date nor the departure
 * matters. The source states none for those who retire from an agency: `agencyReading` says which (AMB-35).
 */
export function cutoffDate(facts: LumpSumFacts, agencyReading: ParameterValues['lumpSumAgencyCutoff']): Outcome<IsoDate> | undefined {
  const event = eventOf(facts);
  const { deathDate, approvalDate } = facts;
  if (event === 'death' && deathDate) {
    return { value: deathDate, reasons: [because('L-11', `死亡时间为${dateText(deathDate)}，截止缴费日期按死亡时间确定。`)] };
  }
  if (event === 'emigration' && approvalDate) {
    const finding = `批准出国（境）定居的时间为${dateText(approvalDate)}，截止缴费日期按批准时间确定。`;
    return { value: approvalDate, reasons: [because('L-12', finding)] };
  }
  return event === 'agencyTransfer' ? agencyCutoff(facts, agencyReading) : undefined;
}

function agencyCutoff(facts: LumpSumFacts, reading: ParameterValues['lumpSumAgencyCutoff']): Outcome<IsoDate> | undefined {
  const value = facts[reading];
  if (!value) return undefined;
  const name = reading === 'retirementDate' ? '退休时间' : '调入时间';
  const finding = `${name}为${dateText(value)}；办事指南未规定此类人员的截止缴费日期，按${name}确定。`;
  return { value, reasons: [because('L-04', finding, 'AMB-35')] };
}
