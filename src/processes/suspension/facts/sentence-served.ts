/** S-14: the sentence of a case, by the day on which it ended. */
import type { IsoDate } from '../../../policy/index.ts';
import type { Visit } from '../../shared/index.ts';
import { sentenceServed } from '../rules/index.ts';
import { records } from '../records.ts';

export async function sentenceServedIn({ caseNumber, context: { cases, parameters } }: Visit, endedOn: IsoDate) {
  const { applicationDate } = (await cases.files.get(caseNumber, 'suspension')).application;
  const { suspendedFrom, resumedOn } = await records.read(cases, caseNumber, 'assess-resumption');
  return sentenceServed({ suspendedFrom, resumedOn, endedOn }, parameters.parameter('unpayableSentenceMonths', applicationDate).value);
}
