/**
 * Which steps a rehearsal takes again, by job type, and where their facts come from: what the agencies answered then is in
 * the case file, so nobody is asked again.
 */
import type { Decision } from '../../src/cases/index.ts';
import type { Variables } from '../../src/engine/client.ts';
import { Money } from '../../src/policy/money.ts';
import { medicalRecordsSchema } from '../../src/registries/medical-insurance.ts';
import type { Registries } from '../../src/registries/index.ts';
import { resumptionFactsSchema } from '../../src/processes/suspension/facts/resumption.ts';
import { pensionRecordsSchema } from '../../src/registries/social-insurance.ts';

/** The record of the step, and all records of the case. */
export interface OnRecord {
  decision: Decision;
  all: readonly Decision[];
  /** Those that the rehearsal has come to before this step. */
  rehearsed: readonly Decision[];
}

interface Rerun {
  /** The agencies, as the record has their answers. */
  registries?: (record: OnRecord) => { [Agency in keyof Registries]?: Partial<Registries[Agency]> };
  /** Variables that no step before has set. */
  variables?: (record: OnRecord) => Variables;
}

/** The case file does not have what a changed rule wants to know. */
export class NotOnRecord extends Error {
  override name = 'NotOnRecord';
}

const byRules: Rerun = {};

/** Job types whose outcome is what an agency answered or did: it stays as it is on record. */
const outside = 'outside';

export const reruns: Record<string, Rerun | typeof outside> = {
  'register-application': byRules,
  'register-enrollment': byRules,
  'register-continuation': byRules,
  'register-payout': byRules,
  'register-suspension': byRules,
  'check-materials': byRules,
  'assess-identity': byRules,
  'look-up-unit-status': { registries: ({ decision }) => ({ unitRegister: { status: answer(decision.outcome) } }) },
  'determine-break-time': {
    registries: ({ decision, all }) => ({
      socialInsurance: {
        determineBreakTime: askedAgency(decision) ? answer(decision.outcome) : notAsked('社会保险经办机构没有认定过断缴时间'),
        pensionRecords: answer(pensionRecords(all)),
      },
    }),
  },
  'look-up-pension-arrears': {
    registries: ({ decision }) => ({ socialInsurance: { pensionRecords: answer(pensionRecordsSchema.parse(decision.outcome)) } }),
  },
  'look-up-medical-arrears': {
    registries: ({ decision }) => ({ medicalInsurance: { records: answer(medicalRecordsSchema.parse(decision.outcome)) } }),
  },
  'look-up-hardship': { registries: ({ decision }) => ({ civilAffairs: { hardship: answer(decision.outcome) } }) },
  'calculate-back-pay': byRules,
  'check-enrollment': byRules,
  'check-continuation': byRules,
  'check-transfer-reply': byRules,
  'calculate-collection': byRules,
  'check-payout': byRules,
  'check-suspension': byRules,
  'credit-interest': {
    registries: (record) => ({
      pensionRelations: {
        relation: answer({ status: 'suspended', account: { principal: balanceOf(record), interest: Money.zero } }),
        creditInterest: answer({}),
      },
    }),
  },
  'assess-resumption': {
    registries: ({ decision }) => ({ pensionRelations: { relation: answer(resumptionFactsOf(decision)) } }),
    variables: ({ decision }) => ({ resumedOn: (decision.inputs as { resumedOn: string }).resumedOn }),
  },
  'look-up-service-archive': outside,
  'cross-check-military-service': outside,
  'cross-check-public-security': outside,
  'look-up-account': outside,
  'look-up-relation': outside,
  'look-up-participation': outside,
  'look-up-enrollment-status': outside,
  'confirm-account': outside,
  'terminate-relation': outside,
  'enroll-participant': outside,
  'request-transfer': outside,
  'return-transfer-materials': outside,
  'return-all-materials': outside,
  'resume-participation': outside,
  'post-collection': outside,
  'suspend-relation': outside,
  'resume-relation': outside,
  'clear-arrears': outside,
  'record-arrears-deletion': outside,
  'transfer-relation': outside,
};

const answer = (value: unknown) => async () => value as never;

const notAsked = (what: string) => async (): Promise<never> => {
  throw new NotOnRecord(what);
};

function askedAgency({ inputs }: Decision): boolean {
  return (inputs as { askedAgency?: boolean }).askedAgency === true;
}

/** Looked up beside or after the break time, in the same round. */
function pensionRecords(all: readonly Decision[]): unknown {
  const found = all.findLast(({ step }) => step === 'look-up-pension-arrears');
  return found ? pensionRecordsSchema.parse(found.outcome) : undefined;
}

function resumptionFactsOf({ inputs }: Decision): unknown {
  const facts = resumptionFactsSchema.safeParse(inputs);
  if (facts.success) return facts.data;
  throw new NotOnRecord('恢复缴费时的养老保险关系没有记入案卷');
}

/** What was in the account, with the interest that the rehearsal has credited before instead of what was credited. */
function balanceOf({ decision, all, rehearsed }: OnRecord): Money {
  const { balance } = decision.inputs as { balance: string };
  const before = all.slice(0, all.indexOf(decision));
  return Money.of(balance).plus(credited(rehearsed)).minus(credited(before));
}

/** The interest of sealed accounts among what was decided. */
export function credited(decided: readonly { outcome: unknown }[]): Money {
  const credits = decided.flatMap(({ outcome }) => (outcome as { credits?: { amount: string }[] } | null)?.credits ?? []);
  return Money.sum(credits.map(({ amount }) => Money.of(amount)));
}
