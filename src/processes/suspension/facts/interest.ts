/** S-11, S-13, S-17: the interest that the sealed account has borne in this case. */
import { dateInChina } from '../../../clock.ts';
import type { Cases, Decision } from '../../../cases/index.ts';
import { type IsoDate, type Money, type ParameterSet } from '../../../policy/index.ts';
import { type InterestCredit, interestDue, type ProvisionalInterest, provisionalInterest } from '../rules/index.ts';
import type { Visit } from '../../shared/index.ts';
import { records } from '../records.ts';

const crediting = ['credit-interest', 'credit-outstanding-interest', 'credit-died-interest'] as const;
const isCredit = (step: string): step is (typeof crediting)[number] => (crediting as readonly string[]).includes(step);

/** All credits among what was decided, oldest first. */
export function creditsIn(decisions: readonly Pick<Decision, 'step' | 'outcome'>[]): InterestCredit[] {
  return decisions.flatMap(({ step, outcome }) => (isCredit(step) ? (records.outcomes[step].safeParse(outcome).data?.credits ?? []) : []));
}

/** All credits of the case, oldest first. */
export async function interestCredits(cases: Cases, caseNumber: string): Promise<InterestCredit[]> {
  return creditsIn(await cases.decisions.of(caseNumber));
}

/**
 * What is to be credited in this visit, on record before anything is ordered: a repetition finds an account that has grown
 * by the interest, and must order what was ordered first.
 */
export async function noteCredits({ caseNumber, context }: Visit, balance: Money): Promise<InterestCredit[]> {
  const { cases, clock, job } = context;
  const { sealedOn } = await records.read(cases, caseNumber, 'suspend-relation');
  const earlier = (await cases.decisions.of(caseNumber)).filter((one) => one.elementInstanceKey !== job.elementInstanceKey);
  const credited = creditsIn(earlier).map(({ year }) => year);
  const { value: credits, reasons } = interestDue({ sealedOn, today: dateInChina(clock()), credited, balance }, context.parameters);
  if (credits.length === 0) return [];
  const recorded = await records.write(context, caseNumber, 'credit-interest', {
    inputs: { sealedOn, balance },
    outcome: { credits },
    outcomeText: `计入${credits.map(({ year, amount }) => `${year}年利息${amount}元`).join('、')}`,
    reasons,
  });
  return recorded.outcome.credits;
}

/** What the years that wait for their rate come to by the rate published last. */
export async function interestAwaited(
  cases: Cases,
  caseNumber: string,
  { balance, today, parameters }: { balance: Money; today: IsoDate; parameters: ParameterSet },
): Promise<ProvisionalInterest[]> {
  const { sealedOn } = await records.read(cases, caseNumber, 'suspend-relation');
  const credited = (await interestCredits(cases, caseNumber)).map(({ year }) => year);
  return provisionalInterest({ sealedOn, today, credited, balance }, parameters);
}
