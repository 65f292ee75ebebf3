/** What the veteran and the liable unit are told where the medical one-off was not gone through with (B-49). */
import { commonData, type CommonData, reasonLines, type Source, sourceOf, yuan } from '../../../notices/index.ts';
import type { Cases } from '../../../cases/index.ts';
import type { Remitter } from '../../../policy/index.ts';
import { holders } from '../facts/holder.ts';
import { reasonsOf } from '../../shared/index.ts';
import { bodyName, remitterOf } from '../parties.ts';
import { records } from '../records/index.ts';

export interface MedicalUnhandledData extends CommonData {
  reasons: string;
  total: string;
  unitShare: string;
  personalShare: string;
  /** Who gives the veteran back what he paid of it. */
  holder: string;
  /** The veteran has paid too much by it, and, in the letter to the unit, to that unit. */
  veteranPaid: boolean;
}

export async function medicalUnhandledData(source: Source): Promise<MedicalUnhandledData> {
  const { cases, file, office } = sourceOf(source, 'veteran-back-pay');
  const { caseNumber } = file;
  const { total, unitShare, personalShare } = (await records.stored(cases, caseNumber, 'drop-medical-payment')).outcome;
  const common = commonData(source);
  const having = await havingSurplus(cases, caseNumber);
  return {
    ...common,
    reasons: reasonLines(await reasonsOf(cases, caseNumber, 'handle-medical-payment')),
    total: yuan(total),
    unitShare: yuan(unitShare),
    personalShare: yuan(personalShare),
    holder: having.map((role) => bodyName(file, role, office.bureau)).join('、'),
    veteranPaid: common.toUnit ? having.includes(remitterOf(file)) : having.length > 0,
  };
}

/** B-04: who has what the veteran paid too much: those to whom he paid it, who need not be those who remit now. */
async function havingSurplus(cases: Cases, caseNumber: string): Promise<Remitter[]> {
  const holderOf = await holders({ caseNumber, context: { cases } });
  return [...new Set((await cases.refunds.due(caseNumber, 'surplus')).map(holderOf))];
}
