/** What the veteran and the liable unit are told where the medical one-off was not gone through with (B-49). */
import { commonData, type CommonData, reasonLines, type Source, sourceOf, yuan } from '../../../notices/index.ts';
import { reasonsOf } from '../../shared/index.ts';
import { bodyName, remitterOf } from '../parties.ts';
import { records } from '../records/index.ts';

export interface MedicalUnhandledData extends CommonData {
  reasons: string;
  total: string;
  unitShare: string;
  personalShare: string;
  /** Who gives the veteran back what he paid of it. */
  remitter: string;
  veteranPaid: boolean;
}

export async function medicalUnhandledData(source: Source): Promise<MedicalUnhandledData> {
  const { cases, file, office } = sourceOf(source, 'veteran-back-pay');
  const { caseNumber } = file;
  const { total, unitShare, personalShare } = (await records.stored(cases, caseNumber, 'drop-medical-payment')).outcome;
  const { surplus } = (await cases.payments.totals(caseNumber)).personalShare;
  return {
    ...commonData(source),
    reasons: reasonLines(await reasonsOf(cases, caseNumber, 'handle-medical-payment')),
    total: yuan(total),
    unitShare: yuan(unitShare),
    personalShare: yuan(personalShare),
    remitter: bodyName(file, remitterOf(file), office.bureau),
    veteranPaid: !surplus.isZero(),
  };
}
