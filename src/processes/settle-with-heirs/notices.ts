/** What the letters to the heirs of an applicant say (L-02, L-05, B-04). */
import { deathSourceNames } from '../../cases/index.ts';
import { chineseDate, type Source, yuan } from '../../notices/index.ts';
import { sentence } from '../../policy/index.ts';
import { refundData, type RefundData } from '../shared/index.ts';
import { estateOf } from './estate.ts';
import { records } from './records.ts';

export interface HeirsData extends RefundData {
  diedOn: string;
  source: string;
  /** What of the case's money belongs to the heirs. */
  hasAmount: boolean;
  amount: string;
  /** They go on with the application. */
  heirsContinue: boolean;
  /** They can apply for what the personal account holds. */
  accountLeft: boolean;
}

async function heirsData(source: Source): Promise<HeirsData> {
  const { cases, file, process } = source;
  const amount = await estateOf(cases, file);
  return {
    ...(await refundData(source)),
    diedOn: file.death ? chineseDate(file.death.diedOn) : '',
    source: file.death ? deathSourceNames[file.death.source] : '',
    hasAmount: !amount.isZero(),
    amount: yuan(amount),
    heirsContinue: process.death.heirsContinue === true,
    accountLeft: process.death.accountLeft === true,
  };
}

async function refusalData(source: Source): Promise<HeirsData & { refusal: string }> {
  const answer = await records.read(source.cases, source.file.caseNumber, 'confirm-heir');
  return { ...(await heirsData(source)), refusal: sentence(answer.decision === 'reject' ? answer.reason : '') };
}

export const notices = {
  'death-notice': heirsData,
  'heir-claim-reminder': heirsData,
  'heir-claim-refusal': refusalData,
  'heir-notice': heirsData,
};
