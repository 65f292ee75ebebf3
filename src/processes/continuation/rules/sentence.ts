import {
  addMonths,
  becauseShared,
  compareMonths,
  type Condition,
  dateText,
  distinctMonths,
  type IsoDate,
  type Month,
  monthOf,
  monthText,
  type Outcome,
  type Period,
  type Reason,
} from '../../../policy/index.ts';
import { backPayAllowed } from './back-pay-allowed.ts';
import { because } from './clauses.ts';
import type { CollectionFacts } from './collection.ts';
import {
  covers,
  isImprisonment,
  isService,
  isSettled,
  lastMonthOf,
  suspensionEnd,
  type OpenSuspension,
  type SuspensionEndFacts,
} from './suspension-end.ts';

/** C-21: what the applicant states of a sentence, and the register knows. */
export interface SentenceFacts extends SuspensionEndFacts {
  servingSentence: boolean;
  applicationMonth: Month;
}

/** What of a collection a sentence or military service excludes. */
type Unpayable = Pick<CollectionFacts, 'sentencePeriods' | 'enlistedPeriods' | 'released' | 'servedUntil'>;

/**
 * S-10, S-14: the months of sentences and of military service, in which nothing may be paid. The register knows when the open
 * suspension began. It lasts until its end, or, where nobody says when that was, until the month before the application.
 */
export function unpayablePeriods(stated: SuspensionEndFacts, applicationMonth: Month): Unpayable {
  const facts = withoutImpossibleEnd(stated);
  const { suspension, servedSentences } = facts;
  const end = suspensionEnd(facts);
  const last = lastMonthOf(end);
  const open = suspension ? periodUntil(suspension.from, last ?? addMonths(applicationMonth, -1)) : [];
  const imprisoned = isImprisonment(suspension);
  const sentencePeriods = imprisoned
    ? [...servedSentences.filter((sentence) => !covers(sentence, suspension.from)), ...open]
    : [...servedSentences];
  return {
    sentencePeriods,
    enlistedPeriods: isService(suspension) ? open : [],
    released: isReleased(facts.decidedEnd ?? facts.statedEnd, sentencePeriods, applicationMonth),
    servedUntil: imprisoned ? last : undefined,
  };
}

/** What cannot have ended before it began is as if nobody had said when it did. */
function withoutImpossibleEnd(facts: SuspensionEndFacts): SuspensionEndFacts {
  const { suspension, statedEnd } = facts;
  return suspension && statedEnd && monthOf(statedEnd) < suspension.from ? { ...facts, statedEnd: undefined } : facts;
}

/** Released in the very month: the month is still that of the sentence, but nobody is in prison any more. */
function isReleased(day: IsoDate | undefined, sentences: readonly Period[], applicationMonth: Month): boolean {
  if (day === undefined || monthOf(day) > applicationMonth) return false;
  return sentences.every((sentence) => !covers(sentence, applicationMonth) || sentence.from <= monthOf(day));
}

const periodUntil = (from: Month, to: Month) => (compareMonths(from, to) <= 0 ? [{ from, to }] : []);

/** C-21: whoever is in prison by the application, or by a sentence on record, may not apply; nobody can set that aside. */
export function notServing({ servingSentence, servedSentences, statedEnd, applicationMonth }: SentenceFacts): Condition {
  const inMonth = distinctMonths(servedSentences).includes(applicationMonth);
  const onRecord = inMonth && !isReleased(statedEnd, servedSentences, applicationMonth);
  return backPayAllowed({ servingSentence: servingSentence || onRecord });
}

/**
 * C-21, S-10: when the sentence or the service ended for which the relation is suspended. The register's end holds where the
 * applicant says nothing; where the register says nothing, or something else, the clerk decides by the certificate.
 */
export function suspensionEnded(facts: SuspensionEndFacts): Condition {
  const { suspension, statedEnd } = facts;
  if (isImprisonment(suspension)) return ended(facts, suspension, sentenceWords);
  if (isService(suspension)) return ended(facts, suspension, serviceWords);
  if (statedEnd === undefined) return undefined;
  const finding = `申请填报${dateText(statedEnd)}刑满释放或者退出现役，登记没有因服刑、参军中断，由业务人员核对；未登记的月份，系统不作扣除。`;
  return { value: false, reasons: [because('C-21', finding)] };
}

interface Words {
  cause: string;
  end: string;
  certificate: string;
  because: (finding: string) => Reason;
}

const sentenceWords: Words = {
  cause: '服刑',
  end: '刑满释放',
  certificate: '刑满释放证明',
  because: (finding) => because('C-21', `${finding}服刑期间的月份不予补收。`, 'AMB-58'),
};

const serviceWords: Words = {
  cause: '参军',
  end: '退出现役',
  certificate: '退出现役证明',
  because: (finding) => becauseShared('S-10', `${finding}服役期间的月份不予补收。`),
};

function ended(facts: SuspensionEndFacts, { from }: OpenSuspension, words: Words): Outcome<boolean> {
  const end = suspensionEnd(facts);
  const { cause, certificate } = words;
  const began = `登记自${monthText(from)}起因${cause}中断`;
  if (isSettled(end)) return { value: true, reasons: [words.because(`${began}，至${monthText(end.registered ?? from)}止；`)] };
  const says = [registeredText(end.registered, words), statedText(facts.statedEnd, words)].join('，');
  return { value: false, reasons: [words.because(`${began}，${says}，由业务人员凭${certificate}核定；`)] };
}

const registeredText = (month: Month | undefined, { end }: Words) => (month ? `登记${monthText(month)}${end}` : `尚未登记${end}`);

const statedText = (day: IsoDate | undefined, { end }: Words) => (day ? `申请填报${dateText(day)}${end}` : `申请未填报${end}日期`);
