/** What the notices of suspension and resumption say (S-01, S-10 to S-17). */
import type { CaseFile } from '../../cases/index.ts';
import { countText, type CustodyType, dateText, Money, monthOf, monthText, sentence, suspensionReasonNames } from '../../policy/index.ts';
import { commonData, type CommonData, reasonLines, type Source, sourceOf, yuan } from '../../notices/index.ts';
import { groundsData, lapseData, receivedData, withdrawalData } from '../shared/index.ts';
import { interestCredits } from './facts/interest.ts';
import { records } from './records.ts';
import { custodyOf, provisionalText } from './rules/index.ts';
import { refusals } from './refusals.ts';
import { arrearsData, transferOutData } from './transfer-out-notices.ts';

/** S-01: the account is sealed. */
export interface SuspensionData extends CommonData {
  reason: string;
  suspendedFrom: string;
  sealedOn: string;
  principal: string;
  interest: string;
  mayContribute: boolean;
  registration: boolean;
  reasons: string;
}

async function suspensionData(source: Source): Promise<SuspensionData> {
  const { cases, file } = sourceOf(source, 'suspension');
  const { from, sealedOn, principal, interest } = await records.read(cases, file.caseNumber, 'suspend-relation');
  const check = await records.stored(cases, file.caseNumber, 'check-suspension', ['mayContribute']);
  return {
    ...commonData(source),
    reason: suspensionReasonNames[file.application.suspensionReason],
    suspendedFrom: monthText(from),
    sealedOn: dateText(sealedOn),
    principal: yuan(principal),
    interest: yuan(interest),
    mayContribute: check.outcome.mayContribute === true,
    registration: file.application.registrationRequested,
    reasons: reasonLines(check.reasons),
  };
}

/** S-12 to S-17: what counts once contributions go on. */
export interface ResumptionData extends CommonData {
  resumedFrom: string;
  /** Why the relation had been interrupted: each has its own words (S-10, S-14 to S-16). */
  afterImprisonment: boolean;
  afterCustody: boolean;
  custody: string;
  afterService: boolean;
  afterOther: boolean;
  before: string;
  counted: string;
  hasCounted: boolean;
  after: string;
  hasAfter: boolean;
  total: string;
  deemed: string;
  interest: string;
  years: string;
  hasInterest: boolean;
  /** S-17: for years whose rate has not been published. */
  provisional: string;
  hasProvisional: boolean;
  reasons: string;
}

async function resumptionData(source: Source): Promise<ResumptionData> {
  const { cases, file } = sourceOf(source, 'suspension');
  const { outcome: found, reasons } = await records.stored(cases, file.caseNumber, 'assess-resumption');
  const credits = await interestCredits(cases, file.caseNumber);
  const provisional = found.provisionalInterest.filter(({ year }) => !credits.some((credit) => credit.year === year));
  return {
    ...commonData(source),
    resumedFrom: monthText(monthOf(found.resumedOn)),
    ...interruption(file.application),
    before: countText(found.actualMonthsBefore),
    counted: countText(found.countedMonths),
    hasCounted: found.countedMonths > 0,
    after: countText(found.actualMonthsAfter),
    hasAfter: found.actualMonthsAfter > 0,
    total: countText(found.creditedActualMonths),
    deemed: countText(found.deemedMonthsCounted),
    interest: yuan(Money.sum(credits.map(({ amount }) => amount))),
    years: credits.map(({ year }) => `${year}年`).join('、'),
    hasInterest: credits.length > 0,
    provisional: provisional.map(provisionalText).join('；'),
    hasProvisional: provisional.length > 0,
    reasons: reasonLines(reasons),
  };
}

function interruption(application: CaseFile<'suspension'>['application']) {
  const custody = custodyOf(application);
  const afterService = application.suspensionReason === 'enlisted';
  return {
    afterImprisonment: custody === 'imprisonment',
    afterCustody: custody !== undefined && custody !== 'imprisonment',
    custody: custody === undefined ? '' : custodyWords[custody],
    afterService,
    afterOther: custody === undefined && !afterService,
  };
}

/** As a letter calls the time. */
const custodyWords: Record<CustodyType, string> = {
  imprisonment: '服刑期间',
  reEducationThroughLabor: '劳动教养期间',
  control: '管制期间',
  suspendedSentence: '缓刑考验期间',
};

export interface ResumptionRefusalData extends CommonData {
  resumedOn: string;
  reason: string;
}

async function resumptionRefusalData(source: Source): Promise<ResumptionRefusalData> {
  const { cases, file } = source;
  const { resumedOn } = await records.read(cases, file.caseNumber, 'assess-resumption', ['resumedOn']);
  const answer = await records.read(cases, file.caseNumber, 'confirm-resumption');
  if (answer.decision !== 'reject') throw new Error(`Case ${file.caseNumber} is resumed.`);
  return { ...commonData(source), resumedOn: dateText(resumedOn), reason: sentence(answer.reason) };
}

export const notices = {
  'suspension-notice': suspensionData,
  'arrears-notice': arrearsData,
  'arrears-reminder': receivedData('personalShare', 'settle-arrears'),
  'transfer-out-notice': transferOutData,
  'resumption-notice': resumptionData,
  'resumption-refusal-notice': resumptionRefusalData,
  'refusal-notice': groundsData(refusals),
  'lapse-notice': lapseData({ arrearsWait: 'settle-arrears' }),
  'withdrawal-notice': withdrawalData,
};
