/** Which steps of the back-pay a rehearsal decides again, and from what. */
import { type Decision, recipientNames } from '../../cases/index.ts';
import { medicalRecordsSchema, pensionRecordsSchema } from '../../registries/index.ts';
import { answer, byRules, defineRehearsal, lastAmount, notAsked, outside } from '../shared/index.ts';
import { records } from './records/index.ts';

export const rehearsal = defineRehearsal(records, {
  reruns: {
    'register-application': byRules,
    'look-up-archive-custody': { registries: ({ decision }) => ({ veteransArchive: { custody: answer(decision.outcome) } }) },
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
    'look-up-service-archive': outside,
    'cross-check-military-service': outside,
    'cross-check-public-security': outside,
    'drop-medical-payment': outside,
    'register-subsidy-application': outside,
    'list-held-money': outside,
  },
  // Who is told what is decided by a table, which no step records; what units have is recorded by the called process.
  labels: { noticeRecipients: '告知对象', scope: '退款范围', holdings: '单位代收的款项' },
  valueNames: recipientNames,
  money: (decided) => lastAmount(decided, 'calculate-back-pay', 'total'),
});

function askedAgency({ inputs }: Decision): boolean {
  return (inputs as { askedAgency?: boolean }).askedAgency === true;
}

/** Looked up beside or after the break time, in the same round. */
function pensionRecords(all: readonly Decision[]): unknown {
  const found = all.findLast(({ step }) => step === 'look-up-pension-arrears');
  return found ? pensionRecordsSchema.parse(found.outcome) : undefined;
}
