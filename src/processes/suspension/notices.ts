/** What the notices of suspension and resumption say (S-01, S-10 to S-17). */
import { z } from 'zod';
import type { Cases } from '../../cases/index.ts';
import { monthOf } from '../../policy/dates.ts';
import { Money } from '../../policy/money.ts';
import { countText, dateText, monthText, sentence } from '../../policy/wording.ts';
import { dateSchema, moneySchema, monthSchema } from '../../registries/values.ts';
import { reasonLines, yuan } from '../../notices/format.ts';
import { commonData, sourceOf, type CommonData, type Source } from '../../notices/data/common.ts';
import type { ElementId } from '../../models/names.ts';
import { suspensionReasonNames } from '../../policy/pension-relation.ts';

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

const sealed = z.object({ from: monthSchema, sealedOn: dateSchema, principal: moneySchema, interest: moneySchema });
const checked = z.object({ mayContribute: z.boolean().nullable() });

export async function suspensionData(source: Source): Promise<SuspensionData> {
  const { cases, file } = sourceOf(source, 'suspension');
  const { from, sealedOn, principal, interest } = sealed.parse(await outcomeOf(cases, file.caseNumber, 'suspend-relation'));
  const check = await cases.latestDecision(file.caseNumber, 'check-suspension');
  return {
    ...commonData(source),
    reason: suspensionReasonNames[file.application.suspensionReason],
    suspendedFrom: monthText(from),
    sealedOn: dateText(sealedOn),
    principal: yuan(principal),
    interest: yuan(interest),
    mayContribute: checked.parse(check?.outcome).mayContribute === true,
    registration: file.application.registrationRequested,
    reasons: reasonLines(check?.reasons ?? []),
  };
}

/** S-12 to S-17: what counts once contributions go on. */
export interface ResumptionData extends CommonData {
  resumedFrom: string;
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
  reasons: string;
}

const count = z.int();
const assessed = z.object({
  resumedOn: dateSchema,
  actualMonthsBefore: count,
  countedMonths: count,
  actualMonthsAfter: count,
  creditedActualMonths: count,
  deemedMonthsCounted: count,
});
const credited = z.object({ credits: z.array(z.object({ year: count, amount: moneySchema })) });

export async function resumptionData(source: Source): Promise<ResumptionData> {
  const { cases, file } = source;
  const decisions = await cases.decisions(file.caseNumber);
  const resumption = await cases.latestDecision(file.caseNumber, 'assess-resumption');
  const found = assessed.parse(resumption?.outcome);
  const credits = decisions.flatMap(({ outcome }) => credited.safeParse(outcome).data?.credits ?? []);
  return {
    ...commonData(source),
    resumedFrom: monthText(monthOf(found.resumedOn)),
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
    reasons: reasonLines(resumption?.reasons ?? []),
  };
}

export interface ResumptionRefusalData extends CommonData {
  resumedOn: string;
  reason: string;
}

const rejected = z.object({ reason: z.string() });

export async function resumptionRefusalData(source: Source): Promise<ResumptionRefusalData> {
  const { cases, file } = source;
  const { resumedOn } = assessed.parse(await outcomeOf(cases, file.caseNumber, 'assess-resumption'));
  const { reason } = rejected.parse(await outcomeOf(cases, file.caseNumber, 'confirm-resumption'));
  return { ...commonData(source), resumedOn: dateText(resumedOn), reason: sentence(reason) };
}

async function outcomeOf(cases: Cases, caseNumber: string, step: ElementId): Promise<unknown> {
  return (await cases.latestDecision(caseNumber, step))?.outcome;
}
